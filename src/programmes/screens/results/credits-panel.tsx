/**
 * How much of what was reached together may each organisation call its own, ready for its report?
 *
 * @module
 */
import { Group, NativeSelect, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Panel,
  Refused,
  useAnswer,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type MatrixView, matrixView } from "../../results/results-api.ts";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { useResultWords } from "./result-words.ts";

type Credit = MatrixView["credits"][number];
type Figure = "own" | "participationLow" | "participationHigh" | "equal" | "byExpenditure";

interface CreditsPanelProps {
  /** Code of the programme that is looked at; null for all. */
  readonly programme: string | null;
}

export function CreditsPanel({ programme }: CreditsPanelProps): ReactElement {
  const { t } = useTranslation();
  const [organisation, choose] = useState("");
  const matrix = useAnswer("/programme-views/matrix", matrixView);
  if (matrix.isError) return <Refused failure={matrix.error} again={() => void matrix.refetch()} />;
  if (!matrix.data) return <Waiting />;
  const all = matrix.data.credits.filter((credit) => programme === null || credit.programme === programme);
  const names = [...new Set(all.map((credit) => credit.organisation))].sort();
  return (
    <Panel title={t("programmes.results.credits")} flush>
      <Group px="md" pb="sm">
        <NativeSelect
          label={t("programmes.results.creditColumns.organisation")}
          value={organisation}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: "", label: t("programmes.results.everyOrganisation") },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
        />
      </Group>
      <CreditsTable
        credits={all.filter((credit) => organisation === "" || credit.organisation === organisation)}
        organisation={organisation}
      />
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("programmes.results.creditsMean")}
      </Text>
    </Panel>
  );
}

interface CreditsTableProps {
  readonly credits: readonly Credit[];
  readonly organisation: string;
}

function CreditsTable({ credits, organisation }: CreditsTableProps): ReactElement {
  const { t } = useTranslation();
  const columns = useColumns();
  const table = {
    name: `results-of-${fileWord(organisation) || "all"}`,
    columns: columns.map(({ name, title, numeric }) => ({ name, title, numeric })),
    rows: credits,
  };
  return (
    <>
      <DataTable
        inParts
        caption={t("programmes.results.credits")}
        columns={columns}
        rows={credits}
        rowKey={({ organisation: whose, component, programme, indicator, start, end }) =>
          [whose, component, programme, indicator, start, end].join(" ")
        }
      />
      <ChartDownloads title={t("programmes.results.credits")} table={table} />
    </>
  );
}

function useColumns(): Column<Credit>[] {
  const { t } = useTranslation();
  const words = useResultWords();
  const title = (name: string) => t(`programmes.results.creditColumns.${name}`);
  const said = (name: "organisation" | "component" | "programme" | "start" | "end"): Column<Credit> => ({
    name,
    title: title(name),
    heads: name === "organisation",
    cell: (credit) => credit[name],
  });
  const figure = (name: Figure): Column<Credit> => ({
    name,
    title: title(name),
    numeric: true,
    cell: (credit) => {
      const value = credit[name];
      return value === null ? t("programmes.results.unknown") : words.number(value);
    },
  });
  return [
    said("organisation"),
    said("programme"),
    said("component"),
    { name: "planResults", title: title("planResults"), cell: (credit) => credit.planResults },
    { name: "indicator", title: title("indicator"), cell: ({ indicator }) => indicator },
    said("start"),
    said("end"),
    figure("own"),
    figure("participationLow"),
    figure("participationHigh"),
    figure("equal"),
    figure("byExpenditure"),
  ];
}

/** As a name of a file may be written. */
function fileWord(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
}
