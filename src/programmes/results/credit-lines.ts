/**
 * What may each organisation say of results that it reached with others?
 *
 * A line a component and an aim of the whole programme (or, where components alone have aims with an indicator, of all of
 * them together): its own count, the collective result that each who took part may show, and its share that may be added.
 * Beside it the results of the organisation's own plan that it feeds, so that the table can go into its report.
 *
 * Source: programmes.md 2.2.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { collectiveValue } from "./collective-value.ts";
import { countingRows } from "./counting-rows.ts";
import { planName } from "./plan-name.ts";
import { partsOf } from "./result-parts.ts";
import type { MatrixView, ResultRow } from "./results-api.ts";

type CreditLine = MatrixView["credits"][number];

/** @param rows - As `resultsView` gives them. */
export function creditLines(set: EntrySet, rows: readonly ResultRow[], today: string): CreditLine[] {
  return aimsOf(rows).flatMap((row) => {
    const { value, parts } = row.component === null ? row : ofAllComponents(set, row, today);
    return parts.map((part) => ({
      organisation: part.acronym,
      component: part.code,
      programme: row.programmeCode,
      indicator: row.code,
      text: row.text,
      start: row.start,
      end: row.end,
      planResults: planResultsOf(set, row.indicator, part),
      own: part.value,
      participationLow: value?.low ?? null,
      participationHigh: value?.high ?? null,
      equal: part.equalCredit,
      byExpenditure: part.expenditureCredit,
    }));
  });
}

/** Aims of the whole; of those that only components have, one for each indicator, from the first day to the last. */
function aimsOf(rows: readonly ResultRow[]): readonly ResultRow[] {
  const together = new Map<string, ResultRow>();
  for (const row of countingRows(rows)) {
    const key = row.component === null ? row.target : `${row.programme}/${row.indicator}`;
    const { start = row.start, end = row.end } = together.get(key) ?? {};
    together.set(key, {
      ...row,
      start: start < row.start ? start : row.start,
      end: end > row.end ? end : row.end,
    });
  }
  return [...together.values()];
}

function ofAllComponents(set: EntrySet, { programme, indicator, start, end }: ResultRow, today: string) {
  const asked = { programme, indicator, component: null, start, end, statuses: ["accepted" as const] };
  const collective = collectiveValue(set, asked);
  return { value: collective.value, parts: partsOf(set, collective, end < today ? end : today) };
}

function planResultsOf(
  set: EntrySet,
  indicator: string,
  { component, organisation }: ResultRow["parts"][number],
): string {
  const own = (id: string): Entry<"framework"> | null => {
    const framework = entryWith(set, "framework", id);
    return framework?.content.organisation === organisation ? framework : null;
  };
  const nodes = [
    entryWith(set, "indicator", indicator)?.content.resultNode ?? null,
    entryWith(set, "component", component)?.content.resultNode ?? null,
  ].map((id) => entryWith(set, "result-node", id)?.content ?? null);
  const related = set.crosswalk
    .map(({ content }) => content)
    .filter((one) => one.indicator === indicator && one.relation !== "context");
  const named = [...nodes, ...related].flatMap((said) => {
    const framework = said === null ? null : own(said.framework);
    return framework === null || said === null ? [] : [`${planName(framework.content)} ${said.code}`];
  });
  return [...new Set(named)].sort().join("; ");
}
