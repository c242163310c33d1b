/**
 * What does every record of a subject say, value by value, and which source said it?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Panel } from "../../safeguards/screens/index.ts";
import type { recordValue, subjectView } from "../api.ts";
import { GradingWords } from "./grading-words.tsx";
import { RecordLink } from "./record-link.tsx";
import { SaidValue } from "./said-value.tsx";
import { useWording } from "./wording.ts";

type Subject = z.infer<typeof subjectView>;

interface SaidLine {
  readonly id: string;
  readonly property: string;
  readonly value: z.infer<typeof recordValue>;
  readonly record: Subject["records"][number];
}

export function SubjectTable({ subject }: { readonly subject: Subject }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const columns: Column<SaidLine>[] = [
    {
      name: "property",
      title: t("sides.property"),
      cell: (line) => wording.property(line.record.entityType, line.property),
      heads: true,
    },
    { name: "value", title: t("subject.value"), cell: (line) => <SaidValue value={line.value} /> },
    {
      name: "record",
      title: t("subject.record"),
      cell: (line) => <RecordLink id={line.record.id} caption={line.record.caption} />,
    },
    {
      name: "source",
      title: t("record.source"),
      cell: (line) => (
        <>
          <bdi>{line.record.owner.name}</bdi> · <bdi>{line.record.source.name}</bdi>
        </>
      ),
    },
    {
      name: "grading",
      title: t("record.grading"),
      cell: (line) => <GradingWords grading={line.record.grading} />,
    },
  ];
  return (
    <Panel title={t("subject.allValues")} flush>
      <DataTable
        caption={t("subject.allValues")}
        columns={columns}
        rows={linesOf(subject)}
        rowKey={(line) => line.id}
      />
    </Panel>
  );
}

/** By property, so that what the sources say of one thing stands together. */
function linesOf(subject: Subject): readonly SaidLine[] {
  const order = [...new Set(subject.records.flatMap((record) => record.properties.map(({ name }) => name)))];
  return subject.records
    .flatMap((record) =>
      record.properties.flatMap(({ name, values }) =>
        values.map((value, index) => ({
          id: `${record.id} ${name} ${index}`,
          property: name,
          value,
          record,
        })),
      ),
    )
    .sort((one, other) => order.indexOf(one.property) - order.indexOf(other.property));
}
