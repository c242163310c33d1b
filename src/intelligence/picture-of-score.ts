/**
 * How is a score drawn by the engine, from what the API says of it?
 *
 * @module
 */
import type { Explanation } from "@waymark/link";
import { waterfallSvg } from "@waymark/link/waterfall-svg";
import { type Evidence, evidenceSteps, priorField } from "./evidence-steps.ts";

/** `HUB_LEVEL` of the engine, which would bring all of the engine into the page. */
export const hubLevel = "hub value in common, not counted";

/** A score as the API gives it. */
export interface ScoreToDraw {
  readonly because: readonly Evidence[];
  readonly bits: number;
  readonly probability: number;
  readonly explained: {
    readonly low: number;
    readonly high: number;
    readonly threshold: number;
    readonly notCompared: readonly string[];
    readonly stated: readonly string[];
  };
}

/** In whose language it is drawn. */
export interface PictureWords {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly field: (name: string) => string;
  readonly level: (name: string) => string;
  /** What a score at or over the threshold means, and one under it; `{threshold}` stands for its bits. */
  readonly over: string;
  readonly under: string;
}

/** @returns An SVG document on white, as it is printed. */
export function pictureOfScore(score: ScoreToDraw, words: PictureWords): string {
  const explanation = explanationOf(score);
  const names = (all: readonly string[], say: (name: string) => string) =>
    Object.fromEntries(all.map((name) => [name, say(name)]));
  const fields = [...explanation.steps.map(({ field }) => field), ...explanation.notObserved];
  return waterfallSvg(explanation, {
    threshold: score.explained.threshold,
    words: {
      language: words.language,
      direction: words.direction,
      sentences: { threshold_over: words.over, threshold_under: words.under },
      fields: names(fields, words.field),
      levels: names(
        explanation.steps.map(({ level }) => level),
        words.level,
      ),
    },
  });
}

function explanationOf({ because, bits, probability, explained }: ScoreToDraw): Explanation {
  const { prior, steps } = evidenceSteps(because, bits);
  const { low, high, notCompared, stated } = explained;
  return {
    priorBits: prior,
    priorBasis: stated.includes(priorField) ? "stated" : "learnt",
    steps: steps.map(({ reason, from, to }) => {
      const termFrequencyBits = reason.termFrequencyBits ?? 0;
      return {
        field: reason.field,
        level: reason.level,
        hub: reason.level === hubLevel,
        levelBits: reason.bits - termFrequencyBits,
        termFrequencyBits,
        bits: reason.bits,
        from,
        to,
        basis: stated.includes(reason.field) ? "stated" : "learnt",
      };
    }),
    bits,
    probability,
    interval: { low, high },
    notObserved: [...notCompared],
  };
}
