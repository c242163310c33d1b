/** Do confirmed clauses, and those alone, become terms with their sentence and the person who confirmed? */
import { expect, test } from "vitest";
import { proposeClauses } from "./propose-clauses.ts";
import { withClauses } from "./with-clauses.ts";

const agreement = {
  programme: "00000000-0000-4000-8000-000000000001",
  donor: "00000000-0000-4000-8000-000000000002",
  type: "grant",
  modality: "parallel",
  title: "Agreement",
  signed: null,
  currency: "USD",
  amount: 1,
  schedule: [],
  donorActivity: null,
  terms: { indirect_pct: 8, psea_clause: true },
  clauses: [
    { field: "indirect_pct", quotation: "Old words.", confirmedBy: "Somebody" },
    { field: "psea_clause", quotation: "Kept words.", confirmedBy: "Somebody" },
  ],
} as const;

test("a field said anew replaces its term and its sentence; others stay; the currency is no term", () => {
  const text =
    "Indirect costs are 7 %. All payments shall be made in euro. Any interest earned shall be returned to the Donor.";
  const [indirect, currency] = proposeClauses(text);
  if (indirect === undefined || currency === undefined) throw new Error("Three clauses are in this text.");
  const next = withClauses(
    { ...agreement, schedule: [], clauses: [...agreement.clauses] },
    [indirect, currency],
    "Pilar",
  );
  expect(next.terms).toEqual({ indirect_pct: 7, psea_clause: true });
  expect(next.currency).toBe("EUR");
  expect(next.clauses).toEqual([
    { field: "psea_clause", quotation: "Kept words.", confirmedBy: "Somebody" },
    { field: "indirect_pct", quotation: "Indirect costs are 7 %.", confirmedBy: "Pilar" },
    { field: "currency", quotation: "All payments shall be made in euro.", confirmedBy: "Pilar" },
  ]);
});
