/**
 * Does each transfer between reporting activities appear at its other end?
 *
 * A disbursement (3) to a reporter is matched with an incoming fund (1) of the activity it names, of the same amount
 * and currency, that names the activity it comes from; each incoming fund is matched once.
 *
 * Source: the programmes' acceptance case W9; IATI guidance on traceability.
 *
 * @module
 */
import type { Transaction } from "./transaction.ts";

export interface TransferLink {
  readonly from: string | null;
  /** Null: the transfer names no receiving activity, so that nothing can match it. */
  readonly to: string | null;
  /** Unit: the transfer's currency. */
  readonly amount: number;
  readonly matched: boolean;
}

export interface TracedTransfers {
  readonly links: TransferLink[];
  /** Matched links, 0 to 100, to the tenth. Null: there is no transfer between reporters. */
  readonly traceabilityPercent: number | null;
}

export function traceTransfers(transactions: readonly Transaction[]): TracedTransfers {
  const reporters = new Set(transactions.flatMap(({ reporter }) => (reporter === null ? [] : [reporter])));
  const open = new Map<string, number>();
  for (const one of transactions)
    if (one.type === "1") {
      const key = keyOf(one, one.providerActivity, one.activity);
      open.set(key, (open.get(key) ?? 0) + 1);
    }
  const links = transactions
    .filter(({ type, receiver }) => type === "3" && receiver !== null && reporters.has(receiver))
    .map((one): TransferLink => {
      const key = keyOf(one, one.activity, one.receiverActivity);
      const left = open.get(key) ?? 0;
      const matched = left > 0 && one.activity !== null && one.receiverActivity !== null;
      if (matched) open.set(key, left - 1);
      return { from: one.activity, to: one.receiverActivity, amount: one.amount, matched };
    });
  const share = links.filter(({ matched }) => matched).length / links.length;
  return { links, traceabilityPercent: links.length === 0 ? null : Math.round(share * 1000) / 10 };
}

function keyOf({ amount, currency }: Transaction, from: string | null, to: string | null): string {
  return JSON.stringify([from, to, Math.round(amount * 100), currency]);
}
