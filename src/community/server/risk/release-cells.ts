/**
 * How many words of each kind does a leg have, month by month, apart by whether they were told in confidence?
 *
 * @module
 */
import type { KeptObservation } from "./observation-row.ts";

export interface ReleaseCell {
  readonly leg: string;
  readonly kind: KeptObservation["kind"];
  /** "2026-10". */
  readonly month: string;
  /** Distinct origins told in confidence. */
  readonly reports: number;
  /** Distinct incidents of public registers. */
  readonly incidents: number;
  /** Distinct origins told in confidence, by partner, largest first: what one partner's share is judged by. */
  readonly byPartner: readonly number[];
}

/** Cells with at least one word, in the order of leg, kind and month. */
export function releaseCells(observations: readonly KeptObservation[]): readonly ReleaseCell[] {
  const cells = new Map<string, KeptObservation[]>();
  for (const said of observations) {
    const key = JSON.stringify([said.leg, said.kind, said.day.slice(0, 7)]);
    cells.set(key, [...(cells.get(key) ?? []), said]);
  }
  return [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, told]) => cellOf(told));
}

function cellOf(told: readonly KeptObservation[]): ReleaseCell[] {
  const [first] = told;
  if (first === undefined) return [];
  const { leg, kind, day } = first;
  const confidential = told.filter(({ channel }) => channel !== "incident");
  const public_ = told.filter(({ channel }) => channel === "incident");
  const partners = [...new Set(confidential.map(({ partner }) => partner))];
  const byPartner = partners.map((partner) => origins(confidential.filter((one) => one.partner === partner)));
  return [
    {
      leg,
      kind,
      month: day.slice(0, 7),
      reports: origins(confidential),
      incidents: origins(public_),
      byPartner: byPartner.sort((one, other) => other - one),
    },
  ];
}

function origins(told: readonly KeptObservation[]): number {
  return new Set(told.map(({ origin }) => origin)).size;
}
