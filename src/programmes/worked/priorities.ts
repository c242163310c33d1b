/**
 * W1: which option leads, and what would change that?
 *
 * @module
 */
import { z } from "zod";
import {
  anchoredValues,
  type Exercise,
  flipWeights,
  leaderOf,
  scoresOf,
  sharesOf,
  withLowerEvidence,
  withoutVetoed,
} from "../priorities.ts";
import { firstPlaces, uniformWeights, weightsInOrder, weightsNear } from "../rank-acceptability.ts";
import {
  amount,
  attempted,
  type Desk,
  figure,
  listOf,
  note,
  type Part,
  share,
  taken,
  within,
} from "./desk.ts";
import { columns, percent, rounded } from "./rounded.ts";

const seed = 20_251_125;
const robustFrom = 0.9;

const exerciseForm = z.object({
  criteria: z.array(z.string()).min(1).max(50),
  weights: z.array(amount),
  anchors: z.array(z.tuple([figure, figure])),
  options: z.array(z.unknown()).max(500),
  draws: z.int().min(1).max(1_000_000).default(100_000),
  perturbation: share.default(0.3),
  order: z.array(z.string()).default([]),
  evidence_criterion: z.string().default("evidence"),
  vetoes: z.array(z.object({ option: z.int().min(1), reason: z.string().min(1) })).default([]),
});
type Form = z.infer<typeof exerciseForm>;

/** Scores stand by the options of the file, null for one that was refused or vetoed: `scores` for W7, unrounded. */
export function workedPriorities(desk: Desk, part: Part) {
  const form = taken(desk, part, exerciseForm);
  if (form === null) return null;
  const taking = readOptions(desk, part, form);
  return attempted(desk, part.place, () => {
    const { exercise, kept } = withoutVetoed(taking.exercise, taking.left);
    const shares = sharesOf(exercise.weights);
    const values = anchoredValues(exercise);
    notedOdds(desk, part, form, exercise);
    const scores = scoresOf(values, shares);
    const spread = (given: readonly number[]) => form.options.map((_, at) => given[kept.indexOf(at)] ?? null);
    const draw = { draws: form.draws, seed };
    const found = {
      uniform: spread(firstPlaces(values, uniformWeights(shares.length), draw)),
      near: spread(firstPlaces(values, weightsNear(shares, form.perturbation), draw)),
      ordered:
        form.order.length === 0
          ? null
          : spread(firstPlaces(values, weightsInOrder(form.criteria, form.order), draw)),
      flips: form.criteria.map((_, at) => flipWeights(values, shares, at)),
    };
    const leader = kept[leaderOf(scores)] ?? 0;
    const evidence = evidenceLine(exercise, form, kept);
    desk.lines.push(...told(form, { scores: spread(scores), leader, evidence, ...found }));
    return {
      scores: spread(scores),
      worked: {
        values: form.options.map(
          (_, at) => values[kept.indexOf(at)]?.map((each) => rounded(each, 4)) ?? null,
        ),
        score: spread(scores).map((each) => rounded(each, 4)),
        smaa_uniform: found.uniform.map((each) => rounded(each, 3)),
        [`smaa_pm${rounded(form.perturbation * 100, 1)}`]: found.near.map((each) => rounded(each, 3)),
        // The name is that of the worked example whatever the order is; the order itself stands beside it.
        ...(found.ordered === null
          ? {}
          : { smaa_order_need_unmet_evidence: found.ordered.map((each) => rounded(each, 3)) }),
        ...(/^need,unmet,evidence(,|$)/.test(form.order.join()) || found.ordered === null
          ? {}
          : { order: form.order }),
        flip_weight_up: named(
          form.criteria,
          found.flips.map(({ up }) => up),
        ),
        ...(found.flips.every(({ down }) => down === null)
          ? {}
          : {
              flip_weight_down: named(
                form.criteria,
                found.flips.map(({ down }) => down),
              ),
            }),
        ...(form.vetoes.length === 0 ? {} : { vetoed: form.vetoes }),
      },
    };
  });
}

/** The options that can be taken; those that cannot, and those that are vetoed, are left out by number. */
function readOptions(desk: Desk, part: Part, form: Form) {
  const left = new Set<number>();
  const options = form.options.map((_, at) => {
    const row = taken(desk, within(within(part, "options"), at), listOf(figure).length(form.criteria.length));
    if (row === null) left.add(at);
    return row ?? [];
  });
  form.vetoes.forEach(({ option }, at) => {
    if (option <= options.length) left.add(option - 1);
    else
      desk.refused.push({
        place: `${part.place}.vetoes.${at}.option`,
        code: "option-unknown",
        message: "There is no such option: count from 1 in the order of the options.",
      });
  });
  return {
    exercise: { criteria: form.criteria, weights: form.weights, anchors: form.anchors, options },
    left,
  };
}

function notedOdds(desk: Desk, part: Part, form: Form, { weights }: Exercise): void {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (Math.abs(all - 1) > 1e-6)
    note(desk, `${part.place}.weights`, [
      "weights-scaled",
      `The weights add up to ${rounded(all, 4)}: each was divided by that.`,
    ]);
  form.options.forEach((row, option) => {
    if (!Array.isArray(row)) return;
    row.forEach((score: unknown, at) => {
      const [low, high] = [...(form.anchors[at] ?? [])].sort((one, other) => one - other);
      if (typeof score !== "number" || low === undefined || high === undefined) return;
      if (score >= low && score <= high) return;
      note(desk, `${part.place}.options.${option}.${at}`, [
        "beyond-anchors",
        `The score lies outside its anchors ${low} to ${high} and counts as the nearer one: correct it, or widen the anchors.`,
      ]);
    });
  });
}

function evidenceLine(exercise: Exercise, form: Form, kept: readonly number[]): string {
  const at = form.criteria.indexOf(form.evidence_criterion);
  if (at < 0)
    return `  No criterion is called "${form.evidence_criterion}": nothing is told of weaker evidence.`;
  const shares = sharesOf(exercise.weights);
  const leaderWith = (lowered: (option: number) => boolean) =>
    leaderOf(scoresOf(anchoredValues(withLowerEvidence(exercise, at, lowered)), shares));
  const now = leaderWith(() => false);
  const [all, alone] = [leaderWith(() => true), leaderWith((option) => option === now)];
  const name = (option: number) => `option ${(kept[option] ?? 0) + 1}`;
  return `  With all evidence graded one lower ${name(all)} leads; with that of ${name(now)} alone, ${name(alone)}.`;
}

interface Told {
  readonly scores: readonly (number | null)[];
  readonly uniform: readonly (number | null)[];
  readonly near: readonly (number | null)[];
  readonly ordered: readonly (number | null)[] | null;
  readonly flips: readonly { readonly up: number | null; readonly down: number | null }[];
  readonly leader: number;
  readonly evidence: string;
}

function told(form: Form, found: Told): string[] {
  const range = `within ${rounded(form.perturbation * 100, 1)} %`;
  const robust = (found.near[found.leader] ?? 0) >= robustFrom;
  return [
    "W1 Priorities",
    ...columns([
      ["option", "value", "first of all weights", range, "in the order stated"],
      ...form.options.map((_, at) => [
        at + 1,
        rounded(found.scores[at] ?? null, 4),
        percent(found.uniform[at] ?? null),
        percent(found.near[at] ?? null),
        found.ordered === null ? "no order" : percent(found.ordered[at] ?? null),
      ]),
    ]),
    `  Option ${found.leader + 1} leads: ${robust ? "robust" : "depends on weights"} (first in ${percent(found.near[found.leader] ?? null)} of the weights ${range}).`,
    ...form.criteria.map((criterion, at) => `  ${criterion}: ${flipWords(found.flips[at])}`),
    found.evidence,
    ...form.vetoes.map(({ option, reason }) => `  Option ${option} is vetoed: ${reason}`),
  ];
}

function flipWords(flip: { readonly up: number | null; readonly down: number | null } | undefined): string {
  if (flip === undefined || (flip.up === null && flip.down === null))
    return "no weight from 0 to 1 changes who leads";
  const words = [
    flip.up === null ? "" : `from ${flip.up} up`,
    flip.down === null ? "" : `from ${flip.down} down`,
  ];
  return `another leads ${words.filter((each) => each !== "").join(" and ")}`;
}

function named(names: readonly string[], values: readonly (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
}
