/**
 * Who lives in a made country, and what is true of each of them?
 *
 * Names and towns are skewed as in life. One person in eight is of the household of the one before: same surname,
 * address and often telephone, so that agreeing on all of these does not yet make one person. Households, towns and
 * postcodes grow in number with the population, not in size, so that a larger country is not a more crowded one.
 *
 * @module
 */
import { type Random, randomBelow } from "../../src/random.ts";
import { skewedChoice } from "./skewed-choice.ts";
import { FIRST_NAMES, type FirstName, MAIL_HOSTS, STREETS, SURNAMES, TOWNS } from "./words.ts";

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
}

export interface Person {
  readonly gender: "f" | "m";
  readonly firstName: FirstName;
  readonly surname: string;
  /** Taken later in life; the same as `surname` for most. */
  readonly laterSurname: string;
  /** Days since 1970. */
  readonly born: number;
  readonly address: Address;
  /** The same as `address` for those who never moved. */
  readonly laterAddress: Address;
  readonly email: string;
  readonly phone: string;
  readonly laterPhone: string;
}

const PEOPLE_IN_A_POSTCODE = 90;
const PEOPLE_IN_A_TOWN = 2_500;

/** Draws one person after another. @param people - How many there will be, which decides how many towns there are. */
export function personMaker(people: number, random: Random): () => Person {
  const places = placeMaker(people, random);
  const firstNames = { exponent: 1.1, shift: 12 };
  const woman = skewedChoice(FIRST_NAMES.women.length, firstNames);
  const man = skewedChoice(FIRST_NAMES.men.length, firstNames);
  const surnameRank = skewedChoice(SURNAMES.length, { exponent: 0.95, shift: 20 });
  const surname = () => SURNAMES[surnameRank(random)] ?? "";
  let before: Person | null = null;
  return () => {
    const gender = random() < 0.5 ? "f" : "m";
    const firstName = gender === "f" ? FIRST_NAMES.women[woman(random)] : FIRST_NAMES.men[man(random)];
    const household = before !== null && random() < 0.125 ? before : null;
    const person = {
      gender,
      firstName: firstName ?? { name: "", short: [] },
      ...drawnSurnames(household, { gender, surname, random }),
      born: household !== null && random() < 0.02 ? household.born : birthDay(random),
      ...drawnAddresses(household, { places, random }),
      ...drawnPhones(household, random),
    } as const;
    before = { ...person, email: emailOf(person, random) };
    return before;
  };
}

function drawnSurnames(
  household: Person | null,
  { gender, surname, random }: { gender: string; surname: () => string; random: Random },
): { surname: string; laterSurname: string } {
  const own = household?.surname ?? surname();
  return { surname: own, laterSurname: random() < (gender === "f" ? 0.12 : 0.02) ? surname() : own };
}

function drawnAddresses(
  household: Person | null,
  { places, random }: { places: () => Address; random: Random },
): { address: Address; laterAddress: Address } {
  const address = household?.address ?? places();
  return { address, laterAddress: random() < 0.25 ? places() : address };
}

function drawnPhones(household: Person | null, random: Random): { phone: string; laterPhone: string } {
  const phone = household !== null && random() < 0.5 ? household.phone : phoneNumber(random);
  return { phone, laterPhone: random() < 0.25 ? phoneNumber(random) : phone };
}

function phoneNumber(random: Random): string {
  return `07${String(randomBelow(random, 1e9)).padStart(9, "0")}`;
}

/** From 1938 to 2005, more of them in the middle. */
function birthDay(random: Random): number {
  return -11_688 + Math.floor(24_800 * (0.75 * random() + 0.25 * ((random() + random()) / 2)));
}

function emailOf({ firstName, surname }: Pick<Person, "firstName" | "surname">, random: Random): string {
  const plain = surname.replace(/[^a-z]/g, "");
  const host = MAIL_HOSTS[randomBelow(random, MAIL_HOSTS.length)] ?? "";
  const style = random();
  const name = style < 0.5 ? `${firstName.name}.${plain}` : `${firstName.name.charAt(0)}${plain}`;
  return `${name}${style < 0.1 ? "" : randomBelow(random, 10_000)}@${host}`;
}

function placeMaker(people: number, random: Random): () => Address {
  const towns = Math.max(20, Math.min(TOWNS.length, Math.round(people / PEOPLE_IN_A_TOWN)));
  const codes = Math.max(towns, Math.round(people / PEOPLE_IN_A_POSTCODE));
  const townOfCode = Int32Array.from({ length: codes }, townDrawer(towns, random));
  return () => {
    const code = randomBelow(random, codes);
    return {
      street: `${1 + randomBelow(random, 120)} ${STREETS[(code * 7 + randomBelow(random, 4)) % STREETS.length]}`,
      city: TOWNS[townOfCode[code] ?? 0] ?? "",
      postcode: postcodeOf(code),
    };
  };
}

function townDrawer(towns: number, random: Random): () => number {
  const rank = skewedChoice(towns, { exponent: 1, shift: 3 });
  return () => rank(random);
}

const LETTERS = "abcdefghjkmnprstuwxz";

/** Two letters and four figures, neighbouring codes written alike. */
function postcodeOf(code: number): string {
  const area = Math.floor(code / 500);
  const letters = LETTERS.charAt(area % 20) + LETTERS.charAt(Math.floor(area / 20) % 20);
  return `${letters}${1_000 + (code % 500) * 17}`;
}
