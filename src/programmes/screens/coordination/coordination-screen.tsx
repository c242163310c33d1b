/**
 * What needs the coordinator's decision this week, who waits for whom, and who drives what?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page, PageRefused, Panel, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { type CoordinationView, coordinationAnswer } from "../../coordination/coordination-api.ts";
import { type CoordinationFilter, coordinationFilter } from "../../coordination/coordination-filter.ts";
import { ProgrammePicker } from "../programme-picker.tsx";
import { ConflictTable } from "./conflict-table.tsx";
import { DecisionTable } from "./decision-table.tsx";
import { DriverPanel } from "./driver-panel.tsx";
import { DuplicateWorkTable } from "./duplicate-work-table.tsx";
import { LatencyChart } from "./latency-chart.tsx";
import { PromiseTable } from "./promise-table.tsx";

interface CoordinationScreenProps extends CoordinationFilter {
  readonly show: (filter: CoordinationFilter) => void;
}

export function CoordinationScreen({ programme, show }: CoordinationScreenProps): ReactElement {
  const { t } = useTranslation();
  const query = programme === undefined ? "" : `?programme=${encodeURIComponent(programme)}`;
  const view = useAnswer(`/programme-views/coordination${query}`, coordinationAnswer);
  if (view.isError) return <PageRefused failure={view.error} again={() => void view.refetch()} />;
  return (
    <Page title={t("programmes.coordination.title")} lead={t("programmes.coordination.lead")}>
      {view.data ? (
        <>
          <ProgrammePicker
            programmes={view.data.choices}
            value={programme ?? null}
            choose={(next) => show(coordinationFilter({ programme: next ?? "" }))}
          />
          <Cockpit view={view.data} />
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function Cockpit({ view }: { readonly view: CoordinationView }): ReactElement {
  const { t } = useTranslation();
  const own = view.decisions.filter(({ coordinators }) => coordinators);
  const others = view.decisions.filter(({ coordinators }) => !coordinators);
  const urgent = own.filter(({ when }) => when === "overdue" || when === "this-week");
  return (
    <>
      <Text role="status">
        {t("programmes.coordination.urgent", { count: urgent.length })}{" "}
        {t("programmes.coordination.forPapers", {
          count: urgent.filter(({ waitsFor }) => waitsFor === "papers").length,
        })}
      </Text>
      <Panel title={t("programmes.coordination.panels.own")} flush>
        <DecisionTable caption={t("programmes.coordination.panels.own")} decisions={own} />
      </Panel>
      <Panel title={t("programmes.coordination.panels.others")} flush>
        <DecisionTable caption={t("programmes.coordination.panels.others")} decisions={others} />
      </Panel>
      <Panel title={t("programmes.coordination.panels.latency")}>
        <LatencyChart view={view} />
      </Panel>
      <DriverPanel view={view} />
      <Panel title={t("programmes.coordination.panels.common")} flush>
        <DuplicateWorkTable common={view.common} />
      </Panel>
      <Panel title={t("programmes.coordination.panels.promises")} flush>
        <PromiseTable promises={view.promises} />
      </Panel>
      <Panel title={t("programmes.coordination.panels.conflicts")} flush>
        <ConflictTable conflicts={view.conflicts} />
      </Panel>
    </>
  );
}
