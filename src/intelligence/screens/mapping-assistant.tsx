/**
 * What does each column of a table mean?
 *
 * What the node guessed stands with its reason beside the first values of the column; every guess can be
 * changed, and a column that nobody wants is ignored by choice, never in silence.
 *
 * @module
 */
import { NativeSelect, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { entityTypes } from "../../model/index.ts";
import { type Column, DataTable, Panel } from "../../safeguards/screens/index.ts";
import type { importView } from "../api.ts";
import { type MappingDraft, mapColumn } from "../mapping-draft.ts";
import { MappingLinks } from "./mapping-links.tsx";
import { MappingThings } from "./mapping-things.tsx";
import { useWording } from "./wording.ts";

type Import = z.infer<typeof importView>;

interface MappingAssistantProps {
  readonly view: Import;
  readonly mapping: MappingDraft;
  readonly change: (mapping: MappingDraft) => void;
}

export function MappingAssistant({ view, mapping, change }: MappingAssistantProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("mapping.things")}>
        <MappingThings mapping={mapping} columns={view.preview?.columns ?? []} change={change} />
      </Panel>
      <Panel title={t("mapping.columns")} flush>
        <Columns view={view} mapping={mapping} change={change} />
      </Panel>
      {mapping.things.length > 1 ? (
        <Panel title={t("mapping.links")}>
          <MappingLinks mapping={mapping} change={change} />
        </Panel>
      ) : null}
    </>
  );
}

function Columns({ view, mapping, change }: MappingAssistantProps): ReactElement {
  const { t } = useTranslation();
  const { columns = [], because = {} } = view.preview ?? {};
  const shown: Column<string>[] = [
    { name: "column", title: t("mapping.column"), cell: (column) => <bdi>{column}</bdi>, heads: true },
    { name: "values", title: t("mapping.values"), cell: (column) => <Sample view={view} column={column} /> },
    {
      name: "means",
      title: t("mapping.means"),
      cell: (column) => <Meaning mapping={mapping} column={column} change={change} />,
    },
    {
      name: "because",
      title: t("mapping.because"),
      cell: (column) => (
        <Text size="xs" c="dimmed" component="span">
          {because[column] ?? t("mapping.noReason")}
        </Text>
      ),
    },
  ];
  return (
    <DataTable caption={t("mapping.columns")} columns={shown} rows={columns} rowKey={(column) => column} />
  );
}

function Sample({ view, column }: { readonly view: Import; readonly column: string }): ReactElement {
  const at = view.preview?.columns.indexOf(column) ?? -1;
  const values = (view.preview?.rows ?? []).map((row) => row[at] ?? "").filter((value) => value !== "");
  const samples = [...new Set(values)].slice(0, 3);
  return (
    <span className="waymark-samples">
      {samples.length === 0 ? "–" : null}
      {samples.map((value) => (
        <bdi key={value}>{value.length > 60 ? `${value.slice(0, 59)}…` : value}</bdi>
      ))}
    </span>
  );
}

interface MeaningProps {
  readonly mapping: MappingDraft;
  readonly column: string;
  readonly change: (mapping: MappingDraft) => void;
}

/** Thing and property in one choice, grouped by thing. Divided by a character that no name holds. */
const divider = "\u001f";

function Meaning({ mapping, column, change }: MeaningProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const mapped = mapping.columns.find((one) => one.column === column);
  const value = mapped?.thing && mapped.property ? `${mapped.thing}${divider}${mapped.property}` : "";
  const groups = mapping.things.map(({ name, entityType }) => ({
    group: name === entityType ? wording.type(entityType) : name,
    items: Object.entries(entityTypes.get(entityType)?.properties ?? {}).map(([property]) => ({
      value: `${name}${divider}${property}`,
      label: wording.property(entityType, property),
    })),
  }));
  const isKey = mapping.things.some((thing) => thing.keyColumns.includes(column));
  const choose = (chosen: string) => {
    const [thing, property] = chosen.split(divider);
    change(mapColumn(mapping, column, thing && property ? { thing, property } : null));
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t("mapping.meansNamed", { column })}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: "", label: t(isKey ? "mapping.keyOnly" : "mapping.ignored") }, ...groups]}
    />
  );
}
