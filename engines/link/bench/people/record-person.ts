/**
 * What does one record say of a person, with the errors that records have?
 *
 * Letters left out, doubled, exchanged or swapped; short forms; day and month the wrong way round; an earlier or
 * later surname, address and telephone; and much that nobody wrote down.
 *
 * @module
 */
import { type Random, randomBelow } from "../../src/random.ts";
import type { Person } from "./make-person.ts";

/** In the order of the file. */
export const PERSON_COLUMNS = [
  "first_name",
  "surname",
  "gender",
  "dob",
  "street",
  "city",
  "postcode",
  "email",
  "phone",
] as const;

/** What is written, by column; "" for nothing. */
export type PersonRecord = Readonly<Record<(typeof PERSON_COLUMNS)[number], string>>;

/** Shares of records in which a value is missing, or written wrong. */
const MISSING = {
  first_name: 0.03,
  surname: 0.02,
  gender: 0.1,
  dob: 0.08,
  address: 0.08,
  email: 0.35,
  phone: 0.35,
};
const WRONG = {
  first_name: 0.07,
  surname: 0.08,
  dob: 0.07,
  street: 0.15,
  city: 0.03,
  postcode: 0.05,
  email: 0.04,
};

export function recordPerson(person: Person, random: Random): PersonRecord {
  const chance = (share: number) => random() < share;
  const later = chance(0.5);
  const address = later ? person.laterAddress : person.address;
  const isAddressMissing = chance(MISSING.address);
  const written = (value: string, share: number) => (chance(share) ? misspelt(value, random) : value);
  const record = {
    first_name: chance(MISSING.first_name) ? "" : written(calledName(person, random), WRONG.first_name),
    surname: chance(MISSING.surname)
      ? ""
      : written(later ? person.laterSurname : person.surname, WRONG.surname),
    gender: chance(MISSING.gender) ? "" : person.gender,
    dob: chance(MISSING.dob) ? "" : writtenDay(person.born, random),
    street: isAddressMissing || chance(0.1) ? "" : written(address.street, WRONG.street),
    city: isAddressMissing ? "" : written(address.city, WRONG.city),
    postcode: isAddressMissing || chance(0.12) ? "" : written(address.postcode, WRONG.postcode),
    email: chance(MISSING.email) ? "" : written(person.email, WRONG.email),
    phone: chance(MISSING.phone) ? "" : written(later ? person.laterPhone : person.phone, WRONG.city),
  };
  if (!chance(0.01)) return record;
  return { ...record, first_name: record.surname, surname: record.first_name };
}

function calledName({ firstName: { name, short } }: Person, random: Random): string {
  if (short.length === 0 || random() >= 0.1) return name;
  return short[randomBelow(random, short.length)] ?? name;
}

/** `YYYY-MM-DD`, not always the right one, and not always a day of the calendar. */
function writtenDay(born: number, random: Random): string {
  const day = new Date(born * 86_400_000).toISOString().slice(0, 10);
  const error = random();
  if (error < 0.015 && day.slice(8) <= "12") return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
  if (error < 0.02) return `${day.slice(0, 4)}-01-01`;
  if (error >= 0.02 + WRONG.dob) return day;
  const at = [2, 3, 3, 6, 9, 9][randomBelow(random, 6)] ?? 3;
  return day.slice(0, at) + randomBelow(random, 10) + day.slice(at + 1);
}

const NEAR = "abcdefghijklmnoprstuvwyz";

/** One slip of the finger, seldom on the first letter. */
export function misspelt(value: string, random: Random): string {
  if (value.length < 2) return value;
  const at = random() < 0.1 ? 0 : 1 + randomBelow(random, value.length - 1);
  const slip = random();
  if (slip < 0.25) return value.slice(0, at) + value.slice(at + 1);
  if (slip < 0.5 && at > 0)
    return value.slice(0, at - 1) + value.charAt(at) + value.charAt(at - 1) + value.slice(at + 1);
  if (slip < 0.65) return value.slice(0, at) + value.charAt(at) + value.slice(at);
  return value.slice(0, at) + otherCharacter(value.charAt(at), random) + value.slice(at + 1);
}

function otherCharacter(written: string, random: Random): string {
  if (written >= "0" && written <= "9") return String(randomBelow(random, 10));
  return NEAR.charAt(randomBelow(random, NEAR.length));
}
