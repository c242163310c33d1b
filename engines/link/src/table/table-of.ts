/**
 * How do records come into a table, one by one or by column?
 *
 * @module
 */
import type { ModelField } from "../model.ts";
import type { Plan } from "../plan.ts";
import type { Columns, LinkRecord } from "../record.ts";
import { Table } from "./table.ts";

/** @param learnt - Fields of the model by which they are to be compared; none while training.
 * @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`. */
export function tableOf(
  records: Iterable<LinkRecord> | Columns,
  plan: Plan,
  learnt: readonly ModelField[] = [],
): Table {
  const table = new Table(plan, learnt);
  if ("ids" in records) table.addColumns(records);
  else for (const record of records) table.add(record);
  return table;
}
