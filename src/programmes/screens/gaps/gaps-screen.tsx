/**
 * Which gap keeps coming back, where are the days lost, and what is done about it?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
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
import { type GapsView, gapsAnswer } from "../../gaps/gaps-api.ts";
import { type GapsFilter, gapsFilter, gapsPath } from "../../gaps/gaps-filter.ts";
import { ProgrammePicker } from "../programme-picker.tsx";
import { ActionTracker } from "./action-tracker.tsx";
import { AlikeNames } from "./alike-names.tsx";
import { GapTable } from "./gap-table.tsx";
import { useGapWords } from "./gap-words.ts";
import { LongestWaits } from "./longest-waits.tsx";
import { NotesReader } from "./notes-reader.tsx";
import { OneFix } from "./one-fix.tsx";
import { ParetoChart } from "./pareto-chart.tsx";
import { StageChart } from "./stage-chart.tsx";
import { StageLimitsForm } from "./stage-limits-form.tsx";

interface GapsScreenProps extends GapsFilter {
  readonly show: (filter: GapsFilter) => void;
}

export function GapsScreen({ programme, limits, show }: GapsScreenProps): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  const filter = gapsFilter({ programme, limits });
  const view = useAnswer(gapsPath(filter), gapsAnswer);
  if (view.isError) return <PageRefused failure={view.error} again={() => void view.refetch()} />;
  return (
    <Page
      title={t("programmes.gaps.title")}
      lead={t("programmes.gaps.lead")}
      actions={mayWrite ? <AddGap programme={programme} /> : null}
    >
      {view.data ? (
        <>
          <ProgrammePicker
            programmes={view.data.choices}
            value={programme ?? null}
            choose={(next) => show(gapsFilter({ ...filter, programme: next ?? "" }))}
          />
          <Shown
            view={view.data}
            limits={limits ?? ""}
            change={(next) => show(gapsFilter({ ...filter, limits: next }))}
          />
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

function AddGap({ programme }: { readonly programme: string | undefined }): ReactElement {
  const { t } = useTranslation();
  const search = { kind: "gap" as const, ...(programme !== undefined && { programme }) };
  return (
    <Button renderRoot={(props) => <Link to="/programme-entries/new" search={search} {...props} />}>
      {t("programmes.gaps.add")}
    </Button>
  );
}

interface ShownProps {
  readonly view: GapsView;
  readonly limits: string;
  readonly change: (limits: string) => void;
}

function Shown({ view, limits, change }: ShownProps): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const { rule } = view;
  return (
    <>
      <Panel title={t("programmes.gaps.panels.stages")}>
        <StageChart stages={view.stages} />
        <StageLimitsForm key={limits} limits={limits} change={change} />
      </Panel>
      <Panel title={t("programmes.gaps.waits")} flush>
        <LongestWaits stages={view.stages} />
      </Panel>
      {view.gaps.length === 0 ? (
        <Panel title={t("programmes.gaps.panels.gaps")}>
          <Empty title={t("programmes.gaps.none")}>{t("programmes.gaps.noneHint")}</Empty>
        </Panel>
      ) : (
        <>
          <Panel title={t("programmes.gaps.panels.pareto")}>
            <ParetoChart gaps={view.gaps} />
          </Panel>
          <Panel title={t("programmes.gaps.panels.gaps")} flush>
            <GapTable gaps={view.gaps} />
            <p className="waymark-panel-foot waymark-quiet">
              {t("programmes.gaps.rule", { ...rule, lowerBound: words.share(rule.lowerBound) })}
            </p>
          </Panel>
        </>
      )}
      <Panel title={t("programmes.gaps.panels.oneFix")}>
        <OneFix view={view} />
      </Panel>
      <Panel title={t("programmes.gaps.panels.actions")} flush>
        <ActionTracker view={view} />
      </Panel>
      <Panel title={t("programmes.gaps.panels.notes")}>
        <NotesReader gaps={view.gaps} />
      </Panel>
      <Panel title={t("programmes.gaps.panels.alike")}>
        <AlikeNames alike={view.alike} />
      </Panel>
    </>
  );
}
