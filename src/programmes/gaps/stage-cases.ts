/**
 * When did each stage of each programme begin, and when did it end?
 *
 * From gates, or decisions where no gate was written; from agreements and from money. Approval and the first signature are
 * counted once a programme, deposits an agreement, the first expenditure an organisation's component. A stage that has
 * begun and not ended is a case that waits; one whose end lies before its beginning is set aside and counted.
 *
 * Source: programmes.md 2.3.
 *
 * @module
 */
import { isOfDonor } from "../entries/agreement.ts";
import type { Entry, EntrySet } from "../entries/entry.ts";
import { passagesOf, stateOf } from "../life-cycle/state-of.ts";
import { spentByPartner } from "../value/partner-spending.ts";
import { daysBetween } from "./days-between.ts";
import type { Stage } from "./stage-limits.ts";

export interface StageCase {
  readonly stage: Stage;
  /** UUIDs; the organisation where the stage is an organisation's. */
  readonly programme: string;
  readonly organisation: string | null;
  /** ISO dates; `to` is null while it waits. */
  readonly from: string;
  readonly to: string | null;
  /** Until the end, or until today. Below 0 when the end was written before the beginning. */
  readonly days: number;
}

/** @param today - UTC day; what lies after it has not happened. */
export function stageCases(set: EntrySet, today: string): readonly StageCase[] {
  return set.programme.flatMap(({ id }) => casesOf(set, id, today));
}

function casesOf(set: EntrySet, programme: string, today: string): readonly StageCase[] {
  const waits = !over.includes(stateOf(set, programme));
  const begun = (stage: Stage, span: Span, organisation: string | null = null): readonly StageCase[] => {
    const from = come(span.from, today);
    const to = come(span.to, today);
    if (from === null || (to === null && !waits)) return [];
    return [{ stage, programme, organisation, from, to, days: daysBetween(from, to ?? today) }];
  };
  const agreements = set.agreement.filter((one) => one.programme === programme && isOfDonor(one.content));
  const money = set["money-event"].filter(
    (one) => one.programme === programme && !spentByPartner(set, one.content),
  );
  const approved = reached(set, programme, "approved");
  return [
    ...begun("concept-approval", { from: reached(set, programme, "concept"), to: approved }),
    ...begun("approval-signature", {
      from: approved,
      to: first(agreements.map(({ content }) => content.signed)),
    }),
    ...agreements.flatMap(({ id, content }) =>
      begun("signature-deposit", {
        from: content.signed,
        to: firstDay(money, "deposit", ({ agreement }) =>
          // A deposit that names no agreement is that of the only one.
          agreement === null ? agreements.length === 1 : agreement === id,
        ),
      }),
    ),
    ...begun("deposit-transfer", { from: firstDay(money, "deposit"), to: firstDay(money, "transfer") }),
    ...set.component
      .filter((one) => one.programme === programme)
      .flatMap(({ id, content: { organisation } }) => {
        const own = ({ component }: Money) => component === id;
        const span = { from: firstDay(money, "transfer", own), to: firstDay(money, "expenditure", own) };
        return begun("transfer-expenditure", span, organisation);
      }),
  ];
}

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

type Money = Entry<"money-event">["content"];

const over: readonly string[] = ["operationally-closed", "financially-closed", "learned", "cancelled"];

function come(day: string | null, today: string): string | null {
  return day !== null && day <= today ? day : null;
}

function first(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function firstDay(
  money: readonly Entry<"money-event">[],
  type: Money["type"],
  which: (event: Money) => boolean = () => true,
): string | null {
  return first(
    money
      .filter(({ content }) => content.type === type && content.usd > 0 && which(content))
      .map(({ content }) => content.date),
  );
}

const deciding = { concept: "results-group", approved: "steering-committee" } as const;

/** The day on which it came there first; where no gate was written, on which the body decided first. */
function reached(set: EntrySet, programme: string, state: keyof typeof deciding): string | null {
  const passages = passagesOf(set, programme);
  if (passages.length > 0) return passages.find(({ content }) => content.to === state)?.content.date ?? null;
  return first(
    set.decision
      .filter((one) => one.programme === programme && one.content.body === deciding[state])
      .map(({ content }) => content.decided),
  );
}
