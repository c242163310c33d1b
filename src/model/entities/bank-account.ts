/**
 * Which account at a bank or a money service?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const bankAccount: EntityType = {
  name: "BankAccount",
  extends: "Thing",
  caption: ["name", "iban", "accountNumber"],
  properties: {
    iban: matched(personal("iban")),
    accountNumber: matched(personal("account-number")),
    bic: open("identifier"),
    bankName: open("name"),
    bankAddress: open("place"),
    bank: pointsTo("Organization"),
    accountType: open("code"),
    currency: open("currency"),
    balance: personal("amount"),
    balanceDate: open("date"),
    openingDate: open("date"),
    closingDate: open("date"),
    holder: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["openingDate", "closingDate"],
  wire: { ftm: "BankAccount" },
};
