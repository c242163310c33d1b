/**
 * What must a reader of this model know before relying on it?
 *
 * @module
 */
import type { Model, ModelField, ModelWarning } from "../model.ts";
import { levelBits } from "../weigh.ts";

/** A level is out of order when it weighs this much more than a closer one. Unit: bits. */
const OUT_OF_ORDER = 2;
/** Levels rarer than this among both matches and others are learnt from too little to be judged. */
const RARE_LEVEL = 0.005;

/** @param unreadable - Values that could not be read, by field in the plan's order. */
export function trainingWarnings(model: Model, unreadable: readonly number[]): ModelWarning[] {
  const unread = model.fields.flatMap(({ name }, i) => warnOfUnreadable(name, unreadable[i] ?? 0));
  if (model.trainedOn.randomPairs === 0) return [NOTHING_LEARNT, ...unread];
  const runs = model.trainedOn.runs.filter((run) => run.fields.length > 0 && !run.converged);
  return [
    ...unread,
    ...model.fields.flatMap(warnOfField),
    ...runs.map((run) =>
      warning("not_converged", run.rule, "Learning from this rule's pairs had not settled."),
    ),
    ...(model.trainedOn.priorBasis === "stated" ? [STATED_PRIOR_WARNING] : []),
  ];
}

const NOTHING_LEARNT = warning(
  "nothing_learnt",
  null,
  "There were too few records to learn from: every weight is this package's stated default, and a rare value counts no more than a common one.",
);

const STATED_PRIOR_WARNING = warning(
  "stated_prior",
  null,
  "The prior was not learnt: it is the plan's, or one match a record.",
);

function warnOfUnreadable(field: string, count: number): ModelWarning[] {
  if (count === 0) return [];
  return [warning("unreadable_values", field, `${count} values could not be read and are no evidence.`)];
}

function warnOfField(field: ModelField): ModelWarning[] {
  const found: ModelWarning[] = [];
  if (field.mBasis === "stated") {
    found.push(
      warning("stated_m", field.name, "Too few matches show this field: its m is this package's default."),
    );
  }
  if (field.uBasis === "stated") {
    found.push(
      warning("stated_u", field.name, "Too few records hold this field: its u is this package's default."),
    );
  }
  const odd = outOfOrder(field);
  if (odd !== null)
    found.push(warning("levels_out_of_order", field.name, `"${odd}" weighs more than a closer level.`));
  return found;
}

/** The first level that weighs clearly more than a closer one; null when there is none. */
function outOfOrder({ levels }: ModelField): string | null {
  let closer = Number.POSITIVE_INFINITY;
  for (const level of levels) {
    if (Math.max(level.m, level.u) < RARE_LEVEL) continue;
    const bits = levelBits(level);
    if (bits > closer + OUT_OF_ORDER) return level.name;
    closer = Math.min(closer, bits);
  }
  return null;
}

function warning(code: ModelWarning["code"], about: string | null, message: string): ModelWarning {
  return { code, about, message };
}
