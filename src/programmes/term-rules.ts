/**
 * What do the rules for donors' agreements look like, and which ones are these?
 *
 * Rules are data: to whom they apply, which field of the agreement they read, and a test made of six words: eq, ne, lt, gt,
 * and, or. A run names the rules it was made with by their hash.
 *
 * Source: `data/donor-term-rules.json`, written for this project; each rule names what it rests on and whether that text was
 * read. A legal or partnerships officer of the UN must confirm a rule before it may be called a standard.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { z } from "zod";
import shipped from "./data/donor-term-rules.json" with { type: "json" };
import { ProgrammeError } from "./programme-error.ts";
import { sortedJson } from "./sorted-json.ts";

export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

const plain = z.union([z.number(), z.boolean(), z.string()]);

/** A test of one field (the rule's own where none is named), or of several tests together. */
export type TermTest =
  | { readonly op: "eq" | "ne" | "lt" | "gt"; readonly field?: string | undefined; readonly value: Plain }
  | { readonly op: "and" | "or"; readonly of: readonly TermTest[] };
export type Plain = z.infer<typeof plain>;

const termTest: z.ZodType<TermTest> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.enum(["eq", "ne"]), field: z.string().optional(), value: plain }),
    z.strictObject({ op: z.enum(["lt", "gt"]), field: z.string().optional(), value: z.number() }),
    z.strictObject({ op: z.enum(["and", "or"]), of: z.array(termTest).min(1) }),
  ]),
);

const burden = z.union([
  z.strictObject({ hours_once: z.number().min(0) }),
  z.strictObject({ hours_each: z.number().min(0), field: z.string(), minus: z.number().optional() }),
]);

const rule = z.strictObject({
  id: z.string(),
  topic: z.string(),
  applies_to: z.array(z.string()).min(1),
  standard: z.string(),
  source: z.strictObject({ ref: z.string(), verified: z.union([z.boolean(), z.string()]) }),
  extract: z.strictObject({
    field: z.string(),
    type: z.string().regex(/^(number|boolean|enum:[^|]+(\|[^|]+)*)$/),
  }),
  deviates_if: termTest,
  severity: z.enum(severities),
  why_it_matters: z.string(),
  suggested_negotiation: z.string(),
  fallback: z.string().nullable(),
  burden: burden.nullable(),
});
export type TermRule = z.infer<typeof rule>;

const ruleFile = z.object({
  title: z.string(),
  severity_points: z.record(z.enum(severities), z.number().min(0)),
  rules: z.array(rule).min(1),
});

export interface TermRules {
  readonly title: string;
  /** SHA-256 of the rules and points as JSON with sorted keys, in hex. */
  readonly hash: string;
  readonly points: Readonly<Record<Severity, number>>;
  readonly rules: readonly TermRule[];
}

/** @throws ProgrammeError "rules-broken", with the place of the first thing that is wrong. */
export function readTermRules(file: unknown): TermRules {
  const { data, error } = ruleFile.safeParse(file);
  if (data === undefined) throw new ProgrammeError("rules-broken", error?.issues[0]?.path.join(".") ?? "");
  const { title, severity_points: points, rules } = data;
  const hash = bytesToHex(sha256(new TextEncoder().encode(sortedJson({ points, rules }))));
  return { title, hash, points, rules };
}

/** The rules that this version of the product brings. */
export function shippedTermRules(): TermRules {
  return readTermRules(shipped);
}
