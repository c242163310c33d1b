/**
 * Who paid whom?
 *
 * The ends may be accounts: a bank's file often names no person. FollowTheMoney knows only people and bodies as ends and keeps
 * accounts in `payerAccount` and `beneficiaryAccount`.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const payment: EntityType = {
  name: "Payment",
  extends: "Interval",
  caption: ["amount", "amountEur", "amountUsd", "purpose", "transactionNumber"],
  properties: {
    payer: pointsTo("LegalEntity", "BankAccount", "CryptoWallet", "UserAccount"),
    beneficiary: pointsTo("LegalEntity", "BankAccount", "CryptoWallet", "UserAccount"),
    payerAccount: pointsTo("BankAccount", "CryptoWallet"),
    beneficiaryAccount: pointsTo("BankAccount", "CryptoWallet"),
    amount: personal("amount"),
    amountEur: personal("amount"),
    amountUsd: personal("amount"),
    currency: open("currency"),
    purpose: personal("text"),
    method: open("code"),
    transactionNumber: personal("identifier"),
    sequenceNumber: open("text"),
    programme: open("text"),
  },
  link: { from: "payer", to: "beneficiary", directed: true },
  matchable: false,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Payment" },
};
