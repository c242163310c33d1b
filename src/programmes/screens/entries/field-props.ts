/**
 * What does every field of the form take?
 *
 * @module
 */
import type { EntrySet } from "../../entries/entry.ts";
import type { FieldMark } from "../../entries/field.ts";
import type { FieldFinding } from "../../entries/field-finding.ts";

export interface FieldProps<Mark extends FieldMark = FieldMark> {
  /** Name of the field or column. */
  readonly name: string;
  /** Its place in the entry: "countries.2.percent". */
  readonly path: string;
  readonly mark: Mark;
  readonly needed: boolean;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  /** Of the whole entry. */
  readonly findings: readonly FieldFinding[];
  readonly set: EntrySet;
}

/** What is found at this very place. */
export function foundAt({ findings, path }: Pick<FieldProps, "findings" | "path">): readonly FieldFinding[] {
  return findings.filter(({ field }) => field === path);
}
