/**
 * Which blocking rules bring these two records together?
 *
 * A pair is scored under the first rule that finds it; how many others would have found it too says how close it
 * came to being missed.
 *
 * @module
 */
import { keysOf } from "../block/blocking-keys.ts";
import { comparisonOf } from "../compare/comparisons.ts";
import type { KeyPart, Plan } from "../plan.ts";
import type { LinkRecord } from "../record.ts";
import type { Hub } from "../scored-pair.ts";

/**
 * @param options - `hubs` as known when they were linked: no `exact` key is made of them.
 * @returns Names of the rules, in the plan's order. Whether a block was too full to be looked at depends on all
 * other records and is not asked here.
 */
export function rulesThatFind(
  [a, b]: readonly [LinkRecord, LinkRecord],
  plan: Plan,
  options: { readonly hubs?: readonly Hub[] } = {},
): string[] {
  const hubs = new Set((options.hubs ?? []).map(({ field, value }) => hubKey(field, value)));
  return plan.blocking
    .filter(({ keys }) => keys.every((part) => shareKey(keysOfRecord(a, part), keysOfRecord(b, part))))
    .map(({ name }) => name);

  function keysOfRecord(record: LinkRecord, part: KeyPart): string[] {
    const field = plan.fields.find(({ name }) => name === part.field);
    if (field === undefined) return [];
    const comparison = comparisonOf(field);
    return (record.fields[part.field] ?? []).flatMap((value) => {
      if (value.trim() === "" || (part.key === "exact" && hubs.has(hubKey(part.field, value)))) return [];
      const encoded = comparison.encode(value);
      return encoded === null ? [] : keysOf(part, encoded);
    });
  }
}

function hubKey(field: string, value: string): string {
  return JSON.stringify([field, value]);
}

function shareKey(ours: readonly string[], theirs: readonly string[]): boolean {
  const known = new Set(theirs);
  return ours.some((key) => known.has(key));
}
