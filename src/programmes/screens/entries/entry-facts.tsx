/**
 * What does an entry say, field by field?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { EntrySet } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { fieldsOf } from "../../entries/entry-schemas.ts";
import type { FieldMark } from "../../entries/field.ts";
import type { Draft } from "./entry-draft.ts";
import { useEntryWords } from "./entry-words.ts";
import { captionOf } from "./reference-field.tsx";

interface EntryFactsProps {
  readonly kind: EntryKind;
  readonly content: Draft;
  readonly set: EntrySet;
}

export function EntryFacts({ kind, content, set }: EntryFactsProps): ReactElement {
  const words = useEntryWords();
  return (
    <dl className="waymark-facts">
      {fieldsOf(kind).map(({ name, mark }) => (
        <div key={name}>
          <dt>{words.field(name)}</dt>
          <dd>
            <FieldValue {...{ name, mark, set }} value={content[name] ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface FieldValueProps {
  readonly name: string;
  readonly mark: FieldMark;
  readonly value: unknown;
  readonly set: EntrySet;
}

function FieldValue({ name, mark, value, set }: FieldValueProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  if (isEmpty(value))
    return (
      <Text c="dimmed" component="span">
        {t("programmes.entries.notSaid")}
      </Text>
    );
  if (mark.field === "day") return <Day day={String(value)} />;
  if (mark.field === "reference") return <Reference {...{ set, mark }} id={String(value)} />;
  if (mark.field === "list" && Array.isArray(value))
    return (
      <ul className="waymark-plain-list">
        {value.map((one) => (
          <li key={String(one)}>
            <FieldValue {...{ name, set }} mark={mark.of} value={one} />
          </li>
        ))}
      </ul>
    );
  if (mark.field === "table" && Array.isArray(value)) return <Lines {...{ name, mark, value, set }} />;
  if (mark.field === "answers")
    return (
      <ul className="waymark-plain-list">
        {Object.entries(value as Draft).map(([answer, said]) => (
          <li key={answer}>
            <code>{answer}</code> {words.value({ field: "boolean" }, said)}
          </li>
        ))}
      </ul>
    );
  return <bdi className="waymark-prose">{words.value(mark, value)}</bdi>;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

interface ReferenceProps {
  readonly set: EntrySet;
  readonly mark: Extract<FieldMark, { readonly field: "reference" }>;
  readonly id: string;
}

function Reference({ set, mark, id }: ReferenceProps): ReactElement {
  return (
    <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
      <bdi>{captionOf(set, mark.to, id)}</bdi>
    </Link>
  );
}

interface LinesProps {
  readonly name: string;
  readonly mark: Extract<FieldMark, { readonly field: "table" }>;
  readonly value: readonly Draft[];
  readonly set: EntrySet;
}

function Lines({ name, mark, value, set }: LinesProps): ReactElement {
  const words = useEntryWords();
  const rows = value.map((row, at) => ({ row, at }));
  const columns: Column<(typeof rows)[number]>[] = Object.entries(mark.columns).map(
    ([column, of], index) => ({
      name: column,
      title: words.field(column),
      cell: ({ row }) => <FieldValue name={column} mark={of} value={row[column] ?? null} set={set} />,
      numeric: of.field === "number",
      heads: index === 0,
    }),
  );
  return (
    <DataTable caption={words.field(name)} columns={columns} rows={rows} rowKey={({ at }) => String(at)} />
  );
}
