/**
 * Which pairs share a blocking key?
 *
 * Each part of a key is taken once; a rule joins its parts by record; a block is a key with its records, passed over
 * and listed when it holds too many; a pair belongs to the first rule that finds it.
 *
 * @module
 */
import { BLOCK_CAP, type BlockingRule } from "../plan.ts";
import { MOST_KEYS } from "../scored-pair.ts";
import { tableAs, viewAs } from "./makes.ts";
import { pieceQueries } from "./pieces-of-part.ts";
import { checkedNumber } from "./quote.ts";
import type { SqlStatement } from "./script.ts";
import type { Twin, TwinPart } from "./twin.ts";
import { partOf } from "./twin-fields.ts";

/** A rule with the parts of its key, numbered as {@link SqlResults.pairs} numbers it. */
interface TwinRule {
  readonly number: number;
  readonly rule: BlockingRule;
  readonly parts: readonly TwinPart[];
}

export function blockingSteps(twin: Twin): SqlStatement[] {
  const rules = rulesOf(twin);
  return [
    ...twin.parts.map((part) => piecesStatement(twin, part)),
    ...rules.flatMap((rule) => [keysStatement(twin, rule), blocksStatement(twin, rule)]),
    pairsStatement(twin, rules),
  ];
}

function rulesOf(twin: Twin): TwinRule[] {
  return twin.model.plan.blocking.map((rule, number) => ({
    number,
    rule,
    parts: rule.keys.map((key) => partOf(twin.parts, key)).filter((part) => part !== undefined),
  }));
}

/** `pieces`: how many the record has, so that too many are seen before they are multiplied. */
function piecesStatement(twin: Twin, part: TwinPart): SqlStatement {
  const { key, number } = part;
  return tableAs(
    twin,
    { about: `pieces of keys ${number}: ${key.key} of ${key.field}`, name: twin.name("pieces", number) },
    `select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  ${pieceQueries(twin, part).join("\n  union\n  ")}
) as taken
group by record_id, piece`,
  );
}

function keysStatement(twin: Twin, { number, rule, parts }: TwinRule): SqlStatement {
  const columns = parts.map((_, i) => `p${i + 1}.piece as part_${i + 1}`);
  const product = parts.map((_, i) => `p${i + 1}.pieces`).join(" * ");
  return tableAs(
    twin,
    { about: `keys of rule ${number}: ${rule.name}`, name: twin.name("keys", number) },
    `select p1.record_id, ${columns.join(", ")}
from ${joinedParts(twin, parts)}
where ${product} <= ${MOST_KEYS}`,
  );
}

function joinedParts(twin: Twin, parts: readonly TwinPart[]): string {
  const tables = parts.map((part, i) => `${twin.name("pieces", part.number)} as p${i + 1}`);
  return tables
    .map((table, i) => (i === 0 ? table : `${table} on p${i + 1}.record_id = p1.record_id`))
    .join("\njoin ");
}

function blocksStatement(twin: Twin, { number, rule, parts }: TwinRule): SqlStatement {
  const columns = partColumns(parts).join(", ");
  return tableAs(
    twin,
    { about: `blocks of rule ${number}: ${rule.name}`, name: twin.name("blocks", number) },
    `select ${columns}, count(*) as records
from ${twin.name("keys", number)}
group by ${columns}
having count(*) > 1`,
  );
}

function pairsStatement(twin: Twin, rules: readonly TwinRule[]): SqlStatement {
  const found = rules.map((rule) => pairsOfRule(twin, rule));
  return tableAs(
    twin,
    { about: "pairs, each with the first rule that finds it", name: twin.name("pairs") },
    `select a, b, min(rule) as rule
from (
  ${found.join("\n  union all\n  ")}
) as found
group by a, b`,
  );
}

function pairsOfRule(twin: Twin, { number, parts }: TwinRule): string {
  const same = (left: string, right: string) =>
    partColumns(parts)
      .map((column) => `${left}.${column} = ${right}.${column}`)
      .join(" and ");
  const cap = checkedNumber(twin.model.plan.options?.blockCap ?? BLOCK_CAP);
  const keys = twin.name("keys", number);
  return `select l.record_id as a, r.record_id as b, ${number} as rule
  from ${twin.name("blocks", number)} as block
  join ${keys} as l on ${same("l", "block")}
  join ${keys} as r on ${same("r", "block")} and l.record_id < r.record_id${acrossSources(twin)}
  where block.records <= ${cap}`;
}

function acrossSources(twin: Twin): string {
  if (twin.model.plan.options?.acrossSources !== true) return "";
  const sources = twin.name("sources");
  return `
  join ${sources} as source_l on source_l.record_id = l.record_id
  join ${sources} as source_r on source_r.record_id = r.record_id and source_r.source <> source_l.source`;
}

/** Blocks passed over, as a view. */
export function cappedView(twin: Twin): SqlStatement {
  const { dialect } = twin;
  const rules = rulesOf(twin);
  const most = Math.max(...rules.map(({ parts }) => parts.length));
  const cap = checkedNumber(twin.model.plan.options?.blockCap ?? BLOCK_CAP);
  const queries = rules.map(({ number, rule, parts }) => {
    const columns = Array.from({ length: most }, (_, i) =>
      i < parts.length ? `part_${i + 1}` : `${dialect.asText("null")} as part_${i + 1}`,
    );
    return `select ${dialect.literal(rule.name)} as rule, ${columns.join(", ")}, records, ${dialect.quotient("records * (records - 1)", 2)} as pairs_hidden
from ${twin.name("blocks", number)} where records > ${cap}`;
  });
  return viewAs(
    { about: "blocks passed over, with the pairs they hide", name: twin.name("capped_blocks") },
    queries.join("\nunion all\n"),
  );
}

/** Records left out of a rule because they have more keys than {@link MOST_KEYS}, as a view. */
export function crowdedView(twin: Twin): SqlStatement {
  const queries = rulesOf(twin).map(({ rule, parts }) => {
    const product = parts.map((_, i) => `p${i + 1}.pieces`).join(" * ");
    return `select distinct p1.record_id, ${twin.dialect.literal(rule.name)} as rule
from ${joinedParts(twin, parts)}
where ${product} > ${MOST_KEYS}`;
  });
  return viewAs(
    { about: "records left out of a rule for their many keys", name: twin.name("crowded_records") },
    queries.join("\nunion all\n"),
  );
}

function partColumns(parts: readonly TwinPart[]): string[] {
  return parts.map((_, i) => `part_${i + 1}`);
}
