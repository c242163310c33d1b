/**
 * Which address on a public ledger?
 *
 * A private key has no property: nobody should put one here.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, pointsTo, retention } from "../property.ts";

export const cryptoWallet: EntityType = {
  name: "CryptoWallet",
  extends: "Thing",
  caption: ["name", "publicKey"],
  properties: {
    publicKey: matched(open("wallet")),
    currencySymbol: open("currency"),
    currency: open("currency"),
    managingExchange: open("name"),
    creationDate: open("date"),
    balance: personal("amount"),
    balanceDate: open("date"),
    holder: pointsTo("LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["creationDate"],
  wire: { ftm: "CryptoWallet" },
};
