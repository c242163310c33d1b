import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { readIatiTransactions } from "../server/index.ts";
import { sampleFiles, sharedFile } from "../testing/iati-files.ts";
import { netTransactions } from "./net-transactions.ts";
import { traceTransfers } from "./trace-transfers.ts";
import type { Transaction } from "./transaction.ts";

let transactions: Transaction[] = [];
let worked: Record<string, number> & { links: { from: string; to: string; v: number; matched: boolean }[] };
beforeAll(async () => {
  transactions = await readIatiTransactions(sampleFiles.map(sharedFile));
  worked = JSON.parse(await readFile(sharedFile("programmes/worked-examples.json"), "utf8")).W9;
});

test("W9: the sample chain's money is counted once", () => {
  expect(netTransactions(transactions)).toEqual([
    {
      currency: "USD",
      naiveIncoming: worked.naive_incoming,
      nettedIncoming: worked.netted_incoming,
      factor: worked.factor,
      naiveOutgoing: worked.naive_out,
      nettedOutgoing: worked.netted_out,
      unreadable: 0,
    },
  ]);
});

test("W9: each transfer is found at its other end", () => {
  const { links, traceabilityPercent } = traceTransfers(transactions);
  expect(links.map(({ amount, ...link }) => ({ ...link, v: amount }))).toEqual(worked.links);
  expect(traceabilityPercent).toBe(worked.traceability_pct);
});

test("a transfer of another amount is not matched, and one incoming fund matches one transfer", () => {
  const transfer = transactions.find(({ type }) => type === "3");
  if (transfer === undefined) throw new Error("The sample has no transfer.");
  const twice = traceTransfers([...transactions, transfer]);
  expect(twice.links.filter(({ matched }) => !matched)).toHaveLength(1);
  const less = transactions.map((one) => (one === transfer ? { ...one, amount: one.amount - 1 } : one));
  expect(traceTransfers(less).traceabilityPercent).toBe(66.7);
});

test("currencies are kept apart; interest counts as new money; what is no number is counted apart", () => {
  const [first] = transactions;
  if (first === undefined) throw new Error("The sample has no transaction.");
  const own = { ...first, type: "1", provider: first.reporter, providerActivity: null, amount: 0.1 };
  const found = netTransactions([
    own,
    { ...own, amount: 0.2 },
    { ...own, currency: "EUR", amount: Number.NaN },
  ]);
  expect(found).toMatchObject([
    { currency: "USD", nettedIncoming: 0.3, unreadable: 0 },
    { currency: "EUR", nettedIncoming: 0, factor: null, unreadable: 1 },
  ]);
});

test("an activity that comes again is counted once, and said; a file that cannot be read is named with its line", async () => {
  const repeated: unknown[] = [];
  const paths = sampleFiles.map(sharedFile);
  const found = await readIatiTransactions([...paths, ...paths.slice(0, 1)], (one) => repeated.push(one));
  expect(netTransactions(found)).toEqual(netTransactions(transactions));
  expect(repeated).toEqual([{ identifier: "XI-IATI-DEMOAA-JP001", path: paths[0], line: 4 }]);
  const none = sharedFile("iati/codelists-embedded/mapping.xml");
  await expect(readIatiTransactions([none])).rejects.toThrow(`${none}, line `);
});
