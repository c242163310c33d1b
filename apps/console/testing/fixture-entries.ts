/**
 * What does the fixture node answer when entries are written, checked, and brought in as workbooks?
 *
 * Checks are the product's own. Every first change meets one of somebody else, so that a test sees both sides of it.
 *
 * @module
 */
import type { z } from "zod";
import * as api from "../../../src/programmes/api.ts";
import { checkDraft } from "../../../src/programmes/checks/check-entry.ts";
import { type Entry, type EntrySet, entryKinds, ofProgramme } from "../../../src/programmes/index.ts";
import type { Answered, Asked } from "./fixture-answers.ts";
import { at } from "./fixture-people.ts";

const today = at.slice(0, 10);

/** Null when the path is none of these. */
export function entriesAnswer(set: EntrySet, { method, path, body }: Asked): Answered | null {
  const [, kind, one, step] = path.split("/");
  if (kind === "programmes" && step === "entries")
    return ok(api.programmeEntries, { items: Object.values(ofProgramme(set, one ?? "")).flat() });
  if (kind === "programme-sheets" && method === "POST") return ok(api.sheetsTaken, takenSheets);
  if (kind !== "programme-entries" || method === "GET") return null;
  if (one === "check") return ok(api.entryFindings, { findings: checked(set, body), refused: null });
  return method === "PUT" ? changed(set, one ?? "", body) : null;
}

function checked(set: EntrySet, body: unknown) {
  const { kind, entry, content } = api.entryToCheck.parse(body);
  return checkDraft(kind, content, { set, entry, today });
}

function changed(set: EntrySet, id: string, body: unknown): Answered | null {
  const { seen, content } = api.entryChange.parse(body);
  const entry = entryKinds.flatMap((kind): readonly Entry[] => set[kind]).find((each) => each.id === id);
  if (entry === undefined) return null;
  if (seen === 1) {
    Object.assign(entry, { version: seen + 1, content: { ...entry.content, title: "Theirs" } });
    return {
      status: 409,
      body: { type: "about:blank", title: "changed", status: 409, code: "version-changed" },
    };
  }
  const written = { ...entry, version: seen + 1, content, removed: false };
  return ok(api.entryDetail, { entry: written, acts: [], refused: null });
}

const counts = { added: 1, changed: 2, unchanged: 40, refused: 2 };
const takenSheets: z.infer<typeof api.sheetsTaken> = {
  check: true,
  ...counts,
  sheets: [{ sheet: "budget-line", kind: "budget-line", ...counts }],
  findings: [
    {
      ...{ sheet: "budget-line", row: 5, column: "amount", cell: "E5", code: "cell-number-as-text" },
      ...{ weight: "error", values: { shown: "1 500,50", meant: "1500.50" } },
    },
    {
      ...{ sheet: "budget-line", row: 7, column: null, cell: null, code: "duty" },
      ...{ weight: "error", values: { refusal: "not-the-component's-organisation" } },
    },
  ],
  found: 2,
  refusedFile: "UEs=",
};

function ok<Schema extends z.ZodType>(schema: Schema, body: unknown): Answered {
  return { status: 200, body: schema.parse(body) };
}
