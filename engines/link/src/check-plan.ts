/**
 * Can this plan be carried out?
 *
 * @module
 */
import { comparisonKinds } from "./compare/comparisons.ts";
import { LinkError } from "./errors.ts";
import type {
  BlockingRule,
  ComparisonKind,
  FieldPlan,
  KeyFunction,
  KeyPart,
  Plan,
  SpellingLevel,
} from "./plan.ts";

/** Which comparisons a key function can read; null: any. */
const KEY_KINDS: Readonly<Record<KeyFunction, readonly ComparisonKind[] | null>> = {
  exact: null,
  "name-token": ["name"],
  "token-skeleton": ["name"],
  "name-skeleton": ["name"],
  word: ["text"],
  "first-letters": null,
  "last-letters": null,
  year: ["date"],
  month: ["date"],
  day: ["date"],
  "nearby-day": ["date"],
  cell: ["place"],
  "letters-left-out": ["name", "exact", "spelling", "text", "category"],
  "gram-bands": ["name", "text", "spelling"],
};

/** @throws LinkError `plan_invalid`, with the place and what is wrong there. */
export function checkPlan(plan: Plan): void {
  if (!Array.isArray(plan?.fields) || plan.fields.length === 0) refuse("fields", "at least one is needed");
  if (!Array.isArray(plan.blocking) || plan.blocking.length === 0)
    refuse("blocking", "at least one rule is needed");
  const kinds = new Map<string, ComparisonKind>();
  for (const field of plan.fields) checkField(field, kinds);
  const rules = new Set<string>();
  for (const rule of plan.blocking) checkRule(rule, rules, kinds);
  checkOptions(plan);
}

function checkField(field: FieldPlan, kinds: Map<string, ComparisonKind>): void {
  const at = `fields.${field.name}`;
  if (typeof field.name !== "string" || field.name === "") refuse("fields", "every field needs a name");
  if (kinds.has(field.name)) refuse(at, "named twice");
  if (!comparisonKinds.has(field.comparison)) refuse(at, "there is no comparison of that name");
  checkLevels(field, at);
  checkCount(field.hubThreshold, `${at}.hubThreshold`);
  if (field.hubThreshold !== undefined && field.comparison !== "exact")
    refuse(at, "only exact fields have hub values");
  kinds.set(field.name, field.comparison);
}

function checkLevels({ levels, comparison }: FieldPlan, at: string): void {
  if (levels === undefined) return;
  if (comparison !== "spelling") refuse(at, "only spelling fields have levels of their own");
  if (!Array.isArray(levels) || levels.length === 0 || levels.length > 8)
    refuse(at, "needs one to eight levels");
  for (const level of levels) checkLevel(level, at);
}

function checkLevel(level: SpellingLevel, at: string): void {
  if ("jaroWinkler" in level) checkRange(level.jaroWinkler, 0.01, 1, `${at}.levels`);
  else if (!(Number.isInteger(level.edits) && level.edits >= 1))
    refuse(`${at}.levels`, "a level says jaroWinkler, or edits as a whole number from 1");
}

function checkRule(rule: BlockingRule, rules: Set<string>, kinds: ReadonlyMap<string, ComparisonKind>): void {
  if (typeof rule.name !== "string" || rule.name === "") refuse("blocking", "every rule needs a name");
  const at = `blocking.${rule.name}`;
  if (rules.has(rule.name)) refuse(at, "named twice");
  if (!Array.isArray(rule.keys) || rule.keys.length === 0) refuse(at, "at least one key is needed");
  for (const part of rule.keys) checkKeyPart(part, at, kinds);
  rules.add(rule.name);
}

function checkKeyPart(part: KeyPart, at: string, kinds: ReadonlyMap<string, ComparisonKind>): void {
  const kind = kinds.get(part.field);
  if (kind === undefined) refuse(at, `there is no field "${part.field}"`);
  if (!Object.hasOwn(KEY_KINDS, part.key)) refuse(at, `there is no key function "${part.key}"`);
  const readable = KEY_KINDS[part.key];
  if (readable !== null && !readable.includes(kind)) refuse(at, `"${part.key}" cannot be taken of a ${kind}`);
  checkRange(part.length, 1, 20, `${at}.length`);
  checkRange(part.kilometres, 0.1, 1_000, `${at}.kilometres`);
}

function checkOptions({ options }: Plan): void {
  checkCount(options?.hubThreshold, "options.hubThreshold");
  checkCount(options?.blockCap, "options.blockCap");
  const prior = options?.prior;
  if (prior !== undefined && !(prior > 0 && prior < 1)) refuse("options.prior", "must lie between 0 and 1");
}

function checkCount(count: number | undefined, at: string): void {
  if (count !== undefined && !(Number.isInteger(count) && count >= 2))
    refuse(at, "must be a whole number, 2 or more");
}

function checkRange(value: number | undefined, least: number, most: number, at: string): void {
  if (value !== undefined && !(value >= least && value <= most))
    refuse(at, `must lie between ${least} and ${most}`);
}

function refuse(at: string, problem: string): never {
  throw new LinkError("plan_invalid", { at, problem });
}
