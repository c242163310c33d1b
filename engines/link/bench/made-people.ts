/**
 * What would a hundred thousand people's records look like?
 *
 * People are drawn from a seed, each with one to three records on ten fields, some misspelt, some missing.
 * Made for measuring speed: names are syllables, so its accuracy says nothing about real names.
 *
 * @module
 */
import type { LinkRecord, Plan } from "../src/index.ts";
import { type Random, randomBelow, seededRandom } from "../src/random.ts";
import type { LabelledRecords } from "./shared-data.ts";

const SYLLABLES =
  "ba be bi da de do fa fi ga go ha ja ka ki la le lu ma mi mo na ne no ra ri ro sa se ta ti to va vi za".split(
    " ",
  );

export const madePlan: Plan = {
  fields: [
    { name: "name", comparison: "name" },
    { name: "born", comparison: "date" },
    { name: "phone", comparison: "exact" },
    { name: "email", comparison: "exact" },
    { name: "document", comparison: "exact" },
    { name: "address", comparison: "text" },
    { name: "town", comparison: "category" },
    { name: "country", comparison: "category" },
    { name: "place", comparison: "place" },
    { name: "height", comparison: "number" },
  ],
  blocking: [
    { name: "same phone", keys: [{ field: "phone", key: "exact" }] },
    { name: "same e-mail", keys: [{ field: "email", key: "exact" }] },
    { name: "same document", keys: [{ field: "document", key: "exact" }] },
    { name: "name sounds alike", keys: [{ field: "name", key: "name-skeleton" }] },
    {
      name: "part of the name, same birth date",
      keys: [
        { field: "name", key: "name-token" },
        { field: "born", key: "exact" },
      ],
    },
    {
      name: "part of the name, same town",
      keys: [
        { field: "name", key: "name-token" },
        { field: "town", key: "exact" },
      ],
    },
  ],
};

/** @param size - Records, to within two. */
export function madePeople(size: number, seed: number): LabelledRecords {
  const random = seededRandom(seed);
  const records: LinkRecord[] = [];
  const truth: string[][] = [];
  while (records.length < size) {
    const person = makePerson(random);
    const ids = Array.from({ length: 1 + randomBelow(random, 3) }, (_, i) => `${truth.length}-${i}`);
    for (const id of ids) records.push({ id, fields: asRecorded(person, random) });
    truth.push(ids);
  }
  return { name: `${size} made people`, plan: madePlan, records, truth };
}

type Fields = Record<string, string[]>;

function makePerson(random: Random): Fields {
  const name = `${word(random, 2, 1_500)} ${word(random, 3, 8_000)}`;
  const day = new Date(Date.UTC(1950 + randomBelow(random, 60), 0, 1 + randomBelow(random, 365)));
  const town = randomBelow(random, 3_000);
  return {
    name: [name],
    born: [day.toISOString().slice(0, 10)],
    phone: [`+99${randomBelow(random, 1e9)}`],
    email: [`${name.replace(" ", ".")}${randomBelow(random, 99)}@mail.example`],
    document: [`D${randomBelow(random, 1e8)}`],
    address: [`${randomBelow(random, 200)} ${word(random, 3, 4_000)} street`],
    town: [`town ${town}`],
    country: [`country ${town % 20}`],
    place: [`${(town % 50) + random() / 20},${(town % 37) + random() / 20}`],
    height: [String(150 + randomBelow(random, 45))],
  };
}

/** One of `kinds` words, the low numbers far more often. */
function word(random: Random, syllables: number, kinds: number): string {
  let number = Math.floor(kinds * random() ** 2);
  let text = "";
  for (let i = 0; i < syllables; i++) {
    text += SYLLABLES[(number + 7 * i) % SYLLABLES.length];
    number = Math.floor(number / SYLLABLES.length) + i;
  }
  return text + (number % 3 === 0 ? "n" : "");
}

function asRecorded(person: Fields, random: Random): Fields {
  const recorded: Fields = {};
  for (const [field, values] of Object.entries(person)) {
    const chance = random();
    if (chance < 0.15) continue;
    recorded[field] =
      chance < 0.25 && field !== "place" ? values.map((value) => misspelt(value, random)) : values;
  }
  return recorded;
}

function misspelt(value: string, random: Random): string {
  const at = 1 + randomBelow(random, Math.max(1, value.length - 2));
  return value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
}
