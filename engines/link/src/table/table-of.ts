/**
 * How do records come into a table, in whatever form they are handed in?
 *
 * @module
 */
import type { ModelField } from "../model.ts";
import type { Plan } from "../plan.ts";
import type { Columns, LinkRecord } from "../record.ts";
import { PreparedRecords } from "./prepared-records.ts";
import { Table } from "./table.ts";

/** Records one by one, by column, or laid out before. */
export type Records = Iterable<LinkRecord> | Columns | PreparedRecords;

/**
 * @param learnt - Fields of the model by which they are to be compared; none while training.
 * @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`; `plan_invalid` where they were prepared
 * for other fields.
 */
export function tableOf(records: Records, plan: Plan, learnt: readonly ModelField[] = []): Table {
  if (records instanceof PreparedRecords) return records.as(plan, learnt);
  const table = new Table(plan, learnt);
  table.addAll(records);
  return table;
}
