/**
 * How do records come into a table, one by one or by column?
 *
 * @module
 */
import type { Plan } from "../plan.ts";
import type { Columns, LinkRecord } from "../record.ts";
import { Table } from "./table.ts";

/** @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`. */
export function tableOf(records: Iterable<LinkRecord> | Columns, plan: Plan): Table {
  const table = new Table(plan);
  if ("ids" in records) table.addColumns(records);
  else for (const record of records) table.add(record);
  return table;
}
