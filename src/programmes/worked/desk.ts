/**
 * What was put in, what could not be taken, and where in the file does it stand?
 *
 * Each part of a file is read by itself: a part that cannot be taken is named with its place and what to do, and those
 * beside it are worked out all the same.
 *
 * @module
 */
import { z } from "zod";
import { ProgrammeError } from "../programme-error.ts";

export interface Finding {
  /** Where in the file: "W3.stage_days.SAA→deposit.3", counted from 0 as in JSON. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
}

/** Where the work on one file lies: what was refused, what was taken and looks odd, and what is said to a person. */
export interface Desk {
  readonly refused: Finding[];
  readonly noted: Finding[];
  readonly lines: string[];
}

export function newDesk(): Desk {
  return { refused: [], noted: [], lines: [] };
}

/** A finite number that sums of many stay exact enough with. */
export const figure = z.number().min(-1e15).max(1e15);
export const amount = figure.min(0);
export const share = z.number().min(0).max(1);
export const count = z.int().min(0).max(1e12);

const longest = 10_000;
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(longest);
}
export const anyList = listOf(z.unknown());
export const anyRecord = z.record(z.string(), z.unknown());

/** Something in the file and its place. */
export interface Part {
  readonly value: unknown;
  readonly place: string;
}

/** What lies in a part under a name; undefined where the part is no object, or has no such name. */
export function within({ value, place }: Part, name: string | number): Part {
  const holder = value !== null && typeof value === "object" ? value : {};
  const inner = Object.hasOwn(holder, name) ? (holder as Record<string | number, unknown>)[name] : undefined;
  return { value: inner, place: `${place}.${name}` };
}

/** The part as the schema says; null, and named as refused, when it is not so. */
export function taken<Schema extends z.ZodType>(
  desk: Desk,
  part: Part,
  schema: Schema,
): z.infer<Schema> | null {
  if (part.value === undefined) {
    desk.refused.push({ place: part.place, code: "missing", message: "This is not in the file: add it." });
    return null;
  }
  const { data, error } = schema.safeParse(part.value);
  for (const issue of error?.issues ?? [])
    desk.refused.push({
      place: [part.place, ...issue.path.map(String)].join("."),
      code: issue.code.replaceAll("_", "-"),
      message: `${issue.message}.`,
    });
  return error === undefined ? (data as z.infer<Schema>) : null;
}

/** What the work gives; null, and named as refused at its place, when a programme error says why not. */
export function attempted<Result>(desk: Desk, place: string, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    const named = error instanceof ProgrammeError || (error as Error).name === "SynthesizeError";
    if (!named) throw error;
    const { code, message } = error as ProgrammeError;
    const inner = error instanceof ProgrammeError ? error.place : "";
    desk.refused.push({ place: inner === "" ? place : `${place}.${inner}`, code, message });
    return null;
  }
}

/** Says of something that was taken that it looks odd. */
export function note(desk: Desk, place: string, [code, message]: readonly [string, string]): void {
  desk.noted.push({ place, code, message });
}
