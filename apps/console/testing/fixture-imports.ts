/**
 * How does an import go on while a test watches?
 *
 * @module
 */
import type { z } from "zod";
import type { importPlan, importView } from "../../../src/intelligence/api.ts";
import { at, sources } from "./fixture-people.ts";

type Import = z.infer<typeof importView>;

/** A table that waits for its meaning. */
export function staged(one: string): Import {
  return {
    id: one,
    fileName: "persons-and-phones.csv",
    bytes: 48_211,
    source: null,
    format: { name: "csv", title: "Table (CSV)", needsMapping: true },
    state: "staged",
    progress: 0,
    counts: { added: 0, changed: 0, skipped: 0, refused: 0 },
    recordsByType: {},
    unknownColumns: [],
    warnings: [],
    mapping: {
      things: [{ name: "Person", entityType: "Person", keyColumns: ["id"] }],
      columns: [
        { column: "id", thing: null, property: null },
        { column: "full name", thing: "Person", property: "name" },
        { column: "born", thing: "Person", property: "birthDate" },
        { column: "mobile", thing: "Person", property: "phone" },
        { column: "favourite colour", thing: null, property: null },
      ],
      links: [],
    },
    preview: {
      columns: ["id", "full name", "born", "mobile", "favourite colour"],
      rows: [
        ["1", "Amina Diallo", "1990-02-01", "0712 000 111", "green"],
        ["2", "أمينة ديالو", "1991", "+254712000112", ""],
      ],
      because: {
        "full name": "The header reads “full name”, and every value looks like a name.",
        born: "All values read as dates.",
        mobile: "All values read as phone numbers.",
      },
    },
    proposals: null,
    error: null,
    createdAt: at,
  };
}

/** What a member asked of it. */
export function stepped(
  view: Import,
  step: string | undefined,
  plan: z.infer<typeof importPlan> | null,
): Import {
  const source = sources.find((one) => one.id === plan?.source);
  if (plan && source) return { ...view, source: { id: source.id, name: source.name }, mapping: plan.mapping };
  if (step === "check") return { ...view, state: "checking", progress: 0.4 };
  if (step === "start") return { ...view, state: "running", progress: 0.6 };
  if (step === "cancel") return { ...view, state: "cancelled" };
  return view;
}

/** Work is done by the time one looks again. */
export function progressed(view: Import): Import {
  const done = {
    progress: 1,
    counts: { added: 118, changed: 4, skipped: 31, refused: 2 },
    recordsByType: { Person: 122 },
    unknownColumns: ["favourite colour"],
    warnings: [
      {
        code: "ambiguous_date",
        message: "Day and month could be the other way round.",
        count: 9,
        place: { file: view.fileName, row: 14, column: "born" },
      },
    ],
  };
  if (view.state === "checking") return { ...view, ...done, state: "checked" };
  if (view.state === "running") return { ...view, ...done, state: "done", proposals: 6 };
  return view;
}
