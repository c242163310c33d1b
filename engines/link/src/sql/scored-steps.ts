/**
 * What does the evidence on each pair come to, and why?
 *
 * Source: as `weigh.ts`: bits of the levels and of rare values, added to the prior in the plan's order.
 *
 * @module
 */
import { HUB_LEVEL } from "../scored-pair.ts";
import { levelBits, priorBitsOf } from "../weigh.ts";
import { hasHubs } from "./level-steps.ts";
import { tableAs, viewAs } from "./makes.ts";
import type { SqlStatement } from "./script.ts";
import { hasTerms } from "./terms-of-field.ts";
import type { Twin, TwinField } from "./twin.ts";

/** Beyond this a probability is 0 to the last bit, and powers of two overflow. */
const LEAST_BITS = -1_000;

/** @param minimumBits - Pairs below are left out; -Infinity keeps all. */
export function scoredStatement(twin: Twin, minimumBits: number): SqlStatement {
  const { dialect, model } = twin;
  const fields = twin.fields.filter((field) => field.isEvidence);
  const columns = fields.flatMap((field) => columnsOf(twin, field));
  const joins = fields.map(
    ({ number }) =>
      `\n  left join ${twin.name("levels", number)} as f${number} on f${number}.a = pair.a and f${number}.b = pair.b`,
  );
  const sum = fields.map(({ number }) => ` + coalesce(bits_${number}, ${dialect.double(0)})`);
  const bounded =
    minimumBits === Number.NEGATIVE_INFINITY ? "" : `\nwhere bits >= ${dialect.double(minimumBits)}`;
  const query = `with compared as (
  select pair.a, pair.b, ${ruleName(twin)} as rule${columns.map((column) => `,\n    ${column}`).join("")}
  from ${twin.name("pairs")} as pair${joins.join("")}
),
weighed as (
  select compared.*, ${dialect.double(priorBitsOf(model.prior))}${sum.join("")} as bits
  from compared
)
select a, b, rule, bits, ${probability(twin)} as probability${fields.map((field) => listed(field)).join("")}
from weighed${bounded}`;
  return tableAs(twin, { about: "scored pairs", name: twin.name("scored") }, query);
}

function listed(field: TwinField): string {
  const { number } = field;
  const term = hasTerms(field) ? `, term_bits_${number}` : "";
  const hub = hasHubs(field) ? `, hub_${number}` : "";
  return `,\n  level_${number}, bits_${number}${term}${hub}`;
}

function ruleName({ model, dialect }: Twin): string {
  const names = model.plan.blocking.map((rule, i) => `when ${i} then ${dialect.literal(rule.name)}`);
  return `case pair.rule ${names.join(" ")} end`;
}

function columnsOf({ dialect }: Twin, field: TwinField): string[] {
  const { number, model } = field;
  const bits = model.levels.map((level, i) => `when ${i} then ${dialect.double(levelBits(level))}`);
  const ofLevel = `case f${number}.level ${bits.join(" ")} end`;
  const ofTerm = `coalesce(f${number}.term_bits, ${dialect.double(0)})`;
  return [
    `f${number}.level as level_${number}`,
    `${hasTerms(field) ? `${ofLevel} + ${ofTerm}` : ofLevel} as bits_${number}`,
    ...(hasTerms(field) ? [`${ofTerm} as term_bits_${number}`] : []),
    ...(hasHubs(field) ? [`coalesce(f${number}.hub, 0) as hub_${number}`] : []),
  ];
}

function probability({ dialect }: Twin): string {
  const power = `power(${dialect.double(2)}, greatest(-bits, ${dialect.double(LEAST_BITS)}))`;
  return `case when bits < ${dialect.double(LEAST_BITS)} then ${dialect.double(0)} else 1 / (1 + ${power}) end`;
}

/** One row a reason, as a pair's `because` lists them. */
export function reasonsView(twin: Twin): SqlStatement {
  const queries = twin.fields
    .filter((field) => field.isEvidence)
    .flatMap((field) => [...(hasHubs(field) ? [hubReason(twin, field)] : []), levelReason(twin, field)]);
  return viewAs({ about: "reasons, in words", name: twin.name("reasons") }, queries.join("\nunion all\n"));
}

function levelReason(twin: Twin, field: TwinField): string {
  const { dialect } = twin;
  const { number, model, plan } = field;
  const names = model.levels.map((level, i) => `when ${i} then ${dialect.literal(level.name)}`);
  const term = hasTerms(field) ? `term_bits_${number}` : dialect.double(0);
  return `select a, b, ${dialect.literal(plan.name)} as field, case level_${number} ${names.join(" ")} end as level, bits_${number} as bits, ${term} as term_bits
from ${twin.name("scored")} where level_${number} is not null`;
}

function hubReason(twin: Twin, { number, plan }: TwinField): string {
  const { dialect } = twin;
  const zero = dialect.double(0);
  return `select a, b, ${dialect.literal(plan.name)} as field, ${dialect.literal(HUB_LEVEL)} as level, ${zero} as bits, ${zero} as term_bits
from ${twin.name("scored")} where hub_${number} = 1`;
}

/** Values held by too many records to mean anything. */
export function hubsView(twin: Twin): SqlStatement {
  const queries = twin.fields.filter(hasHubs).map(
    ({
      number,
      plan,
    }) => `select ${twin.dialect.literal(plan.name)} as field, text as value, count(*) as records
from ${twin.name("values", number)} where hub group by text`,
  );
  const { asText, types } = twin.dialect;
  const none = `select ${asText("null")} as field, ${asText("null")} as value, cast(null as ${types.whole}) as records where 1 = 0`;
  const query = queries.length > 0 ? queries.join("\nunion all\n") : none;
  return viewAs({ about: "hub values", name: twin.name("hubs") }, query);
}
