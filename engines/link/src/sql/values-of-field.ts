/**
 * Which values does each record hold of a field, made ready to be compared?
 *
 * One table a field, one row a record and value: its key, what comparing needs, whether it is a hub value, and what
 * agreeing on it is worth beside its level.
 *
 * @module
 */
import { KEPT, type Layer, layersOf } from "./encoded-columns.ts";
import { tableAs } from "./makes.ts";
import { checkedNumber } from "./quote.ts";
import type { SqlStatement } from "./script.ts";
import { hasTerms, termJoin } from "./terms-of-field.ts";
import type { Twin, TwinField } from "./twin.ts";

const NOT_READ = "a value was not read: answer the question before this statement";

/** Columns of the table of values of a field, in this order. */
export function valueColumns(field: TwinField): readonly string[] {
  const kept = field.reads === "none" ? [] : KEPT[field.plan.comparison];
  return ["text", "hub", "key", ...kept, ...(hasTerms(field) ? ["term_bits"] : [])];
}

export function valuesStatement(twin: Twin, field: TwinField): SqlStatement {
  const steps = [...heldSteps(twin, field), ...readSteps(twin, field), ...worthSteps(twin, field)];
  const written = steps.map(({ name, query }) => `${name} as (\n  ${query}\n)`).join(",\n");
  const kept = valueColumns(field).filter((column) => column !== "text");
  const last = steps.at(-1)?.name;
  const about = `values of field ${field.number}: ${field.plan.name}`;
  const query = `with ${written}
select held.record_id, held.text, ${kept.map((column) => `value_of.${column}`).join(", ")}
from held
join ${last} as value_of on value_of.text = held.text`;
  return tableAs(twin, { about, name: twin.name("values", field.number) }, query);
}

interface Step {
  readonly name: string;
  readonly query: string;
}

/** Each value of each record once; each text with its holders. */
function heldSteps(twin: Twin, field: TwinField): Step[] {
  return [
    { name: "held", query: heldQuery(twin, field) },
    { name: "texts", query: "select text, count(*) as holders from held group by text" },
  ];
}

/** `record_id` and `text` of what is held of a field, each pair once. */
export function heldQuery(twin: Twin, field: TwinField): string {
  return `select record_id, text from ${twin.name("held")} where field = ${field.number}`;
}

/** Ends in a step with the columns of {@link valueColumns} but hub and term_bits, and holders. */
function readSteps(twin: Twin, field: TwinField): Step[] {
  if (field.reads === "none") return [byPackage(twin, field)];
  const layers = layersOf(field.plan.comparison, twin.dialect) ?? [];
  const own = layered(layers);
  return field.reads === "all" ? own : [...own, mended(twin, field, own.at(-1)?.name ?? "texts")];
}

function layered(layers: readonly Layer[]): Step[] {
  return layers.map(({ add, where }, i) => {
    const from = i === 0 ? "texts" : `read_${i}`;
    const added = Object.entries(add).map(([name, expression]) => `${expression} as ${name}`);
    const query = `select ${from}.*, ${added.join(",\n    ")}\n  from ${from}`;
    return { name: `read_${i + 1}`, query: where === undefined ? query : `${query}\n  where ${where}` };
  });
}

/** Texts beyond ASCII have the key that the package gave; the rest of their columns stands. */
function mended(twin: Twin, field: TwinField, from: string): Step {
  const { dialect } = twin;
  const kept = KEPT[field.plan.comparison].map((column) => `, own.${column}`).join("");
  const isAscii = dialect.isAscii("own.text");
  const query = `select own.text, own.holders${kept}, case when ${isAscii} then own.key else answer.key end as key
  from ${from} as own
  left join ${twin.name("read", field.number)} as answer on answer.text = own.text
  where case when ${isAscii} then 1 when answer.text is null then ${dialect.fail(NOT_READ, "own.text")}
    when answer.key is null then 0 else 1 end = 1`;
  return { name: "read_in_part", query };
}

function byPackage(twin: Twin, field: TwinField): Step {
  const fail = twin.dialect.fail(NOT_READ, "texts.text");
  const query = `select texts.text, texts.holders, answer.key
  from texts
  left join ${twin.name("read", field.number)} as answer on answer.text = texts.text
  where case when answer.text is null then ${fail} when answer.key is null then 0 else 1 end = 1`;
  return { name: "read_by_package", query };
}

/** Adds `hub` and, where the field has them, `term_bits`. */
function worthSteps(twin: Twin, field: TwinField): Step[] {
  const hasHubs = field.hubThreshold !== Number.POSITIVE_INFINITY;
  const hub = hasHubs ? `holders > ${checkedNumber(field.hubThreshold)}` : "false";
  const from = field.reads === "none" ? "read_by_package" : lastRead(twin, field);
  const { columns, join } = termJoin(twin, field, from);
  return [{ name: "weighed", query: `select ${from}.*, ${hub} as hub${columns}\n  from ${from}${join}` }];
}

function lastRead(twin: Twin, field: TwinField): string {
  if (field.reads === "ascii") return "read_in_part";
  return `read_${layersOf(field.plan.comparison, twin.dialect)?.length ?? 0}`;
}
