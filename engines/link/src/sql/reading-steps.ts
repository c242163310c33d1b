/**
 * How does the package's reading of values get into the engine?
 *
 * Two tables a field that the package reads, and a question about its distinct values: their keys, and the pieces of
 * blocking keys that are taken of them.
 *
 * @module
 */
import { insertRows } from "./insert-rows.ts";
import { emptyTable } from "./makes.ts";
import type { SqlStep } from "./script.ts";
import type { Twin, TwinField, TwinPart } from "./twin.ts";
import { isFolded } from "./twin-fields.ts";
import { readValues, type ValueReading } from "./value-answers.ts";
import { heldQuery } from "./values-of-field.ts";

/** Key parts whose pieces the package gives for the texts that it reads. */
export function answeredParts(twin: Twin, field: TwinField): TwinPart[] {
  const own = twin.parts.filter((part) => part.field === field && part.key.key !== "exact");
  if (field.reads === "none") return own;
  return field.reads === "ascii" ? own.filter(({ key }) => isFolded(key)) : [];
}

/** None for a field whose values the engine reads. */
export function readingSteps(twin: Twin, field: TwinField): SqlStep[] {
  if (field.reads === "all") return [];
  const { text, whole } = twin.dialect.types;
  const parts = answeredParts(twin, field);
  const about = `field ${field.number}: ${field.plan.name}`;
  const keys = {
    about: `keys that the package gives to values of ${about}`,
    name: twin.name("read", field.number),
  };
  const taken = {
    about: `pieces of blocking keys that the package takes of values of ${about}`,
    name: twin.name("taken", field.number),
  };
  const tables = [
    emptyTable(twin, keys, { text, key: text }),
    emptyTable(twin, taken, { part: whole, text, piece: text }),
  ];
  return [
    ...(parts.length > 0 ? tables : tables.slice(0, 1)),
    {
      kind: "question",
      name: `read values of ${about}`,
      select: questionOf(twin, field),
      fills: (parts.length > 0 ? [keys, taken] : [keys]).map(({ name }) => name),
      answer: (rows) => answerOf(twin, { field, parts }, rows),
    },
  ];
}

function questionOf(twin: Twin, field: TwinField): string {
  const beyond = field.reads === "ascii" ? `\nwhere not (${twin.dialect.isAscii("held.text")})` : "";
  return `select distinct held.text from (${heldQuery(twin, field)}) as held${beyond}`;
}

function* answerOf(
  twin: Twin,
  { field, parts }: { field: TwinField; parts: readonly TwinPart[] },
  rows: Iterable<readonly unknown[]>,
): Generator<string> {
  const { dialect } = twin;
  const about = { field: field.plan.name, parts: parts.map(({ key }) => key) };
  const readings = [...readValues(twin.model, about, textsOf(rows))];
  const keys = readings.map(({ text, key }) => [
    dialect.literal(text),
    key === null ? "null" : dialect.literal(key),
  ]);
  yield* insertRows(twin.name("read", field.number), keys);
  yield* insertRows(twin.name("taken", field.number), takenRows(twin, parts, readings));
}

function* textsOf(rows: Iterable<readonly unknown[]>): Generator<string> {
  for (const [text] of rows) yield String(text);
}

function* takenRows(
  { dialect }: Twin,
  parts: readonly TwinPart[],
  readings: readonly ValueReading[],
): Generator<string[]> {
  for (const { text, pieces } of readings) {
    for (const [i, part] of parts.entries()) {
      for (const piece of pieces[i] ?? [])
        yield [String(part.number), dialect.literal(text), dialect.literal(piece)];
    }
  }
}
