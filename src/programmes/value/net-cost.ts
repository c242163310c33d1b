/**
 * What did working jointly save, or cost, in the work that money and reports make?
 *
 * Each line of the ledger says how often a kind of work is done jointly, how often it would be if each organisation worked
 * alone for the same results, how long it takes and what an hour costs. Net = what it would cost alone - what it costs
 * jointly - the agent's fee. It may be below 0, and is then told so.
 *
 * Assumes: lines count over the whole life of the programme, and so does the fee as far as commitments tell it; where they do
 * not, the fee is what was taken so far, and the net is lower by what is still to come. The sum is as sure as its least sure
 * line.
 * Source: programmes.md 2.4, worked example W4.
 *
 * @module
 */
import type { Entry } from "../entries/entry.ts";
import { confidences } from "../entries/ledger-entry.ts";
import type { AgentFee } from "./agent-fee.ts";

export type Confidence = (typeof confidences)[number];

export interface LedgerLine {
  /** UUID of the entry. */
  readonly id: string;
  readonly work: string;
  readonly counterfactual: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly separateHours: number;
  readonly jointHours: number;
  /** Unit: USD. */
  readonly separateUsd: number;
  readonly jointUsd: number;
}

export interface NetCost {
  readonly lines: readonly LedgerLine[];
  readonly separateHours: number;
  readonly jointHours: number;
  /** Unit: USD. */
  readonly separateUsd: number;
  /** Without the fee. */
  readonly jointUsd: number;
  /** Taken so far, and still to come as far as that is known. */
  readonly agentFee: number;
  /** Of the fee, what is not taken yet; null: not known, so that the net is at most this. */
  readonly feeToCome: number | null;
  /** Below 0: the joint mode costs more. Null when nobody wrote a line: not known. */
  readonly net: number | null;
  /** Of the least sure line; null without one. */
  readonly confidence: Confidence | null;
}

export function netCost(entries: readonly Entry<"ledger-entry">[], { taken, toCome }: AgentFee): NetCost {
  const agentFee = taken + (toCome ?? 0);
  const lines = entries.map(lineOf);
  const sum = (value: (line: LedgerLine) => number) => lines.reduce((all, line) => all + value(line), 0);
  const [separateUsd, jointUsd] = [sum((line) => line.separateUsd), sum((line) => line.jointUsd)];
  return {
    lines,
    separateHours: sum((line) => line.separateHours),
    jointHours: sum((line) => line.jointHours),
    separateUsd,
    jointUsd,
    agentFee,
    feeToCome: toCome,
    net: lines.length === 0 ? null : separateUsd - jointUsd - agentFee,
    confidence: leastSure(lines),
  };
}

function lineOf({ id, content }: Entry<"ledger-entry">): LedgerLine {
  const { work, counterfactual, source, confidence, separateTimes, jointTimes, hours, rate } = content;
  const [separateHours, jointHours] = [separateTimes * hours, jointTimes * hours];
  return {
    id,
    work,
    counterfactual,
    source,
    confidence,
    separateHours,
    jointHours,
    separateUsd: separateHours * rate,
    jointUsd: jointHours * rate,
  };
}

function leastSure(lines: readonly LedgerLine[]): Confidence | null {
  const places = lines.map(({ confidence }) => confidences.indexOf(confidence));
  return confidences[Math.max(...places)] ?? null;
}
