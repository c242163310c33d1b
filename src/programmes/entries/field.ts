/**
 * What may one field of an entry hold, and how is it shown in a form, a sheet and the API alike?
 *
 * Each maker gives a schema that validates, with a mark that says which kind of field it is; forms and sheets are made from
 * these marks, so that no second description of an entry exists.
 *
 * @module
 */
import { z } from "zod";
import type { EntryKind } from "./entry-kinds.ts";

/** Which control and which cell a field has. */
export type FieldMark =
  | { readonly field: "text"; readonly long: boolean }
  | { readonly field: "number" | "boolean" | "day" | "month" }
  | { readonly field: "choice"; readonly choices: readonly string[] }
  | { readonly field: "reference"; readonly to: EntryKind }
  /** Several of the same: a list of texts, choices, references. */
  | { readonly field: "list"; readonly of: FieldMark }
  /** A small table inside the entry, with its columns. */
  | { readonly field: "table"; readonly columns: Readonly<Record<string, FieldMark>> }
  /** Whole numbers by name, or answers by name; edited as two columns. */
  | { readonly field: "answers" };

const marks = z.registry<FieldMark>();

function marked<Schema extends z.ZodType>(schema: Schema, mark: FieldMark): Schema {
  marks.add(schema, mark);
  return schema;
}

/** The mark of a field; null for a schema that none of these makers made. Looks through `nullable` and `optional`. */
export function markOf(schema: z.core.$ZodType): FieldMark | null {
  const own = marks.get(schema as z.ZodType);
  if (own !== undefined) return own;
  const wrapped = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return wrapped ? markOf(schema.unwrap()) : null;
}

/** One line. Unit: UTF-16 code units. */
export const line = (longest = 200) =>
  marked(z.string().trim().min(1).max(longest), { field: "text", long: false });
/** Several lines; may be empty. */
export const prose = (longest = 4_000) =>
  marked(z.string().trim().max(longest), { field: "text", long: true });
/** An ISO date that stands in the calendar. */
export const day = () => marked(z.iso.date(), { field: "day" });
/** "2026-03". */
export const month = () => marked(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), { field: "month" });
export const flag = () => marked(z.boolean(), { field: "boolean" });
export const number = (least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY) =>
  marked(z.number().min(least).max(most), { field: "number" });
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  marked(z.number().int().min(least).max(most), { field: "number" });
/** From 0 to 100. */
export const percent = () => number(0, 100);
/** Never negative. */
export const amount = () => number(0, 1e13);
export const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  marked(z.enum(choices), { field: "choice", choices });
/** UUID of another entry. */
export const reference = (to: EntryKind) => marked(z.uuid(), { field: "reference", to });
/** ISO 3166-1 alpha-2. */
export const country = () => marked(z.string().regex(/^[A-Z]{2}$/), { field: "text", long: false });
/** ISO 4217. */
export const currency = () => marked(z.string().regex(/^[A-Z]{3}$/), { field: "text", long: false });

/** Several of the same field. */
export function listOf<Item extends z.ZodType>(item: Item, most = 100) {
  return marked(z.array(item).max(most), { field: "list", of: needed(item) });
}

/** A small table; `columns` are fields themselves. */
export function tableOf<Columns extends Readonly<Record<string, z.ZodType>>>(columns: Columns, most = 200) {
  const described = Object.fromEntries(
    Object.entries(columns).map(([name, schema]) => [name, needed(schema)]),
  );
  return marked(z.array(z.strictObject(columns)).max(most), { field: "table", columns: described });
}

/** Answers by name: numbers, yes or no, words; absent is unknown. */
export const answers = () =>
  marked(z.record(z.string().max(60), z.union([z.number(), z.boolean(), z.string().max(200)])), {
    field: "answers",
  });

function needed(schema: z.ZodType): FieldMark {
  const mark = markOf(schema);
  if (mark === null) throw new TypeError("a field must be made by one of the makers");
  return mark;
}
