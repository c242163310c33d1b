/**
 * What do results look like that are counted once?
 *
 * @module
 */
import { z } from "zod";

const bounds = z.object({ low: z.number(), high: z.number() });

export const progressRatings = ["met", "on-track", "constrained", "no-progress", "no-status"] as const;

/** Why a result is not one number. */
export const resultDoubts = [
  "nothing-observed",
  "part-missing",
  "overlap-unknown",
  "not-added",
  /** What was counted once for all is older than what components or places told. */
  "whole-older",
] as const;

export const resultPart = z.object({
  component: z.uuid(),
  code: z.string(),
  organisation: z.uuid(),
  acronym: z.string(),
  /** Null when this component has told nothing that was accepted. */
  value: z.number().nullable(),
  /** What may be added up over organisations; null while the overlap is not known. */
  equalCredit: z.number().nullable(),
  expenditureCredit: z.number().nullable(),
});

export const resultRow = z.object({
  target: z.uuid(),
  /** Null for a target of the whole programme. */
  component: z.uuid().nullable(),
  programme: z.uuid(),
  programmeCode: z.string(),
  indicator: z.uuid(),
  code: z.string(),
  text: z.string(),
  unit: z.string(),
  direction: z.enum(["up", "down", "maintain"]),
  weight: z.number(),
  start: z.iso.date(),
  end: z.iso.date(),
  baseline: z.number(),
  goal: z.number(),
  /** Null while nothing is known. A part that is missing leaves `high` as far as nobody knows: null. */
  value: z.object({ low: z.number(), high: z.number().nullable() }).nullable(),
  /** The same with what waits to be accepted. */
  provisional: z.object({ low: z.number(), high: z.number().nullable() }).nullable(),
  /** What adding up would say: told beside it, never as the result. */
  naive: z.number().nullable(),
  /** Share by which adding up says too much; null when that is not known. */
  overcount: z.number().nullable(),
  /** Uncapped share of the way from baseline to target. */
  achievement: bounds.nullable(),
  /** As it counts for effectiveness: at most 1; an unknown end is 0 or 1. */
  counted: bounds,
  rating: z.enum(progressRatings),
  doubt: z.enum(resultDoubts).nullable(),
  /** Lowest grade of what it rests on, 0 to 4; null while nothing is known. */
  grade: z.number().int().nullable(),
  parts: z.array(resultPart),
});

export const programmeEffectiveness = z.object({
  programme: z.uuid(),
  code: z.string(),
  title: z.string(),
  /** Null without a target. */
  interval: bounds.nullable(),
  /** What a count that takes missing for nothing would say, and one that leaves it out: shown as wrong. */
  missingAsZero: z.number().nullable(),
  missingDropped: z.number().nullable(),
  unknown: z.number().int(),
});

export const resultsView = z.object({
  rows: z.array(resultRow),
  programmes: z.array(programmeEffectiveness),
});
export type ResultsView = z.infer<typeof resultsView>;
export type ResultRow = z.infer<typeof resultRow>;
export type ResultPart = z.infer<typeof resultPart>;

export const matrixHoles = [
  "target-without-programme",
  "programme-without-target",
  "counted-differently",
] as const;

export const matrixView = z.object({
  /** One line a result of a plan, or a code of one that only crosswalks name. */
  lines: z.array(
    z.object({
      framework: z.string(),
      frameworkType: z.string(),
      code: z.string(),
      text: z.string(),
      indicators: z.array(z.object({ code: z.string(), relation: z.string(), text: z.string() })),
      /** "works-on": a component stands under this result, or names this goal, and has no aim for it. */
      programmes: z.array(z.object({ id: z.uuid(), code: z.string(), relation: z.string() })),
      /** Where else the same indicators are told: results of other plans, and goals. */
      elsewhere: z.array(
        z.object({
          framework: z.string(),
          frameworkType: z.string(),
          code: z.string(),
          relation: z.string(),
        }),
      ),
    }),
  ),
  holes: z.array(z.object({ kind: z.enum(matrixHoles), about: z.string(), text: z.string() })),
  /** Ready for an organisation's own report: which credit may be added and which not. */
  credits: z.array(
    z.object({
      organisation: z.string(),
      component: z.string(),
      programme: z.string(),
      indicator: z.string(),
      text: z.string(),
      start: z.iso.date(),
      end: z.iso.date(),
      /** Results of the organisation's own plan that it feeds; "" for none. */
      planResults: z.string(),
      own: z.number().nullable(),
      participationLow: z.number().nullable(),
      participationHigh: z.number().nullable(),
      equal: z.number().nullable(),
      byExpenditure: z.number().nullable(),
    }),
  ),
});
export type MatrixView = z.infer<typeof matrixView>;
