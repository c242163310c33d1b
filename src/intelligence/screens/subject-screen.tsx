/**
 * What is known of one subject, by all the records that stand judged to be it?
 *
 * @module
 */
import { Button, Group, Tabs } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, PageRefused, useAnswer, Waiting } from "../../safeguards/screens/index.ts";
import { subjectView } from "../api.ts";
import type { SubjectTab } from "../subject-tab.ts";
import { subjectTabs } from "../subject-tab.ts";
import { HeldTogether } from "./held-together.tsx";
import { SubjectTable } from "./subject-table.tsx";
import { SubjectTimeline } from "./subject-timeline.tsx";
import { TypeTag } from "./type-tag.tsx";

// The graph and the map bring drawing engines of their own, loaded when a member opens them.
const SubjectGraph = lazy(() => import("./subject-graph.tsx").then((m) => ({ default: m.SubjectGraph })));
const SubjectMap = lazy(() => import("./subject-map.tsx").then((m) => ({ default: m.SubjectMap })));

interface SubjectScreenProps {
  readonly recordId: string;
  readonly tab: SubjectTab;
  readonly show: (tab: SubjectTab) => void;
}

export function SubjectScreen({ recordId, tab, show }: SubjectScreenProps): ReactElement {
  const { t } = useTranslation();
  const answer = useAnswer(`/subjects/${encodeURIComponent(recordId)}`, subjectView);
  if (answer.isError) return <PageRefused failure={answer.error} again={() => void answer.refetch()} />;
  if (answer.isPending) return <Waiting />;
  const subject = answer.data;
  const partners = new Set(subject.records.map(({ owner }) => owner.id)).size;
  const lead = (
    <Group gap="xs">
      <TypeTag type={subject.entityType} />
      <span>{t("subject.lead", { count: subject.records.length })}</span>
      <span>{t("subject.partners", { count: partners })}</span>
    </Group>
  );
  const back = (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/records/$recordId" params={{ recordId }} {...props} />}
    >
      {t("subject.toRecord")}
    </Button>
  );
  return (
    <Page title={subject.caption} lead={lead} actions={back}>
      <Tabs value={tab} onChange={(next) => show((next ?? "graph") as SubjectTab)}>
        <Tabs.List className="waymark-tabs">
          {subjectTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`subject.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>
            <Shown tab={tab} subject={subject} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

interface ShownProps {
  readonly tab: SubjectTab;
  readonly subject: z.infer<typeof subjectView>;
}

function Shown({ tab, subject }: ShownProps): ReactElement {
  switch (tab) {
    case "graph":
      return <SubjectGraph key={subject.record} subject={subject} />;
    case "map":
      return <SubjectMap subject={subject} />;
    case "timeline":
      return <SubjectTimeline subject={subject} />;
    case "table":
      return <SubjectTable subject={subject} />;
    case "why":
      return <HeldTogether subject={subject} />;
  }
}
