/**
 * How do confirmed clauses get into an agreement?
 *
 * Each sets its term and leaves its sentence, with who confirmed it. A clause that says something of a field anew replaces what
 * stood of it; the currency is the agreement's own and no term.
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import type { ProposedClause } from "./propose-clauses.ts";

type Confirmed = Pick<ProposedClause, "field" | "value" | "quotation">;

/** @param confirmed - Of one field, the last counts. @param confirmedBy - Name of the person. */
export function withClauses(
  agreement: Content<"agreement">,
  confirmed: readonly Confirmed[],
  confirmedBy: string,
): Content<"agreement"> {
  const fields = new Map(confirmed.map((clause) => [clause.field, clause]));
  const { currency, ...terms } = Object.fromEntries([...fields].map(([field, { value }]) => [field, value]));
  const kept = agreement.clauses.filter(({ field }) => !fields.has(field));
  return {
    ...agreement,
    ...(typeof currency === "string" && { currency }),
    terms: { ...agreement.terms, ...terms },
    clauses: [
      ...kept,
      ...[...fields.values()].map(({ field, quotation }) => ({ field, quotation, confirmedBy })),
    ],
  };
}
