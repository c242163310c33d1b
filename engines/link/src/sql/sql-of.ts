/**
 * How is a trained model carried out by an SQL engine?
 *
 * The same plan as `linkAll`: blocking with caps and hub values, comparison levels, weights and term frequencies,
 * written as tables that build on each other. Work for each record, block and pair is the engine's; what plain SQL
 * cannot say (names, texts) is asked of the package once for each distinct value or pair of values.
 *
 * Assumes: nobody else writes to the schema's tables with the script's prefix while it runs.
 *
 * @module
 */
import { checkPlan } from "../check-plan.ts";
import { MINIMUM_BITS } from "../link-all.ts";
import type { Model } from "../model.ts";
import { blockingSteps, cappedView, crowdedView } from "./blocking-steps.ts";
import { cleanupOf } from "./cleanup.ts";
import type { Dialect, SqlDialect } from "./dialect.ts";
import { dialectOf } from "./dialects.ts";
import { heldStatement } from "./held-values.ts";
import { levelSteps } from "./level-steps.ts";
import { tableAs } from "./makes.ts";
import { readingSteps } from "./reading-steps.ts";
import { hubsView, reasonsView, scoredStatement } from "./scored-steps.ts";
import type { SqlScript, SqlStatement, SqlStep } from "./script.ts";
import { termsStatement } from "./terms-of-field.ts";
import type { SourceTable, Twin } from "./twin.ts";
import { twinFields, twinParts } from "./twin-fields.ts";
import { valuesStatement } from "./values-of-field.ts";

export interface SqlOptions {
  readonly dialect: SqlDialect;
  /** The table of values, one row a record, field and value; its name, or catalogue, schema and name. */
  readonly table: string | readonly string[];
  /** Its columns. Default: `record_id`, `field`, `value`, and `source` where the plan compares across sources. */
  readonly columns?: {
    readonly record?: string;
    readonly field?: string;
    readonly value?: string;
    readonly source?: string;
  };
  /** Schema, or catalogue and schema, in which the script makes its tables. Default: the connection's. */
  readonly schema?: string | readonly string[];
  /** What the names of its tables begin with. Default `waymark_`. */
  readonly prefix?: string;
  /** Pairs below are not scored out. Unit: bits. Default {@link MINIMUM_BITS}. */
  readonly minimumBits?: number;
}

/**
 * Compiles a model to SQL.
 *
 * @throws LinkError `plan_invalid`, `level_out_of_range`, `prior_out_of_range`; `sql_name_invalid` when a name
 * cannot be quoted.
 */
export function sqlOf(model: Model, options: SqlOptions): SqlScript {
  checkPlan(model.plan);
  const twin = twinOf(model, options);
  const evidence = twin.fields.filter((field) => field.isEvidence);
  const steps = withAnalysis(twin, [
    ...twin.dialect.functions.map((each) => functionStep(each.create)),
    ...sourcesSteps(twin),
    heldStatement(twin),
    ...twin.fields.flatMap((field) => readySteps(twin, field)),
    ...blockingSteps(twin),
    ...evidence.flatMap((field) => levelSteps(twin, field)),
    scoredStatement(twin, options.minimumBits ?? MINIMUM_BITS),
    reasonsView(twin),
    hubsView(twin),
    cappedView(twin),
    crowdedView(twin),
  ]);
  return { dialect: options.dialect, steps, results: resultsOf(twin), cleanup: cleanupOf(twin, steps) };
}

function twinOf(model: Model, options: SqlOptions): Twin {
  const schema = options.schema === undefined ? [] : [options.schema].flat();
  const pathOf = (name: string) => [...schema, (options.prefix ?? "waymark_") + name];
  const dialect = dialectOf(options.dialect, pathOf);
  const quoted = (name: string) => pathOf(name).map(dialect.identifier).join(".");
  const fields = twinFields(model, dialect);
  return {
    model,
    dialect,
    source: sourceTable(options, dialect),
    fields,
    parts: twinParts(model, fields),
    name: (what, number) => quoted(number === undefined ? what : `${what}_${number}`),
  };
}

function sourceTable({ table, columns = {} }: SqlOptions, { identifier }: Dialect): SourceTable {
  return {
    table: [table].flat().map(identifier).join("."),
    record: identifier(columns.record ?? "record_id"),
    field: identifier(columns.field ?? "field"),
    value: identifier(columns.value ?? "value"),
    source: identifier(columns.source ?? "source"),
  };
}

function readySteps(twin: Twin, field: Twin["fields"][number]): SqlStep[] {
  const terms = termsStatement(twin, field);
  return [...(terms === null ? [] : [terms]), ...readingSteps(twin, field), valuesStatement(twin, field)];
}

/** Only where the plan compares across sources. */
function sourcesSteps(twin: Twin): SqlStatement[] {
  const { model, source, dialect, name } = twin;
  if (model.plan.options?.acrossSources !== true) return [];
  const query = `select distinct ${dialect.asText(source.record)} as record_id, coalesce(${dialect.asText(source.source)}, '') as source
from ${source.table}`;
  return [tableAs(twin, { about: "source of each record", name: name("sources") }, query)];
}

/** A planner that takes a table for empty joins it row by row. */
function withAnalysis({ dialect }: Twin, steps: readonly SqlStep[]): SqlStep[] {
  return steps.flatMap((step) => {
    const filled = filledBy(step);
    const analyses = filled.map(dialect.analysed).filter((sql) => sql !== null);
    return [
      step,
      ...analyses.map((sql) => ({ kind: "statement" as const, name: "what the planner has to know", sql })),
    ];
  });
}

function filledBy(step: SqlStep): readonly string[] {
  if (step.kind === "question") return step.fills;
  return step.makes?.what === "table" ? [step.makes.name] : [];
}

function resultsOf({ name }: Twin): SqlScript["results"] {
  return {
    pairs: name("pairs"),
    scored: name("scored"),
    reasons: name("reasons"),
    hubs: name("hubs"),
    cappedBlocks: name("capped_blocks"),
    crowdedRecords: name("crowded_records"),
  };
}

function functionStep(sql: string): SqlStatement {
  return { kind: "statement", name: "a function that the engine lacks", sql };
}
