/**
 * Where and when is it worth engaging next?
 *
 * @module
 */
import { Badge, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Empty,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type EntryPointsView, entryPointsView } from "../../entry-points/entry-points-api.ts";
import { BreakEvenPanel } from "./break-even-panel.tsx";
import { CalendarChart } from "./calendar-chart.tsx";

type Window = EntryPointsView["windows"][number];

export function EntryPointsScreen(): ReactElement {
  const { t } = useTranslation();
  const view = useAnswer("/programme-views/entry-points", entryPointsView);
  if (view.isError) return <PageRefused failure={view.error} again={() => void view.refetch()} />;
  return (
    <Page title={t("programmes.entryPoints.title")} lead={t("programmes.entryPoints.lead")}>
      {view.data === undefined ? (
        <Waiting />
      ) : view.data.windows.length === 0 ? (
        <Empty title={t("programmes.entryPoints.none")} />
      ) : (
        <>
          <CalendarChart windows={view.data.windows} />
          <Panel title={t("programmes.entryPoints.table")} flush>
            <WindowTable view={view.data} />
            <Text size="xs" c="dimmed" className="waymark-panel-foot">
              {t("programmes.entryPoints.ruleMeans")}{" "}
              {t("programmes.entryPoints.declined", { count: view.data.declinedOrMerged })}
            </Text>
          </Panel>
        </>
      )}
      <BreakEvenPanel />
    </Page>
  );
}

function WindowTable({ view }: { readonly view: EntryPointsView }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  const title = (name: string) => t(`programmes.entryPoints.columns.${name}`);
  const rank = (ids: readonly string[], { id }: Window) => {
    const at = ids.indexOf(id);
    return at === -1 ? "" : ` (${at + 1}.)`;
  };
  const columns: Column<Window>[] = [
    {
      name: "title",
      title: title("window"),
      heads: true,
      cell: ({ id, title: said }) => (
        <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
          {said}
        </Link>
      ),
    },
    {
      name: "opens",
      title: title("opens"),
      cell: ({ opens, closes, state }) =>
        `${opens} – ${closes}: ${t(`programmes.entryPoints.states.${state}`)}`,
    },
    {
      name: "score",
      title: title("score"),
      numeric: true,
      cell: (window) =>
        window.score === null
          ? t("programmes.results.unknown")
          : `${number.format(window.score)}${rank(view.byScore, window)}`,
    },
    {
      name: "return",
      title: title("perTenThousand"),
      numeric: true,
      cell: (window) =>
        window.perTenThousand === null
          ? t("programmes.results.unknown")
          : `${number.format(window.perTenThousand)}${rank(view.byReturn, window)}`,
    },
    { name: "grade", title: title("grade"), numeric: true, cell: ({ evidenceGrade }) => evidenceGrade },
    {
      name: "proposal",
      title: title("proposal"),
      cell: (window) => (
        <Stack gap={2}>
          <span>
            <Badge variant="outline">{t(`programmes.entryPoints.proposals.${window.proposal}`)}</Badge>{" "}
            {window.fastLane ? <Badge variant="light">{t("programmes.entryPoints.fastLane")}</Badge> : null}
          </span>
          <Text size="xs" c="dimmed">
            {t(`programmes.entryPoints.reasons.${window.reason}`)}
          </Text>
        </Stack>
      ),
    },
    {
      name: "decision",
      title: title("decision"),
      cell: ({ decision, decidedOn, said }) =>
        decision === null
          ? t("programmes.entryPoints.undecided")
          : `${t(`programmes.choice.${decision}`)} ${decidedOn ?? ""} ${said}`,
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.entryPoints.table")}
      columns={columns}
      rows={view.windows}
      rowKey={({ id }) => id}
    />
  );
}
