/**
 * Does an engine link these records as the package does?
 *
 * @module
 */
import { expect } from "vitest";
import { linkAll } from "../../link-all.ts";
import type { Model } from "../../model.ts";
import type { LinkRecord } from "../../record.ts";
import type { Linkage, ScoredPair } from "../../scored-pair.ts";
import type { Dialect, SqlDialect } from "../dialect.ts";
import { dialectOf } from "../dialects.ts";
import { insertRows } from "../insert-rows.ts";
import { runScript, type SqlConnection } from "../run-script.ts";
import type { SqlResults } from "../script.ts";
import { sqlOf } from "../sql-of.ts";

export interface TwinCase {
  readonly dialect: SqlDialect;
  readonly records: readonly LinkRecord[];
  readonly model: Model;
  readonly minimumBits?: number;
}

/** Fails where pairs, rules, levels, bits, hub values or capped blocks differ. @returns How many pairs there were. */
export async function expectTwin(connection: SqlConnection, given: TwinCase): Promise<number> {
  const minimumBits = given.minimumBits ?? Number.NEGATIVE_INFINITY;
  const script = sqlOf(given.model, { dialect: given.dialect, table: "people", minimumBits });
  const dialect = dialectOf(given.dialect, (name) => [name]);
  const columns = ["record_id", "field", "value", "source"].map((name) => `${name} ${dialect.types.text}`);
  await connection.run(`create table people (${columns.join(", ")})${dialect.storage}`);
  try {
    for (const sql of insertRows("people", valueRows(given.records, dialect))) await connection.run(sql);
    await runScript(script, connection);
    return await expectSame(connection, script.results, linkAll(given.records, given.model, { minimumBits }));
  } finally {
    for (const { sql } of script.cleanup) await connection.run(sql);
    await connection.run("drop table people");
  }
}

async function expectSame(connection: SqlConnection, results: SqlResults, linkage: Linkage): Promise<number> {
  const { scored, reasons, hubs, cappedBlocks } = results;
  const pairs = [...linkage];
  const found = await foundPairs(connection, scored, reasons);
  expect(found.size).toBe(pairs.length);
  const differences = pairs.flatMap((pair) => {
    const difference = differenceOf(found.get(`${pair.a} ${pair.b}`), pair);
    return difference === null ? [] : [`${pair.a}, ${pair.b}: ${difference}`];
  });
  expect(differences).toEqual([]);
  expect(sorted(await connection.rows(`select field, value, records from ${hubs}`))).toEqual(
    sorted(linkage.hubs.map((hub) => [hub.field, hub.value, hub.count])),
  );
  expect(sorted(await connection.rows(`select rule, records, pairs_hidden from ${cappedBlocks}`))).toEqual(
    sorted(linkage.cappedBlocks.map((block) => [block.rule, block.records, block.pairsHidden])),
  );
  return pairs.length;
}

function* valueRows(records: readonly LinkRecord[], { literal }: Dialect): Generator<string[]> {
  for (const { id, fields, source = "" } of records) {
    for (const [field, values] of Object.entries(fields)) {
      for (const value of values) yield [id, field, value, source].map(literal);
    }
  }
}

interface FoundPair {
  readonly rule: unknown;
  readonly bits: number;
  readonly probability: number;
  readonly because: { field: unknown; level: unknown; bits: number; termBits: number }[];
}

async function foundPairs(
  connection: SqlConnection,
  scored: string,
  reasons: string,
): Promise<Map<string, FoundPair>> {
  const found = new Map<string, FoundPair>();
  for (const [a, b, rule, bits, probability] of await connection.rows(
    `select a, b, rule, bits, probability from ${scored}`,
  )) {
    found.set(`${a} ${b}`, { rule, bits: Number(bits), probability: Number(probability), because: [] });
  }
  for (const [a, b, field, level, bits, termBits] of await connection.rows(
    `select a, b, field, level, bits, term_bits from ${reasons}`,
  )) {
    found.get(`${a} ${b}`)?.because.push({ field, level, bits: Number(bits), termBits: Number(termBits) });
  }
  return found;
}

/** What differs, in words; null where nothing does. */
function differenceOf(found: FoundPair | undefined, pair: ScoredPair): string | null {
  if (found === undefined) return "not found";
  if (found.rule !== pair.rule) return `rule ${found.rule}, not ${pair.rule}`;
  const [own, here] = [found.because, pair.because].map((because) =>
    because
      .map(({ field, level }) => `${field}: ${level}`)
      .sort()
      .join("; "),
  );
  if (own !== here) return `levels ${own}, not ${here}`;
  for (const reason of pair.because) {
    const twin = found.because.find(({ field, level }) => field === reason.field && level === reason.level);
    const termBits = reason.termFrequencyBits ?? 0;
    if (twin === undefined || isApart(twin.bits, reason.bits) || isApart(twin.termBits, termBits))
      return `${reason.field}: ${twin?.bits} (${twin?.termBits}), not ${reason.bits} (${termBits})`;
  }
  const isOff = isApart(found.bits, pair.bits) || isApart(found.probability, pair.probability);
  return isOff ? `${found.bits} bits, not ${pair.bits}` : null;
}

function isApart(a: number, b: number): boolean {
  return !(Math.abs(a - b) <= 1e-9);
}

function sorted(rows: Iterable<readonly unknown[]>): string[] {
  return Array.from(rows, (row) => row.join(" | ")).sort();
}
