/**
 * On which level does each field of each pair fall?
 *
 * One table a field: of several values the pair that agrees most closely counts, and of the values agreed on the
 * rarest. Hub values are left out; a field of which nothing is then left has no level.
 *
 * @module
 */
import { insertRows } from "./insert-rows.ts";
import { levelExpression } from "./levels-of-values.ts";
import { emptyTable, tableAs } from "./makes.ts";
import type { SqlQuestion, SqlStatement, SqlStep } from "./script.ts";
import { hasTerms } from "./terms-of-field.ts";
import type { Twin, TwinField } from "./twin.ts";
import { valueLevels } from "./value-answers.ts";

const NOT_COMPARED = "two values were not compared: answer the question before this statement";

export function levelSteps(twin: Twin, field: TwinField): SqlStep[] {
  const levels = levelsStatement(twin, field);
  if (field.compares === "all") return [levels];
  const { text, whole } = twin.dialect.types;
  const about = `levels that the package gives to pairs of values of field ${field.number}: ${field.plan.name}`;
  const name = twin.name("compared", field.number);
  const table = emptyTable(twin, { about, name }, { text_a: text, text_b: text, level: whole });
  return [table, comparingQuestion(twin, field), levels];
}

/** Whether a field has hub values at all. */
export function hasHubs(field: TwinField): boolean {
  return field.hubThreshold !== Number.POSITIVE_INFINITY;
}

/** Columns `a`, `b`, `level` (null: not observed), where they apply `term_bits` (null: none) and `hub` (0 or 1). */
function levelsStatement(twin: Twin, field: TwinField): SqlStatement {
  const own = levelOf(twin, field);
  const level = hasHubs(field) ? `case when l.hub or r.hub then null else ${own} end` : own;
  const kept = [
    "min(level) as level",
    ...(hasTerms(field) ? ["max(case when level = 0 then agreed_bits end) as term_bits"] : []),
    ...(hasHubs(field) ? ["max(hub) as hub"] : []),
  ];
  const query = `select a, b, ${kept.join(", ")}
from (
  select pair.a, pair.b, ${level} as level${flags(field)}
  from ${joinedValues(twin, field)}${answerJoin(twin, field)}
) as compared
group by a, b`;
  const about = `levels of field ${field.number}: ${field.plan.name}`;
  return tableAs(twin, { about, name: twin.name("levels", field.number) }, query);
}

function flags(field: TwinField): string {
  const agreed = hasTerms(field) ? ",\n    case when l.key = r.key then l.term_bits end as agreed_bits" : "";
  const hub = hasHubs(field) ? ",\n    case when l.hub and l.text = r.text then 1 else 0 end as hub" : "";
  return agreed + hub;
}

function joinedValues(twin: Twin, field: TwinField): string {
  const values = twin.name("values", field.number);
  return `${twin.name("pairs")} as pair
  join ${values} as l on l.record_id = pair.a
  join ${values} as r on r.record_id = pair.b`;
}

function levelOf(twin: Twin, field: TwinField): string {
  if (field.compares === "all") return levelExpression(field.plan, twin.dialect);
  const fail = twin.dialect.fail(NOT_COMPARED, "l.text");
  const answered = `case when compared.text_a is null then ${fail} else compared.level end`;
  const own =
    field.compares === "none"
      ? ""
      : `when ${bothAscii(twin)} then ${levelExpression(field.plan, twin.dialect)} `;
  const same = agreesWithItself(field) ? "when l.text = r.text then 0 " : "";
  return own + same === "" ? answered : `case ${same}${own}else ${answered} end`;
}

function answerJoin(twin: Twin, field: TwinField): string {
  if (field.compares === "all") return "";
  return `\n  left join ${twin.name("compared", field.number)} as compared
    on compared.text_a = least(l.text, r.text) and compared.text_b = greatest(l.text, r.text)`;
}

function bothAscii({ dialect }: Twin): string {
  return dialect.isAscii("l.text || r.text");
}

/** A vague place or date is not said to be where or when another as vague is. */
function agreesWithItself({ plan }: TwinField): boolean {
  return plan.comparison !== "place" && plan.comparison !== "date";
}

function comparingQuestion(twin: Twin, field: TwinField): SqlQuestion {
  const wanted = [
    ...(agreesWithItself(field) ? ["l.text <> r.text"] : []),
    ...(field.compares === "ascii" ? [`not (${bothAscii(twin)})`] : []),
    ...(hasHubs(field) ? ["not (l.hub or r.hub)"] : []),
  ];
  return {
    kind: "question",
    name: `compare values of field ${field.number}: ${field.plan.name}`,
    select: `select distinct least(l.text, r.text) as text_a, greatest(l.text, r.text) as text_b
  from ${joinedValues(twin, field)}${wanted.length === 0 ? "" : `\n  where ${wanted.join(" and ")}`}`,
    fills: [twin.name("compared", field.number)],
    answer: (rows) => answerOf(twin, field, rows),
  };
}

function* answerOf(twin: Twin, field: TwinField, rows: Iterable<readonly unknown[]>): Generator<string> {
  const pairs = Array.from(rows, ([a, b]) => [String(a), String(b)] as const);
  const levels = valueLevels(twin.model, field.plan.name, pairs);
  const { literal } = twin.dialect;
  yield* insertRows(twin.name("compared", field.number), rowsOf(pairs, levels, literal));
}

function* rowsOf(
  pairs: readonly (readonly [string, string])[],
  levels: Iterable<number | null>,
  literal: (text: string) => string,
): Generator<string[]> {
  let at = 0;
  for (const level of levels) {
    const [a = "", b = ""] = pairs[at++] ?? [];
    yield [literal(a), literal(b), level === null ? "null" : String(level)];
  }
}
