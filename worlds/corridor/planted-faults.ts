/**
 * Which values are bad on purpose?
 *
 * What hands and machines leave behind: a placeholder in a phone field, an IBAN with a digit exchanged, a day
 * that no month has. They clean to nothing; the rest of their record stands.
 *
 * @module
 */
import { drawPerson } from "./cast.ts";
import { writePerson } from "./observe.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

const badValues: readonly (readonly [property: string, value: string])[] = [
  ["phone", "none given"],
  ["phone", "12"],
  ["birthDate", "1987-02-31"],
  ["birthDate", "early summer"],
  ["email", "no mail(at)example"],
  ["identityNumber", "???"],
];

/** Writes `count` persons with one bad value each, and bank accounts with wrong check digits beside them. */
export function stageFaults(stage: Stage, count: number, random: Random): void {
  for (let index = 0; index < count; index += 1) {
    const [property = "phone", value = ""] = random.pick(badValues);
    const key = writePerson(stage, "suspects", drawPerson("resident", stage), { [property]: value });
    stage.noteFault("suspects", key, { property, value });
  }
  for (let index = 0; index < Math.ceil(count / 4); index += 1) {
    const iban = stage.mint.iban("Velmora");
    const value = `${iban.slice(0, -1)}${(Number(iban.at(-1)) + 1) % 10}`;
    const key = stage.writeOnce("statements", "BankAccount", {
      iban: value,
      bankName: "Velmora Savings Bank",
    });
    stage.noteFault("statements", key, { property: "iban", value });
  }
}
