/**
 * Do scores and weights of an exercise name what it asks about?
 *
 * @module
 */
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, fault, remark } from "./check.ts";
import { checkTwice } from "./check-percents.ts";

export const checkPriorityExercise: Check<"priority-exercise"> = (content) => {
  const { criteria, options, scores, groups, weights, vetoes } = content;
  const names = {
    criterion: criteria.map(({ name }) => name),
    option: options.map(({ name }) => name),
    group: groups.map(({ group }) => group),
  };
  return [
    ...checkTwice("criteria", names.criterion),
    ...checkTwice("options", names.option),
    ...checkTwice("groups", names.group),
    ...criteria.flatMap(({ worst, best }, at) =>
      worst === best ? [fault(`criteria.${at}.best`, "anchors-equal")] : [],
    ),
    ...unknown("scores", scores, names),
    ...unknown("weights", weights, names),
    ...unknown("vetoes", vetoes, names),
    ...beyondAnchors(content),
  ];
};

type Names = Readonly<Record<string, readonly string[]>>;

function unknown(field: string, rows: readonly object[], names: Names): readonly FieldFinding[] {
  return rows.flatMap((row, at) =>
    Object.entries(names).flatMap(([column, known]) => {
      const name: unknown = (row as Readonly<Record<string, unknown>>)[column];
      return typeof name !== "string" || known.includes(name)
        ? []
        : [fault(`${field}.${at}.${column}`, "name-unknown", { name })];
    }),
  );
}

function beyondAnchors({ criteria, scores }: Parameters<typeof checkPriorityExercise>[0]) {
  return scores.flatMap(({ criterion, score }, at) => {
    const anchors = criteria.find(({ name }) => name === criterion);
    if (anchors === undefined) return [];
    const [low, high] = [Math.min(anchors.worst, anchors.best), Math.max(anchors.worst, anchors.best)];
    return score < low || score > high
      ? [remark(`scores.${at}.score`, "beyond-anchors", { score, low, high })]
      : [];
  });
}
