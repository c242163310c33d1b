/**
 * What is a programme, who takes part, what is missing, and where does each question about it lead?
 *
 * @module
 */
import { Button, Tabs } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, Page, PageRefused, Panel, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { type OverviewView, overviewView } from "../../overview/overview-api.ts";
import { type ProgrammeTab, programmeTabs } from "../../overview/programme-tab.ts";
import { ProgrammeKinds } from "./programme-kinds.tsx";
import { ProgrammeMissing } from "./programme-missing.tsx";
import { ProgrammeOverview } from "./programme-overview.tsx";

interface ProgrammeScreenProps {
  readonly programmeId: string;
  readonly tab: ProgrammeTab;
  readonly show: (tab: ProgrammeTab) => void;
}

export function ProgrammeScreen({ programmeId, tab, show }: ProgrammeScreenProps): ReactElement {
  const { t } = useTranslation();
  const overview = useAnswer(`/programme-views/overview?programme=${programmeId}`, overviewView);
  if (overview.isError) return <PageRefused failure={overview.error} again={() => void overview.refetch()} />;
  const row = overview.data?.programmes[0];
  if (!overview.data)
    return (
      <Page title={t("programmes.list.one")}>
        <Waiting />
      </Page>
    );
  if (row === undefined)
    return (
      <Page title={t("programmes.list.gone")}>
        <p>{t("programmes.list.goneHint")}</p>
      </Page>
    );
  return (
    <Page
      title={`${row.code} ${row.title}`}
      lead={<Lead row={row} />}
      actions={<Doors programme={programmeId} />}
    >
      <Tabs value={tab} onChange={(next) => show(programmeTabs.find((one) => one === next) ?? "overview")}>
        <Tabs.List>
          {programmeTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`programmes.list.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Shown {...{ programmeId, tab }} view={overview.data} />
    </Page>
  );
}

type Row = OverviewView["programmes"][number];

function Lead({ row }: { readonly row: Row }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {t(`programmes.choice.${row.form}`)}, {t(`programmes.choice.${row.state}`)}. <Day day={row.start} /> –{" "}
      <Day day={row.end} />.
    </>
  );
}

function Doors({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/programme-sheets" search={{ programme }} {...props} />}
      >
        {t("programmes.entries.asSheet")}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/programme-entries/$entryId" params={{ entryId: programme }} {...props} />
        )}
      >
        {t("programmes.list.facts")}
      </Button>
    </>
  );
}

interface ShownProps {
  readonly programmeId: string;
  readonly tab: ProgrammeTab;
  readonly view: OverviewView;
}

/** Only the part that is looked at asks the node. */
function Shown({ programmeId, tab, view }: ShownProps): ReactElement {
  const { t } = useTranslation();
  if (tab === "missing")
    return (
      <Panel title={t("programmes.list.tabs.missing")}>
        <ProgrammeMissing missing={view.missing ?? []} />
      </Panel>
    );
  if (tab === "entries") return <ProgrammeKinds programme={programmeId} />;
  return <ProgrammeOverview programme={programmeId} />;
}
