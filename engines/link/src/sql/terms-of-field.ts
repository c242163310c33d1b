/**
 * What is agreeing on a rare value worth, in a table the engine can join?
 *
 * A model lists common values by fingerprint; the table has one row for each, and the engine takes the fingerprint
 * of each of its distinct values once.
 *
 * @module
 */
import { termWeightOf } from "../training/term-frequency.ts";
import { tableAs } from "./makes.ts";
import type { SqlStatement } from "./script.ts";
import type { Twin, TwinField } from "./twin.ts";

/** Whether agreeing on a rare value of the field counts for more. */
export function hasTerms(field: TwinField): boolean {
  return field.model.termFrequencies !== undefined;
}

/** Null where the model lists no value of the field. */
export function termsStatement(twin: Twin, field: TwinField): SqlStatement | null {
  const listed = Object.entries(field.model.termFrequencies?.counts ?? {});
  if (listed.length === 0) return null;
  const { dialect } = twin;
  const rows = listed.map(
    ([fingerprint, holders]) =>
      `(${dialect.literal(fingerprint)}, ${dialect.double(bitsOf(field, holders))})`,
  );
  const about = `common values of field ${field.number}: ${field.plan.name}`;
  const query = `select listed.fingerprint, listed.term_bits
from (values
  ${rows.join(",\n  ")}
) as listed (fingerprint, term_bits)`;
  return tableAs(twin, { about, name: twin.name("terms", field.number) }, query);
}

/** The column `term_bits` of the values in `from`, and the join that it needs. */
export function termJoin(twin: Twin, field: TwinField, from: string): { columns: string; join: string } {
  const frequencies = field.model.termFrequencies;
  if (frequencies === undefined) return { columns: "", join: "" };
  const { dialect } = twin;
  const otherwise = dialect.double(bitsOf(field, frequencies.otherwise));
  if (Object.keys(frequencies.counts).length === 0) {
    return { columns: `, ${otherwise} as term_bits`, join: "" };
  }
  return {
    columns: `, coalesce(listed.term_bits, ${otherwise}) as term_bits`,
    join: `\n  left join ${twin.name("terms", field.number)} as listed on listed.fingerprint = ${dialect.fingerprint(`${from}.key`)}`,
  };
}

/** What agreeing on a value held by so many is worth beside its level. Unit: bits. */
function bitsOf({ model }: TwinField, holders: number): number {
  const frequencies = { records: 0, ...model.termFrequencies, counts: {}, otherwise: holders };
  return termWeightOf(frequencies, model.levels[0]?.u ?? 1)("");
}
