/**
 * Are terms checked, agreements signed, and has money begun to run, or come to rest?
 *
 * Sums are in USD; what is within one dollar is even, because rates round.
 *
 * Source: programmes.md 1.4 and section 3.
 *
 * @module
 */
import { runsInOrder } from "../conditions/runs-in-order.ts";
import { isOfDonor } from "../entries/agreement.ts";
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { isSameContent } from "../entries/is-same-content.ts";
import { spentByPartner } from "../value/partner-spending.ts";
import { all, any, type Filing, notAsked, type OnFile, type Question } from "./filing.ts";

type Money = Entry<"money-event">;
type Type = Money["content"]["type"];

/** Unit: USD. */
const even = 1;

/** Each agreement was held against the rules as its terms now stand. */
export const termsChecked: Question = ({ own }) =>
  all(own.agreement, (id) => {
    const agreement = entryWith(own, "agreement", id);
    const run = agreement === null ? null : latestRun(own, agreement);
    return isSameContent(run?.content.terms ?? null, agreement?.content.terms);
  });

/**
 * Every deviation that the last run found is accepted by somebody with a name, until a day to come; and so is every term that
 * the run could not judge: unknown is not compliant.
 */
export const deviationsCleared: Question = ({ own, today }) => {
  const runs = own.agreement.map((agreement) => latestRun(own, agreement));
  const known = runs.filter((run) => run !== null);
  const accepted = own["accepted-deviation"].filter(({ content }) => content.until > today);
  const isAccepted = (agreement: string, rule: string) =>
    accepted.some(({ content }) => content.agreement === agreement && content.rule === rule);
  const uncleared = known.flatMap(({ content }) =>
    [...content.deviations, ...content.unknown].filter((rule) => !isAccepted(content.agreement, rule)),
  );
  const open = uncleared.length + runs.length - known.length + (runs.length === 0 ? 1 : 0);
  return { met: open === 0, entries: accepted.map(({ id }) => id), open };
};

export const agreementSigned: Question = ({ own, today }) => {
  const donors = own.agreement.filter(({ content }) => isOfDonor(content));
  return any(donors.filter(({ content }) => content.signed !== null && content.signed <= today));
};

/** Only where an agent stands between donors and organisations. */
export const memorandumSigned: Question = ({ own, programme, today }) =>
  programme.modality === "parallel" || programme.administrativeAgent === null
    ? notAsked
    : any(
        own.agreement.filter(
          ({ content }) => !isOfDonor(content) && content.signed !== null && content.signed <= today,
        ),
      );

export const firstDeposit: Question = (filing) => moved(filing, "deposit");
export const firstTransfer: Question = (filing) =>
  filing.programme.modality === "parallel" ? notAsked : moved(filing, "transfer");
export const firstExpenditure: Question = (filing) => moved(filing, "expenditure");

function moved({ own, today }: Filing, type: Type): OnFile {
  const events = ofType(own, type).filter(({ content }) => content.date <= today && content.usd > 0);
  return any(events.slice(0, 1));
}

/** No component keeps what it did not spend. */
export const refunds: Question = ({ own }) =>
  all(own.component, (id) => {
    const usd = (type: Type) => sum(ofType(own, type).filter(({ content }) => content.component === id));
    return usd("transfer") - usd("refund") - usd("expenditure") <= even;
  });

/** Statements that are certified, and no figure beside them that is not. */
export const certified: Question = ({ own }) => {
  const spent = ofType(own, "expenditure");
  const open = spent.filter(({ content }) => !content.certified).length;
  const shown = spent.filter(({ content }) => content.certified).map(({ id }) => id);
  return {
    met: open === 0 && shown.length > 0,
    entries: shown,
    open: Math.max(open, shown.length > 0 ? 0 : 1),
  };
};

/** What came in has gone out, and every agreement says what becomes of a rest. */
export const balance: Question = ({ own }) => {
  const of = (type: Type) => sum(ofType(own, type));
  const sources = of("deposit") + of("interest") + of("exchange-difference");
  const uses = of("expenditure") + of("agent-fee") + of("levy") + of("return");
  const ruled = all(own.agreement, (id) =>
    own.agreement.some((one) => one.id === id && one.content.terms.unspent_rule !== undefined),
  );
  const rests = Math.abs(sources - uses) > even ? 1 : 0;
  return { met: ruled.met && rests === 0, entries: ruled.entries, open: ruled.open + rests };
};

function latestRun(own: EntrySet, agreement: Entry<"agreement">): Entry<"term-run"> | null {
  return runsInOrder(own, agreement).at(-1) ?? null;
}

/** Without what partners spent out of grants: those were expenditures already. */
function ofType(own: EntrySet, type: Type): readonly Money[] {
  return own["money-event"].filter(({ content }) => content.type === type && !spentByPartner(own, content));
}

function sum(events: readonly Money[]): number {
  return events.reduce((total, { content }) => total + content.usd, 0);
}
