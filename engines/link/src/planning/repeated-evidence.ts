/**
 * Which fields say again what another has said?
 *
 * Where two people of one postcode always share the town, agreeing on the town after the postcode tells nothing, and
 * counting it turns neighbours and households into one subject. Pairs of records that share a value but are strangers
 * by all that is their own (names, dates, identifiers) show which other field then agrees by itself; of the two, the
 * one that tells less is best left out of the evidence.
 *
 * Source: the effect of such dependence in Thibaudeau, "The Discrimination Power of Dependency Structures in Record
 * Linkage", Survey Methodology 19 (1993), 31-38.
 *
 * @module
 */
import type { ComparisonKind, FieldPlan } from "../plan.ts";
import { type Random, randomBelow, seededRandom } from "../random.ts";
import type { Columns } from "../record.ts";
import { NO_VALUE } from "../table/dictionary.ts";
import { Table } from "../table/table.ts";
import { sampleColumns } from "./sample-columns.ts";

/** A field that says nothing new once another has agreed. */
export interface RepeatedEvidence {
  readonly field: string;
  /** The field that has said it. */
  readonly after: string;
  /** How often strangers who share the one share the other. Range [0, 1]. */
  readonly share: number;
}

/** What several strangers may share: where they are, what they belong to. */
const SHARED: ReadonlySet<ComparisonKind> = new Set(["category", "text", "spelling", "number"]);
/** What is somebody's own. */
const OWN: ReadonlySet<ComparisonKind> = new Set(["name", "date", "exact"]);

const SAMPLED_RECORDS = 50_000;
const SAMPLED_PAIRS = 4_000;
/** Strangers that must have been seen before anything is said of them. */
const FEWEST_STRANGERS = 40;
const REPEATED = 0.8;
/** A field that agrees by chance more often than this is no evidence to speak of. */
const COMMON = 0.5;

/** @returns The same for the same columns and fields. */
export function repeatedEvidence(columns: Columns, fields: readonly FieldPlan[]): RepeatedEvidence[] {
  const random = seededRandom(1);
  const table = new Table({ fields, blocking: [] });
  table.addColumns(sampleColumns(columns, SAMPLED_RECORDS, random));
  const shared = fields.flatMap(({ comparison, evidence }, i) =>
    SHARED.has(comparison) && evidence !== false ? [i] : [],
  );
  const chance = shared.map((field) => agreementOf(randomPairs(table, random), table, field).share);
  const found: RepeatedEvidence[] = [];
  for (const [at, after] of shared.entries()) {
    const strangers = strangersSharing(table, after, random);
    for (const [other, field] of shared.entries()) {
      const tellsLess = (chance[at] ?? 1) < (chance[other] ?? 0) && (chance[other] ?? 1) < COMMON;
      if (field === after || !tellsLess) continue;
      const { share, observed } = agreementOf(strangers, table, field);
      if (observed < FEWEST_STRANGERS || share < REPEATED) continue;
      found.push({ field: fields[field]?.name ?? "", after: fields[after]?.name ?? "", share });
    }
  }
  return found.filter(({ field }, i) => found.findIndex((each) => each.field === field) === i);
}

type Pair = readonly [number, number];

function randomPairs(table: Table, random: Random): Pair[] {
  if (table.length < 2) return [];
  return Array.from({ length: SAMPLED_PAIRS }, () => {
    const first = randomBelow(random, table.length);
    return [first, (first + 1 + randomBelow(random, table.length - 1)) % table.length] as const;
  });
}

/** Pairs that share a value of one field and nothing that is their own. */
function strangersSharing(table: Table, field: number, random: Random): Pair[] {
  const byKey = new Map<number, number[]>();
  for (let position = 0; position < table.length; position++) {
    const key = keyOf(table, position, field);
    if (key === null) continue;
    const holders = byKey.get(key);
    if (holders === undefined) byKey.set(key, [position]);
    else holders.push(position);
  }
  const several = [...byKey.values()].filter((holders) => holders.length > 1);
  if (several.length === 0) return [];
  const pairs = Array.from({ length: SAMPLED_PAIRS }, () => {
    const holders = several[randomBelow(random, several.length)] ?? [];
    const first = randomBelow(random, holders.length);
    const second = (first + 1 + randomBelow(random, holders.length - 1)) % holders.length;
    return [holders[first] ?? 0, holders[second] ?? 0] as const;
  });
  return pairs.filter((pair) => areStrangers(table, pair));
}

function areStrangers(table: Table, [a, b]: Pair): boolean {
  let different = 0;
  for (const [field, { comparison, evidence }] of table.plan.fields.entries()) {
    if (!OWN.has(comparison) || evidence === false) continue;
    const [keyA, keyB] = [keyOf(table, a, field), keyOf(table, b, field)];
    if (keyA === null || keyB === null) continue;
    if (keyA === keyB) return false;
    different++;
  }
  return different > 0;
}

function agreementOf(
  pairs: readonly Pair[],
  table: Table,
  field: number,
): { share: number; observed: number } {
  let observed = 0;
  let agreed = 0;
  for (const [a, b] of pairs) {
    const [keyA, keyB] = [keyOf(table, a, field), keyOf(table, b, field)];
    if (keyA === null || keyB === null) continue;
    observed++;
    if (keyA === keyB) agreed++;
  }
  return { share: observed === 0 ? 0 : agreed / observed, observed };
}

/** Null where a record holds nothing, or several values. */
function keyOf(table: Table, position: number, field: number): number | null {
  const reference = table.reference(position, field);
  return reference <= NO_VALUE ? null : (table.dictionaries[field]?.keyNumbers[reference] ?? null);
}
