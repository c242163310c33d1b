/**
 * How much money came in and went out, each sum counted once, when several organisations report one chain?
 *
 * Naive sums add every report; money that moves between the reporters is then counted at each of them. Netted sums
 * count incoming funds (1) whose provider is no reporter, and expenditure (4) with disbursements (3) to others.
 * An organisation that provides funds to itself and names no activity that they come from (interest) counts as
 * outside: nobody else reports them.
 *
 * Assumes: all files of the chain are read. Currencies are never added to one another.
 * Source: the programmes' acceptance case W9; IATI/D-Portal issue 3.
 *
 * @module
 */
import type { Transaction } from "./transaction.ts";

/** Unit of the sums: the currency, to the hundredth. */
export interface NettedMoney {
  readonly currency: string | null;
  readonly naiveIncoming: number;
  readonly nettedIncoming: number;
  /** Naive over netted incoming, to three places. Null: nothing came from outside. */
  readonly factor: number | null;
  readonly naiveOutgoing: number;
  readonly nettedOutgoing: number;
  /** Transactions left out because their value is no number. */
  readonly unreadable: number;
}

/** One entry a currency, in the order of first mention. */
export function netTransactions(transactions: readonly Transaction[]): NettedMoney[] {
  const reporters = new Set(transactions.flatMap(({ reporter }) => (reporter === null ? [] : [reporter])));
  const currencies = [...new Set(transactions.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const stated = transactions.filter((one) => one.currency === currency);
    const readable = stated.filter(({ amount }) => !Number.isNaN(amount));
    return { currency, ...netOne(readable, reporters), unreadable: stated.length - readable.length };
  });
}

function netOne(transactions: readonly Transaction[], reporters: ReadonlySet<string>) {
  const ofType = (code: string) => transactions.filter(({ type }) => type === code);
  const [incoming, transfers, spent] = [ofType("1"), ofType("3"), ofType("4")];
  const naiveIncoming = sum(incoming);
  const nettedIncoming = sum(incoming.filter((one) => comesFromOutside(one, reporters)));
  const outside = transfers.filter(({ receiver }) => receiver === null || !reporters.has(receiver));
  return {
    naiveIncoming,
    nettedIncoming,
    factor: nettedIncoming === 0 ? null : Math.round((naiveIncoming / nettedIncoming) * 1000) / 1000,
    naiveOutgoing: sum([...transfers, ...spent]),
    nettedOutgoing: sum([...spent, ...outside]),
  };
}

function comesFromOutside(one: Transaction, reporters: ReadonlySet<string>): boolean {
  const ownWithoutOrigin = one.provider === one.reporter && one.providerActivity === null;
  return one.provider === null || !reporters.has(one.provider) || ownWithoutOrigin;
}

/** Adds hundredths, which are whole: 0.1 + 0.2 is 0.3. */
function sum(transactions: readonly Transaction[]): number {
  return transactions.reduce((total, { amount }) => total + Math.round(amount * 100), 0) / 100;
}
