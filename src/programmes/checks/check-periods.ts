/**
 * Does what begins also end after it began, and inside of what it hangs on?
 *
 * @module
 */
import { type Entry, entryWith } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, fault, isToCome, remark } from "./check.ts";

/** Names of the first and last day, in kinds that have both. */
const pairs = [
  ["start", "end"],
  ["from", "to"],
  ["opens", "closes"],
] as const;

/** Of any kind: the last day is not before the first. */
export function checkOrder(content: Content<EntryKind>): readonly FieldFinding[] {
  const said = content as Readonly<Record<string, unknown>>;
  return pairs.flatMap(([first, last]) => {
    const [start, end] = [said[first], said[last]];
    if (!isDay(start) || !isDay(end) || end >= start) return [];
    return [fault(last, "end-before-start", { start, end })];
  });
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}

export const checkBudgetPeriod: Check<"budget-line"> = ({ component, start, end }, { set }) => [
  ...(end >= monthsAfter(start, 12) ? [fault("end", "over-twelve-months", { start, end })] : []),
  ...outside({ start, end }, entryWith(set, "component", component)),
];

export const checkTargetPeriod: Check<"target"> = ({ component, programme, start, end }, { set }) =>
  outside({ start, end }, entryWith(set, "component", component) ?? entryWith(set, "programme", programme));

export const checkObservationPeriod: Check<"observation"> = (content, { set, today }) => {
  const { component, programme, start, end, status } = content;
  const frame = entryWith(set, "component", component) ?? entryWith(set, "programme", programme);
  const early = isToCome(end, today) && status !== "draft" ? [remark("end", "period-to-come", { end })] : [];
  return [...outside({ start, end }, frame), ...early];
};

export const checkActivityMonths: Check<"activity"> = ({ component, months }, { set }) => {
  const frame = entryWith(set, "component", component);
  if (frame === null) return [];
  const { start, end } = frame.content;
  return months.flatMap((month, at) =>
    month < start.slice(0, 7) || month > end.slice(0, 7)
      ? [fault(`months.${at}`, "month-outside-component", { month, start, end })]
      : [],
  );
};

/** A programme that becomes shorter than its components. */
export const checkProgrammeSpan: Check<"programme"> = ({ start, end }, { set, entry }) => {
  const beyond = set.component.filter(
    ({ content }) => content.programme === entry && (content.start < start || content.end > end),
  );
  const [first] = beyond;
  if (first === undefined) return [];
  return [fault("end", "components-outside", { count: beyond.length, code: first.content.code })];
};

type Framed = Entry<"component"> | Entry<"programme"> | null;

function outside(
  { start, end }: { readonly start: string; readonly end: string },
  frame: Framed,
): readonly FieldFinding[] {
  if (frame === null) return [];
  const { start: first, end: last, code } = frame.content;
  return start < first || end > last
    ? [remark(start < first ? "start" : "end", "period-outside", { code, start: first, end: last })]
    : [];
}

/** The day so many months later; a day that the month does not have becomes the first of the next. */
export function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
