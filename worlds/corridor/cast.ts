/**
 * Who lives in this world?
 *
 * A person's name, gender and home are drawn before and apart from what they do, so that no culture, script
 * or gender stands for a role. Only age follows the role: children appear among the people assisted.
 *
 * @module
 */
import { drawChildName, drawName, type Gender, type PersonName } from "./person-name.ts";
import { streets, type Town, towns } from "./places.ts";
import type { Random } from "./random.ts";
import type { Stage, Thing } from "./stage.ts";

export type Role = "trafficker" | "recruiter" | "buyer" | "victim" | "resident";

/** A person as they truly are, with what can be found out about them. */
export interface CastPerson {
  readonly thing: Thing;
  readonly role: Role;
  readonly name: PersonName;
  readonly gender: Gender;
  /** ISO day. */
  readonly birth: string;
  readonly town: Town;
  /** One line: house, street, town. */
  readonly home: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly documentNumber: string | null;
}

/** How many phones each role holds, from and to; and how likely a document number is known. */
const holdings: Record<Role, { phones: readonly [number, number]; email: number; document: number }> = {
  trafficker: { phones: [2, 4], email: 0.7, document: 0.6 },
  recruiter: { phones: [1, 2], email: 0.4, document: 0.3 },
  buyer: { phones: [0, 1], email: 0.3, document: 0.2 },
  victim: { phones: [0, 1], email: 0.1, document: 0.3 },
  resident: { phones: [0, 1], email: 0.3, document: 0.2 },
};

/** The year in which this world plays; ages are counted to its first day. */
export const presentYear = 2026;

/** Draws one person of a role. */
export function drawPerson(role: Role, stage: Stage): CastPerson {
  const thing = stage.thing("Person");
  const random = stage.random.branch(`person/${thing.id}`);
  const gender = drawGender(random);
  return furnish(
    { thing, role, gender, name: drawName(gender, random), birth: drawBirth(role, random) },
    stage,
  );
}

/** Another person with the very name of the first, born another day and living elsewhere. */
export function drawNamesake(of: CastPerson, stage: Stage): CastPerson {
  const other = drawPerson("resident", stage);
  return { ...other, name: of.name, gender: of.gender };
}

/** A grown son or daughter in the parent's home; bears the parent's own given name when `sameGiven` is true. */
export function drawChildAtHome(parent: CastPerson, sameGiven: boolean, stage: Stage): CastPerson {
  const drawn = drawPerson("resident", stage);
  const random = stage.random.branch(`child/${drawn.thing.id}`);
  const gender = sameGiven ? parent.gender : drawn.gender;
  const named = drawChildName(parent.name, gender, random);
  return {
    ...drawn,
    gender,
    name: sameGiven ? { ...named, given: parent.name.given } : named,
    birth: drawBirth("resident", random, Number(parent.birth.slice(0, 4)) + 22),
    town: parent.town,
    home: parent.home,
  };
}

/** An unrelated person under the same roof. */
export function drawTenant(of: CastPerson, stage: Stage): CastPerson {
  return { ...drawPerson("resident", stage), town: of.town, home: of.home };
}

/** The age in whole years on the first day of the present year. */
export function ageOf(person: Pick<CastPerson, "birth">): number {
  return presentYear - 1 - Number(person.birth.slice(0, 4));
}

function furnish(
  person: Pick<CastPerson, "thing" | "role" | "gender" | "name" | "birth">,
  stage: Stage,
): CastPerson {
  const random = stage.random.branch(`holdings/${person.thing.id}`);
  const { phones, email, document } = holdings[person.role];
  const town = random.pick(towns);
  const stem = `${person.name.given.latin[0]}${person.name.family.latin[0]}`;
  return {
    ...person,
    town,
    home: `${random.between(1, 180)} ${random.pick(streets)}, ${town.name}`,
    phones: Array.from({ length: random.between(...phones) }, () => stage.mint.phone(town.state)),
    emails: random.chance(email) ? [stage.mint.email(stem)] : [],
    documentNumber: random.chance(document) ? stage.mint.documentNumber() : null,
  };
}

function drawGender(random: Random): Gender {
  const fraction = random.fraction();
  if (fraction < 0.02) return "other";
  return fraction < 0.51 ? "female" : "male";
}

function drawBirth(role: Role, random: Random, earliest = 1958): string {
  const child = role === "victim" && random.chance(0.25);
  const [from, to] = child ? [2010, 2018] : [Math.min(earliest, 2000), 2005];
  const two = (number: number) => String(number).padStart(2, "0");
  return `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}
