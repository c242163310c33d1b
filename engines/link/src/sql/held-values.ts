/**
 * Which values does each record hold?
 *
 * The caller's table, read once: fields by their number, values without the blanks at their ends, each value of a
 * record once.
 *
 * @module
 */
import { tableAs } from "./makes.ts";
import type { SqlStatement } from "./script.ts";
import type { Twin } from "./twin.ts";

export function heldStatement(twin: Twin): SqlStatement {
  const { dialect, source, fields } = twin;
  const numbers = fields.map(({ plan, number }) => `when ${dialect.literal(plan.name)} then ${number}`);
  const query = `select distinct record_id, field, text
from (
  select ${dialect.asText(source.record)} as record_id,
    case ${source.field} ${numbers.join(" ")} end as field,
    ${dialect.trimmed(dialect.asText(source.value))} as text
  from ${source.table}
) as given
where field is not null and text <> ''`;
  return tableAs(twin, { about: "values held", name: twin.name("held") }, query);
}
