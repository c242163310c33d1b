/**
 * What does a source come to write about a person, a phone, an account?
 *
 * The same thing looks different in every source: the manner decides spelling, order, errors and gaps.
 *
 * @module
 */
import type { CastPerson } from "./cast.ts";
import { helplineNumber } from "./hubs.ts";
import { type SourceName, sourcePlans } from "./partners.ts";
import type { Random } from "./random.ts";
import { writeBirth, writeName, writePhone } from "./spelling.ts";
import type { Properties, Stage } from "./stage.ts";

/** How likely one, two ... six records speak of one person, by how well known they are. */
const sightingWeights = {
  sought: [0, 0.2, 0.35, 0.3, 0.15, 0],
  noticed: [0.3, 0.35, 0.2, 0.15, 0, 0],
  ordinary: [0.55, 0.25, 0.12, 0.05, 0.02, 0.01],
} as const;

/** No person has more records than this. */
export const mostRecords = 6;

/** Draws in which sources a person turns up, 1 to 6 records, over different sources as long as there are some. */
export function drawSightings(
  known: keyof typeof sightingWeights,
  sources: readonly SourceName[],
  random: Random,
): SourceName[] {
  const fraction = random.fraction();
  let sum = 0;
  const index = sightingWeights[known].findIndex((weight) => {
    sum += weight;
    return fraction < sum;
  });
  const count = Math.min(mostRecords, index === -1 ? 1 : index + 1);
  const first = random.sample(sources, count);
  return [...first, ...Array.from({ length: count - first.length }, () => random.pick(sources))];
}

/** Writes one record about a person. `extra` wins over what the source would have written. */
export function writePerson(
  stage: Stage,
  source: SourceName,
  person: CastPerson,
  extra: Properties = {},
): string {
  const random = stage.random.branch(`sighting/${person.thing.id}/${stage.recordCount()}`);
  const { manner } = sourcePlans[source];
  const name = writeName(person.name, manner, random);
  const inTwo = random.chance(0.3);
  const kept = <Value>(value: Value) => (random.chance(manner.missing) ? null : value);
  const nickname = person.name.given.nicknames[0] ?? null;
  return stage.write(source, person.thing, {
    name: inTwo && random.chance(0.4) ? null : name.full,
    firstName: inTwo ? name.first : null,
    lastName: inTwo ? name.last : null,
    alias: random.chance(0.3) ? nickname : null,
    birthDate: writeBirth(person.birth, manner, random),
    gender: kept(person.gender),
    phone: phonesAsWritten(source, person, random),
    email: random.chance(0.6) ? kept(person.emails[0] ?? null) : null,
    identityNumber: random.chance(0.5) ? kept(person.documentNumber) : null,
    address: random.chance(0.5) ? kept(person.home) : null,
    ...extra,
  });
}

/** Some of the phones; in the helpline's call sheet now and then the helpline's own number by mistake. */
function phonesAsWritten(source: SourceName, person: CastPerson, random: Random): (string | null)[] {
  const { missing } = sourcePlans[source].manner;
  // Nobody knows all the phones of one who has several.
  const unknown = person.phones.length > 1 ? Math.max(missing, 0.45) : missing;
  const own = person.phones.map((number) => (random.chance(unknown) ? null : writePhone(number, random)));
  const mistaken = source === "calls" && random.chance(0.25);
  return mistaken ? [writePhone(helplineNumber, random)] : own;
}

/** Writes one record about a phone number. */
export function writeNumber(
  stage: Stage,
  source: SourceName,
  number: string,
  extra: Properties = {},
): string {
  const random = stage.random.branch(`number/${number}/${stage.recordCount()}`);
  return stage.write(source, stage.identified("PhoneNumber", number), {
    number: writePhone(number, random),
    ...extra,
  });
}

/** An account of the invented platform, as known to those who look at it. */
export interface Account {
  readonly handle: string;
  readonly owner: CastPerson;
  readonly created: string;
}

/** Writes one record about an account: the platform itself knows more than those who only saw it. */
export function writeAccount(stage: Stage, source: SourceName, account: Account): string {
  const random = stage.random.branch(`account/${account.handle}/${stage.recordCount()}`);
  const inside = source === "accounts";
  const shown = random.chance(0.7) ? account.owner.name.given.latin : account.owner.name.given.nicknames;
  return stage.write(source, stage.identified("UserAccount", account.handle), {
    username: `WorkBoard: ${random.chance(0.2) ? account.handle.toUpperCase() : account.handle}`,
    service: "WorkBoard",
    name: random.chance(0.7) ? (shown[0] ?? null) : null,
    number: inside || random.chance(0.2) ? (account.owner.phones[0] ?? null) : null,
    email: inside ? (account.owner.emails[0] ?? null) : null,
    createdDate: inside ? account.created : null,
    profileUrl: random.chance(0.4) ? `https://workboard.example/people/${account.handle}` : null,
  });
}

/** An ISO day of the present year or the one before it. */
export function recentDay(random: Random): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const [year, lastMonth] = random.pick([[2025, 12] as const, [2026, 6] as const]);
  return `${year}-${two(random.between(1, lastMonth))}-${two(random.between(1, 28))}`;
}
