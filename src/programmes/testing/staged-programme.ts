/**
 * How does a test write down a programme by the days that its stages took, and a gap that it has?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { dayAfter, uuid } from "./plain-ids.ts";
import type { SomeEntry } from "./set-of.ts";

/** A programme whose stages took these days; null: waits from there on. */
export function stagedProgramme(
  at: number,
  days: readonly (number | null)[],
  begins = "2025-01-01",
): SomeEntry[] {
  const id = uuid(1, at);
  const organisation = uuid(2, at);
  const marks: (string | null)[] = [begins];
  for (const each of days) {
    const before = marks.at(-1) ?? null;
    marks.push(before === null || each === null ? null : dayAfter(before, each));
  }
  const [concept = null, approved = null, signed = null, deposit = null, transfer = null, spent = null] =
    marks;
  const entries: SomeEntry[] = [
    { id: organisation, kind: "organisation", content: { acronym: `ORG${at}` } },
    { id, kind: "programme", content: { code: `JP${at}`, title: `Programme ${at}` } },
    { id: uuid(3, at), kind: "component", content: { programme: id, organisation } },
    { id: uuid(4, at), kind: "agreement", content: { programme: id, type: "grant", signed } },
  ];
  const gate = (
    number: number,
    from: "idea" | "concept",
    to: "concept" | "approved",
    date: string | null,
  ) => {
    if (date !== null)
      entries.push({
        id: uuid(number, at),
        kind: "gate-passage",
        content: { programme: id, from, to, date, decision: null, note: "" },
      });
  };
  const money = (number: number, type: Content<"money-event">["type"], date: string | null) => {
    if (date === null) return;
    const content = { programme: id, component: uuid(3, at), type, date, usd: 1, agreement: uuid(4, at) };
    entries.push({ id: uuid(number, at), kind: "money-event", content });
  };
  gate(5, "idea", "concept", concept);
  gate(6, "concept", "approved", approved);
  money(7, "deposit", deposit);
  money(8, "transfer", transfer);
  money(9, "expenditure", spent);
  return entries;
}

export function someGap(at: number, of: number, more: Partial<Content<"gap">> = {}): SomeEntry {
  return {
    id: uuid(20, at),
    kind: "gap",
    content: {
      programme: uuid(1, of),
      theme: "transfer",
      name: "Late first expenditure",
      seen: ["2025-06-01", "2026-02-01"],
      closed: null,
      status: "open",
      daysLost: 10,
      cost: null,
      severity: 2,
      evidence: [],
      ...more,
    },
  };
}
