/**
 * Where does the money go?
 *
 * Many buyers pay into one chief's account and wallet. The chief's helpers pay in cash just under the limit
 * from which banks report, several days running (structuring). Ordinary payments lie around them.
 *
 * @module
 */
import type { CastPerson } from "./cast.ts";
import { drawSightings, recentDay, writePerson } from "./observe.ts";
import type { SourceName } from "./partners.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

/** From this amount on, banks of this world report cash. Unit: euro. */
export const reportingLimit = 10_000;

/** The chief's account and wallet, as recipients of payments. */
export interface Till {
  readonly owner: CastPerson;
  readonly iban: string;
  readonly wallet: string;
}

/** Writes the chief's account and wallet into the sources that know of them. */
export function stageTill(stage: Stage, owner: CastPerson): Till {
  const till = { owner, iban: stage.mint.iban(owner.town.state), wallet: stage.mint.wallet() };
  for (const source of ["statements", "suspects", "register"] as const) {
    const holder = stage.keyOf(source, owner.thing) ?? writePerson(stage, source, owner);
    writeBankAccount(stage, source, till.iban, holder);
    stage.write(source, stage.identified("CryptoWallet", till.wallet), { publicKey: till.wallet });
  }
  return till;
}

function writeBankAccount(stage: Stage, source: SourceName, iban: string, holder: string | null): string {
  const random = stage.random.branch(`iban/${iban}/${stage.recordCount()}`);
  const grouped = iban.replace(/(.{4})(?=.)/gu, "$1 ");
  return stage.write(source, stage.identified("BankAccount", iban), {
    iban: random.chance(0.5) ? grouped : iban,
    bankName: iban.startsWith("DE") ? "Velmora Savings Bank" : "Tarsenia Union Bank",
    holder,
  });
}

/** Writes a buyer with their account and one to three payments into the till. */
export function stageBuyer(stage: Stage, buyer: CastPerson, till: Till): void {
  const random = stage.random.branch(`buyer/${buyer.thing.id}`);
  const sources = ["statements", "suspects", "calls", "plates"] as const;
  for (const source of drawSightings("noticed", sources, random)) writePerson(stage, source, buyer);
  const payer = stageAccountOf(stage, buyer);
  const byWallet = random.chance(0.15);
  const toIban = stage.keyOf("statements", stage.identified("BankAccount", till.iban));
  const toWallet = stage.keyOf("statements", stage.identified("CryptoWallet", till.wallet));
  for (let count = random.between(1, 3); count > 0; count -= 1) {
    stage.writeOnce("statements", "Payment", {
      payer,
      beneficiary: byWallet ? toWallet : toIban,
      amount: `${random.between(6, 40) * 10} EUR`,
      date: recentDay(random),
      purpose: random.pick(["services", "deposit", "thank you", "order", "booking"]),
    });
  }
}

/** @returns the key of the person's account in the statements. */
function stageAccountOf(stage: Stage, person: CastPerson): string {
  const holder = stage.keyOf("statements", person.thing) ?? writePerson(stage, "statements", person);
  const iban = stage.mint.iban(person.town.state);
  const random = stage.random.branch(`account/${iban}`);
  const key = writeBankAccount(stage, "statements", iban, holder);
  if (random.chance(0.2)) writeBankAccount(stage, "register", iban, stage.keyOf("register", person.thing));
  if (random.chance(0.15)) writeBankAccount(stage, "suspects", iban, stage.keyOf("suspects", person.thing));
  return key;
}

/** Cash paid in by a helper on days in a row, each time a little under the reporting limit. */
export function stageStructuring(stage: Stage, helper: CastPerson, till: Till): void {
  const random = stage.random.branch(`structuring/${helper.thing.id}`);
  const payer = stageAccountOf(stage, helper);
  const beneficiary = stage.keyOf("statements", stage.identified("BankAccount", till.iban));
  const month = random.between(1, 6);
  const first = random.between(1, 20);
  for (let day = first; day < first + 6; day += 1) {
    stage.writeOnce("statements", "Payment", {
      payer,
      beneficiary,
      amount: `${reportingLimit - random.between(5, 60) * 10} EUR`,
      date: `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
      method: "cash",
      purpose: "deposit",
    });
  }
}

/** Ordinary payments among people who have nothing to do with the network. */
export function stageOrdinaryPayments(stage: Stage, people: readonly CastPerson[], random: Random): void {
  const accounts = people.map((person) => stageAccountOf(stage, person));
  for (const payer of accounts) {
    const beneficiary = random.pick(accounts.filter((account) => account !== payer));
    stage.writeOnce("statements", "Payment", {
      payer,
      beneficiary,
      amount: `${random.between(5, 900)}.${random.between(10, 99)} EUR`,
      date: recentDay(random),
      purpose: random.pick(["rent", "wage", "gift", "repair", "groceries"]),
    });
  }
}
