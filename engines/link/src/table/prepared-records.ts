/**
 * How are the same records trained on and linked without being read twice?
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import type { ModelField } from "../model.ts";
import { hubThresholdsOf, type Plan } from "../plan.ts";
import type { Columns, LinkRecord } from "../record.ts";
import { Table } from "./table.ts";

/** Records in the form in which they are compared, for `train` and `linkPairs` alike. */
export class PreparedRecords {
  readonly #table: Table;

  /** @internal Made by {@link prepareRecords}. */
  constructor(table: Table) {
    this.#table = table;
  }

  /** How many there are. */
  get size(): number {
    return this.#table.size;
  }

  /**
   * The records as a plan of the same fields, by whatever rules, is to read them.
   *
   * @throws LinkError `plan_invalid` where its fields are others than the records were prepared for.
   */
  as(plan: Plan, learnt: readonly ModelField[]): Table {
    if (formOf(plan) !== formOf(this.#table.plan))
      throw new LinkError("plan_invalid", { at: "fields", problem: "the records were prepared for others" });
    this.#table.plan = plan;
    for (const [field, { wordFrequencies }] of learnt.entries())
      if (wordFrequencies !== undefined) this.#table.weighWords(field, wordFrequencies);
    return this.#table;
  }
}

/**
 * Lays records out once, to be handed to `train` and `linkPairs` in their place.
 *
 * @param plan - Its fields and hub thresholds count; its rules may be others later.
 * @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`.
 */
export function prepareRecords(records: Iterable<LinkRecord> | Columns, plan: Plan): PreparedRecords {
  const table = new Table(plan);
  table.addAll(records);
  return new PreparedRecords(table);
}

function formOf(plan: Plan): string {
  const thresholds = hubThresholdsOf(plan).map(String);
  return JSON.stringify([plan.fields, thresholds]);
}
