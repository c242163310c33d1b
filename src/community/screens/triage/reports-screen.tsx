/**
 * Which reports wait for this desk, and which first?
 *
 * @module
 */
import { Button, SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Empty,
  LoadMore,
  Page,
  PageRefused,
  Panel,
  useAnswerPages,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import type { ReportState } from "../../triage/reports-filter.ts";
import { reportStates, type reportSummary, reportsPage } from "../../triage/triage-api.ts";
import { ReportTags } from "./report-tags.tsx";

type Summary = z.infer<typeof reportSummary>;

interface ReportsScreenProps {
  readonly state: ReportState;
  readonly show: (state: ReportState) => void;
}

export function ReportsScreen({ state, show }: ReportsScreenProps): ReactElement {
  const { t } = useTranslation();
  const reports = useAnswerPages<Summary, z.infer<typeof reportsPage>>(
    `/reports?state=${state}`,
    reportsPage,
  );
  if (reports.isError) return <PageRefused failure={reports.error} again={() => void reports.refetch()} />;
  const states = (
    <SegmentedControl
      size="xs"
      aria-label={t("community.triage.part")}
      value={state}
      onChange={(next) => show(next as ReportState)}
      data={reportStates.map((one) => ({ value: one, label: t(`community.triage.states.${one}`) }))}
    />
  );
  return (
    <Page title={t("community.triage.title")} lead={t("community.triage.lead")} actions={states}>
      {reports.isPending ? <Waiting /> : null}
      {reports.isSuccess && reports.items.length === 0 ? (
        <Empty title={t(`community.triage.empty.${state}`)}>{t("community.triage.emptyMeans")}</Empty>
      ) : null}
      {reports.items.length > 0 ? (
        <Panel title={t("community.triage.total", { count: reports.first?.total ?? 0 })} flush>
          <ReportTable reports={reports.items} />
        </Panel>
      ) : null}
      <LoadMore
        has={reports.hasNextPage}
        busy={reports.isFetchingNextPage}
        more={() => void reports.fetchNextPage()}
      />
    </Page>
  );
}

function ReportTable({ reports }: { readonly reports: readonly Summary[] }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<Summary>[] = [
    { name: "day", title: t("community.triage.came"), cell: ({ day }) => <Day day={day} />, heads: true },
    {
      name: "waited",
      title: t("community.triage.waited"),
      cell: ({ day }) => t("community.triage.days", { count: daysSince(day) }),
      numeric: true,
    },
    { name: "marks", title: t("community.triage.known"), cell: (report) => <ReportTags report={report} /> },
    {
      name: "size",
      title: t("community.triage.size"),
      cell: ({ sizeClass }) => t(`community.triage.sizes.${sizeClass}`),
    },
    {
      name: "held",
      title: t("community.triage.holder"),
      cell: ({ held }) => t(`community.triage.held.${held}`),
    },
    {
      name: "open",
      title: t("community.triage.open"),
      cell: ({ id, day }) => <ToReport id={id} day={day} />,
    },
  ];
  return (
    <DataTable
      caption={t("community.triage.title")}
      columns={columns}
      rows={reports}
      rowKey={({ id }) => id}
    />
  );
}

function ToReport({ id, day }: { readonly id: string; readonly day: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t("community.triage.openOf", { day })}
      renderRoot={(props) => <Link to="/reports/$reportId" params={{ reportId: id }} {...props} />}
    >
      {t("community.triage.open")}
    </Button>
  );
}

/** Whole days from a day to today, both UTC. */
function daysSince(day: string): number {
  const today = new Date().toISOString().slice(0, 10);
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000));
}
