/**
 * Which records are screened against, and by which of all kinds of comparison?
 *
 * Made people, each record with all that a desk would hold: a name in one field, an address as free text, the place it
 * stands at, a document, a height. One field of each kind that the package compares.
 *
 * @module
 */
import type { LinkRecord, Plan } from "../../src/index.ts";
import { type Random, randomBelow, seededRandom } from "../../src/random.ts";
import { type Person, personMaker } from "./make-person.ts";
import { misspelt, recordPerson } from "./record-person.ts";

export const screeningPlan: Plan = {
  fields: [
    { name: "name", comparison: "name" },
    { name: "born", comparison: "date" },
    { name: "phone", comparison: "exact" },
    { name: "email", comparison: "exact" },
    { name: "document", comparison: "exact" },
    { name: "address", comparison: "text" },
    { name: "postcode", comparison: "spelling", levels: [{ edits: 1 }] },
    { name: "town", comparison: "category" },
    { name: "place", comparison: "place" },
    { name: "height", comparison: "number" },
  ],
  blocking: [
    { name: "same phone", keys: [{ field: "phone", key: "exact" }] },
    { name: "same e-mail", keys: [{ field: "email", key: "exact" }] },
    { name: "same document", keys: [{ field: "document", key: "exact" }] },
    { name: "name sounds alike", keys: [{ field: "name", key: "name-skeleton" }] },
    { name: "part of the name, same birth date", keys: both("born") },
    { name: "part of the name, same postcode", keys: both("postcode") },
  ],
};

function both(field: string): Plan["blocking"][number]["keys"] {
  return [
    { field: "name", key: "name-token" },
    { field, key: "exact" },
  ];
}

/** A record, and the number of the person it is truly of. */
export interface ScreenedRecord {
  readonly person: number;
  readonly record: LinkRecord;
}

/** `size` records, two a person; and of every `apart`-th person a third one, to ask with. */
export function* screeningPeople(
  size: number,
  { seed, apart }: { seed: number; apart: number },
): Generator<ScreenedRecord & { readonly asked: LinkRecord | null }> {
  const random = seededRandom(seed);
  const nextPerson = personMaker(Math.ceil(size / 2), random);
  let person = nextPerson();
  let document = "";
  for (let i = 0; i < size; i++) {
    const number = i >> 1;
    if (i % 2 === 0) {
      person = nextPerson();
      document = `P${randomBelow(random, 1e8)}`;
    }
    const asked = i % (2 * apart) === 0 ? recordOf(`asked ${i}`, { person, document }, random) : null;
    yield { person: number, record: recordOf(`held ${i}`, { person, document }, random), asked };
  }
}

function recordOf(
  id: string,
  { person, document }: { person: Person; document: string },
  random: Random,
): LinkRecord {
  const written = recordPerson(person, random);
  const place = placeOf(written.postcode);
  const fields = {
    name: `${written.first_name} ${written.surname}`.trim(),
    born: written.dob,
    phone: written.phone,
    email: written.email,
    document: random() < 0.4 ? "" : random() < 0.03 ? misspelt(document, random) : document,
    address: `${written.street} ${written.city}`.trim(),
    postcode: written.postcode,
    town: written.city,
    place: place === null ? "" : place.map((degrees) => degrees.toFixed(4)).join(","),
    height: random() < 0.3 ? "" : String(150 + (Math.abs(person.born) % 45) + randomBelow(random, 2)),
  };
  return { id, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])) };
}

/** Neighbouring codes lie near one another. @returns Latitude and longitude in degrees. */
function placeOf(postcode: string): [number, number] | null {
  if (postcode === "") return null;
  const number = Number.parseInt(postcode.slice(2), 10) || 0;
  const area = postcode.charCodeAt(0) * 20 + postcode.charCodeAt(1);
  return [40 + (area % 97) / 10 + number / 1e5, 10 + (area % 89) / 10 + (number % 100) / 1e3];
}
