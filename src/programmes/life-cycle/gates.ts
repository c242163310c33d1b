/**
 * Which gate stands before a programme, who decides, and what is missing?
 *
 * @module
 */
import { type EntrySet, entryWith, ofProgramme } from "../entries/entry.ts";
import type { ProgrammeState } from "../entries/gate-passage.ts";
import {
  actionsClosed,
  evaluation,
  finalNarrative,
  lastActivity,
  managementResponse,
} from "./closing-on-file.ts";
import {
  breakEven,
  decision,
  doNoHarm,
  driverFacts,
  entryPoint,
  markers,
  resultsFramework,
  riskRegister,
  theoryOfChange,
} from "./design-on-file.ts";
import type { Filing, OnFile, Question } from "./filing.ts";
import { type Body, type GateRule, gatesFrom, type RequirementCode } from "./gate-map.ts";
import {
  agreementSigned,
  balance,
  certified,
  deviationsCleared,
  firstDeposit,
  firstExpenditure,
  firstTransfer,
  memorandumSigned,
  refunds,
  termsChecked,
} from "./money-on-file.ts";
import { iatiStatusOf, passagesOf, uninfoStatusOf } from "./state-of.ts";

const questions: Readonly<Record<RequirementCode, Question>> = {
  decision,
  "entry-point": entryPoint,
  "driver-facts": driverFacts,
  "do-no-harm": doNoHarm,
  "theory-of-change": theoryOfChange,
  "results-framework": resultsFramework,
  markers,
  "break-even": breakEven,
  "risk-register": riskRegister,
  "terms-checked": termsChecked,
  "deviations-cleared": deviationsCleared,
  "agreement-signed": agreementSigned,
  "memorandum-signed": memorandumSigned,
  "first-deposit": firstDeposit,
  "first-transfer": firstTransfer,
  "first-expenditure": firstExpenditure,
  "last-activity": lastActivity,
  "final-narrative": finalNarrative,
  refunds,
  certified,
  balance,
  evaluation,
  "management-response": managementResponse,
  "actions-closed": actionsClosed,
};

export interface Requirement extends OnFile {
  readonly code: RequirementCode;
}

export interface Gate {
  readonly to: ProgrammeState;
  readonly body: Body;
  readonly requirements: readonly Requirement[];
  /** Whether nothing is missing. */
  readonly open: boolean;
}

export interface LifeCycle {
  readonly programme: string;
  readonly state: ProgrammeState;
  /** ISO date; null for an idea. */
  readonly since: string | null;
  readonly iatiStatus: number | null;
  readonly uninfoStatus: string | null;
  readonly passed: readonly {
    readonly id: string;
    readonly version: number;
    readonly from: ProgrammeState;
    readonly to: ProgrammeState;
    readonly date: string;
    readonly decision: string | null;
    readonly note: string;
  }[];
  readonly gates: readonly Gate[];
}

/** @returns null when there is no such programme. */
export function gateOf(set: EntrySet, programme: string, today: string): LifeCycle | null {
  const entry = entryWith(set, "programme", programme);
  if (entry === null) return null;
  const passages = passagesOf(set, programme);
  const last = passages.at(-1)?.content ?? null;
  const state = last?.to ?? "idea";
  const filing = {
    own: ofProgramme(set, programme),
    id: programme,
    programme: entry.content,
    since: last?.date ?? null,
    used: new Set(passages.flatMap(({ content }) => content.decision ?? [])),
    today,
  };
  return {
    programme,
    state,
    since: filing.since,
    iatiStatus: iatiStatusOf[state],
    uninfoStatus: uninfoStatusOf[state],
    passed: passages.map(({ id, version, content: { programme: _, ...said } }) => ({ id, version, ...said })),
    gates: gatesFrom(state, last?.from ?? "idea").map((rule) => asked(rule, filing)),
  };
}

/** Who decided on a gate that was passed; null for a way that no rule knows, as one brought in from elsewhere. */
export function bodyOf(life: LifeCycle, passage: string): Body | null {
  const at = life.passed.findIndex(({ id }) => id === passage);
  const [before, passed] = [life.passed[at - 1], life.passed[at]];
  if (passed === undefined) return null;
  const rules = gatesFrom(passed.from, before?.from ?? "idea");
  return rules.find(({ to }) => to === passed.to)?.body ?? null;
}

function asked({ to, body, requires }: GateRule, filing: Omit<Filing, "body">): Gate {
  const requirements = requires.map((code) => ({ code, ...questions[code]({ ...filing, body }) }));
  return { to, body, requirements, open: requirements.every(({ met }) => met) };
}
