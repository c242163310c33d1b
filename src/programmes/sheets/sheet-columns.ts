/**
 * Which columns does the sheet of a kind have?
 *
 * The fields of the form, in their order and under their own names; a table inside an entry has a column for each of its
 * columns, and its further lines stand in rows below, with the same id.
 *
 * @module
 */
import { ownPartnerKinds } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import { fieldsOf } from "../entries/entry-schemas.ts";
import type { FieldMark } from "../entries/field.ts";

export interface SheetColumn {
  /** "title", "countries.percent". */
  readonly header: string;
  readonly field: string;
  /** Column of a table; null for a field of its own. */
  readonly part: string | null;
  readonly mark: FieldMark;
  /** False when it may be left empty; of columns of tables nobody says. */
  readonly needed: boolean;
}

/** Beside the fields: which entry a row is, and which version of it was taken out. */
export const idColumn = "id";
export const versionColumn = "version";
/** Who sees it, of kinds that a partner may keep to itself. */
export const audienceColumn = "seenBy";
/** What is told of rows that came back; not read. */
export const reasonColumn = "why";

/** Answers by name stand in two columns. */
const answerParts: Readonly<Record<string, FieldMark>> = {
  name: { field: "text", long: false },
  value: { field: "text", long: false },
};

export function columnsOf(kind: EntryKind): readonly SheetColumn[] {
  return fieldsOf(kind).flatMap(({ name, mark, needed }): readonly SheetColumn[] => {
    const parts = partsOf(mark);
    if (parts === null) return [{ header: name, field: name, part: null, mark, needed }];
    return Object.entries(parts).map(([part, of]) => ({
      header: `${name}.${part}`,
      field: name,
      part,
      mark: of,
      needed: false,
    }));
  });
}

/** Columns of a table or of answers; null for anything else. */
export function partsOf(mark: FieldMark): Readonly<Record<string, FieldMark>> | null {
  if (mark.field === "table") return mark.columns;
  return mark.field === "answers" ? answerParts : null;
}

/** The whole header of a kind's sheet. */
export function headerOf(kind: EntryKind): readonly string[] {
  const audience = ownPartnerKinds.includes(kind) ? [audienceColumn] : [];
  return [idColumn, versionColumn, ...columnsOf(kind).map(({ header }) => header), ...audience];
}
