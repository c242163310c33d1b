/**
 * What was reached, counted once, and what follows from a number that is entered now?
 *
 * @module
 */
import { Tabs, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  Empty,
  Page,
  PageRefused,
  Panel,
  useAnswer,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type ResultsView, resultsView } from "../../results/results-api.ts";
import { type ResultsFilter, type ResultsTab, resultsTabs } from "../../results/results-filter.ts";
import { ProgrammePicker } from "../programme-picker.tsx";
import { CreditsPanel } from "./credits-panel.tsx";
import { EffectivenessChart } from "./effectiveness-chart.tsx";
import { PlansPanel } from "./plans-panel.tsx";
import { ResultEntry } from "./result-entry.tsx";
import { ResultsTable } from "./results-table.tsx";

interface ResultsScreenProps extends ResultsFilter {
  readonly show: (filter: ResultsFilter) => void;
}

export function ResultsScreen({ programme, tab = "results", show }: ResultsScreenProps): ReactElement {
  const { t } = useTranslation();
  const all = useAnswer("/programme-views/results", resultsView);
  const mayWrite = useMay("programme:write");
  if (all.isError) return <PageRefused failure={all.error} again={() => void all.refetch()} />;
  const chosen = programme ?? null;
  const go = (next: ResultsTab) => show({ ...(programme !== undefined && { programme }), tab: next });
  const tabs = resultsTabs.filter((one) => one !== "enter" || mayWrite);
  return (
    <Page title={t("programmes.results.title")} lead={t("programmes.results.lead")}>
      {all.data ? (
        <>
          <ProgrammePicker
            programmes={all.data.programmes.map(({ programme: id, code, title }) => ({ id, code, title }))}
            value={chosen}
            choose={(next) => show({ ...(next !== null && { programme: next }), tab })}
          />
          <Tabs value={tab} onChange={(next) => go(tabs.find((one) => one === next) ?? "results")}>
            <Tabs.List>
              {tabs.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`programmes.results.tabs.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <Shown tab={tab} programme={chosen} view={all.data} />
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly tab: ResultsTab;
  readonly programme: string | null;
  readonly view: ResultsView;
}

function Shown({ tab, programme, view }: ShownProps): ReactElement {
  const { t } = useTranslation();
  if (tab === "plans") return <PlansPanel />;
  if (tab === "credits")
    return (
      <CreditsPanel programme={view.programmes.find((one) => one.programme === programme)?.code ?? null} />
    );
  if (tab === "enter")
    return programme === null ? (
      <Empty title={t("programmes.results.chooseFirst")} />
    ) : (
      <ResultEntry key={programme} programme={programme} />
    );
  const of = (id: string) => programme === null || id === programme;
  const rows = view.rows.filter((row) => of(row.programme));
  const programmes = view.programmes.filter((one) => of(one.programme));
  if (rows.length === 0) return <Empty title={t("programmes.results.noTargets")} />;
  return (
    <>
      <EffectivenessChart programmes={programmes} />
      <Panel title={t("programmes.results.table")} flush>
        <ResultsTable rows={rows} />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("programmes.results.means")}
        </Text>
      </Panel>
    </>
  );
}
