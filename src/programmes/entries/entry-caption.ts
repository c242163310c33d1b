/**
 * What is an entry called, where one line has room?
 *
 * @module
 */
import { type EntrySet, entryWith } from "./entry.ts";
import type { EntryKind } from "./entry-kinds.ts";
import type { Content } from "./entry-schemas.ts";

type Caption<Kind extends EntryKind> = (content: Content<Kind>, set: EntrySet) => readonly (string | null)[];

const captions: { readonly [Kind in EntryKind]: Caption<Kind> } = {
  organisation: ({ acronym, name }) => [acronym, name],
  framework: ({ title, edition }) => [title, edition],
  "result-node": ({ code, text }) => [code, text],
  indicator: ({ code, text }) => [code, text],
  crosswalk: ({ indicator, code }, set) => [indicatorOf(set, indicator), code],
  programme: ({ code, title }) => [code, title],
  participation: ({ organisation, role }, set) => [organisationOf(set, organisation), role],
  evidence: ({ citation }) => [citation],
  decision: ({ requested, question }) => [requested, question],
  "gate-passage": ({ date, from, to }) => [date, from, to],
  component: ({ code, title }) => [code, title],
  activity: ({ title }) => [title],
  target: ({ indicator, component, value }, set) => [
    indicatorOf(set, indicator),
    componentOf(set, component),
    String(value),
  ],
  observation: ({ indicator, component, start, end }, set) => [
    indicatorOf(set, indicator),
    componentOf(set, component),
    `${start} – ${end}`,
  ],
  overlap: ({ indicator, one, other, end }, set) => [
    indicatorOf(set, indicator),
    componentOf(set, one),
    componentOf(set, other),
    end,
  ],
  "budget-line": ({ component, start, category, amount, currency }, set) => [
    componentOf(set, component),
    start,
    category,
    `${amount} ${currency}`,
  ],
  agreement: ({ title }) => [title],
  "term-run": ({ date, verdict }) => [date, verdict],
  "accepted-deviation": ({ rule, until }) => [rule, until],
  "money-event": ({ date, type, amount, currency }) => [date, type, `${amount} ${currency}`],
  claim: ({ text }) => [text],
  "priority-exercise": ({ date, question }) => [date, question],
  "priority-result": ({ date, ranked }) => [date, ranked[0]?.option ?? null],
  gap: ({ name }) => [name],
  "gap-action": ({ action, due }) => [due, action],
  "ledger-entry": ({ work }) => [work],
  "package-coverage": ({ start, end, services }) => [`${start} – ${end}`, services.join(", ")],
  obligation: ({ due, what }) => [due, what],
  "safety-review": ({ product }) => [product],
  acknowledgement: ({ date, product, organisation }, set) => [
    date,
    organisationOf(set, organisation),
    product,
  ],
  "entry-point": ({ title }) => [title],
  evaluation: ({ title }) => [title],
  recommendation: ({ text }) => [text],
};

/** One line; names of what it hangs on as far as the set has them. Words of choices stand as they are kept. */
export function entryCaption(
  { kind, content }: { readonly kind: EntryKind; readonly content: Content<EntryKind> },
  set: EntrySet,
): string {
  const caption = captions[kind] as Caption<EntryKind>;
  const parts = caption(content, set).filter((part) => part !== null && part !== "");
  return parts.join(" · ");
}

function organisationOf(set: EntrySet, id: string): string | null {
  return entryWith(set, "organisation", id)?.content.acronym ?? null;
}

function indicatorOf(set: EntrySet, id: string): string | null {
  return entryWith(set, "indicator", id)?.content.code ?? null;
}

function componentOf(set: EntrySet, id: string | null): string | null {
  return entryWith(set, "component", id)?.content.code ?? null;
}
