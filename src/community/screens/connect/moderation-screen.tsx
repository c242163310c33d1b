/**
 * What have people on the move written, and may everybody read it?
 *
 * One post at a time, oldest first; beside it what is published, what was decided, appeals, and what looks like one hand.
 *
 * @module
 */
import { SegmentedControl } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Page, PageRefused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { postQueue } from "../../connect/connect-api.ts";
import { type ModerationTab, moderationTabs } from "../../connect/moderation-tab.ts";
import { AppealList } from "./appeal-list.tsx";
import { PatternList } from "./pattern-list.tsx";
import { PostDesk } from "./post-desk.tsx";
import { PostTable } from "./post-table.tsx";

interface ModerationScreenProps {
  readonly tab: ModerationTab;
  readonly show: (tab: ModerationTab) => void;
}

export function ModerationScreen({ tab, show }: ModerationScreenProps): ReactElement {
  const { t } = useTranslation();
  const tabs = (
    <SegmentedControl
      size="xs"
      // Five parts do not fit a window of 320 pixels side by side.
      style={{ flexWrap: "wrap", maxWidth: "100%" }}
      aria-label={t("community.connect.part")}
      value={tab}
      onChange={(next) => show(next as ModerationTab)}
      data={moderationTabs.map((one) => ({ value: one, label: t(`community.connect.tabs.${one}`) }))}
    />
  );
  return (
    <Page title={t("community.connect.title")} lead={t("community.connect.lead")} actions={tabs}>
      {tab === "appeals" ? <AppealList /> : <Posts tab={tab} />}
    </Page>
  );
}

function Posts({ tab }: { readonly tab: Exclude<ModerationTab, "appeals"> }): ReactElement {
  const { t } = useTranslation();
  const state = tab === "patterns" ? "waiting" : tab;
  const queue = useAnswer(`/moderation/posts?state=${state}`, postQueue);
  if (queue.isError) return <PageRefused failure={queue.error} again={() => void queue.refetch()} />;
  if (!queue.data) return <Waiting />;
  const { items, waiting, patterns } = queue.data;
  if (tab === "patterns") return <PatternList patterns={patterns} posts={items} />;
  if (tab === "waiting") return <PostDesk posts={items} waiting={waiting} patterns={patterns} />;
  if (items.length > 0) return <PostTable posts={items} />;
  return <Empty title={t(`community.connect.empty.${tab}`)} />;
}
