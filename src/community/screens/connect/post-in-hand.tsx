/**
 * What does one post say, what was found in it, and what is decided on each finding?
 *
 * @module
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel, useKeys } from "../../../safeguards/screens/index.ts";
import { blanked, undecided } from "../../connect/blanked.ts";
import type { ModeratedPostView, PatternView } from "../../connect/connect-api.ts";
import {
  asSent,
  blankOpen,
  blankPart,
  type Decisions,
  decideOn,
  move,
  undecidedYet,
} from "../../connect/finding-decisions.ts";
import { FindingList } from "./finding-list.tsx";
import { MarkedText, selectedPart } from "./marked-text.tsx";
import { PostFacts } from "./post-facts.tsx";
import { RefuseDialog } from "./refuse-dialog.tsx";

interface PostInHandProps {
  readonly post: ModeratedPostView;
  readonly patterns: readonly PatternView[];
  readonly busy: boolean;
  readonly decide: (act: "publish" | "refuse", body: object) => void;
}

export function PostInHand({ post, patterns, busy, decide }: PostInHandProps): ReactElement {
  const { t } = useTranslation();
  const [now, setNow] = useState<Decisions>(undecidedYet);
  const [refusing, setRefusing] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const { findings, version } = post;
  const sent = asSent(now, findings);
  // Sums need no decision; the node says the same.
  const mustDecide = findings.filter(({ kind }) => kind !== "money").map((one) => ({ ...one, detail: null }));
  const open = undecided(mustDecide, { parts: sent.blanks, confirmed: sent.confirmed }).length;
  const blocked = open > 0 || post.needsAnother || post.question?.shown === false || busy;
  const blank = () => {
    const part = selectedPart(words.current);
    setNow(part === null ? decideOn(now, "blank", findings) : blankPart(now, part));
  };
  const publish = () => {
    if (!blocked) decide("publish", { version, ...sent });
  };
  useKeys([
    { key: "b", does: "community.connect.keys.blank", act: blank },
    { key: "l", does: "community.connect.keys.stand", act: () => setNow(decideOn(now, "stand", findings)) },
    { key: "x", does: "community.connect.keys.blankAll", act: () => setNow(blankOpen(now, findings)) },
    {
      key: "ArrowDown",
      does: "community.connect.keys.nextFinding",
      act: () => setNow(move(now, 1, findings)),
    },
    {
      key: "ArrowUp",
      does: "community.connect.keys.lastFinding",
      act: () => setNow(move(now, -1, findings)),
    },
    { key: "Escape", does: "community.connect.keys.afresh", act: () => setNow(undecidedYet) },
    { key: "p", does: "community.connect.keys.publish", act: publish },
    { key: "r", does: "community.connect.keys.refuse", act: () => setRefusing(true) },
  ]);
  return (
    <Panel title={t(`community.connect.kinds.${post.kind}`)}>
      <Stack gap="md">
        <PostFacts post={post} patterns={patterns} />
        <MarkedText post={post} at={now.at} decisions={now} words={words} />
        <FindingList findings={findings} text={post.text} decisions={now} change={setNow} />
        {now.extra.length > 0 || sent.blanks.length > 0 ? (
          <div className="waymark-preview">
            <Text size="sm" c="dimmed">
              {t("community.connect.asShown")}
            </Text>
            <Text dir="auto" className="waymark-post-words">
              {blanked(post.text, sent.blanks)}
            </Text>
          </div>
        ) : null}
        {post.needsAnother ? <Alert variant="outline">{t("community.connect.needsAnother")}</Alert> : null}
        <Group gap="xs">
          <Button disabled={blocked} onClick={publish}>
            {t("community.connect.publish")}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => setRefusing(true)}>
            {t("community.connect.refuse")}
          </Button>
          <Button variant="default" disabled={busy} onClick={blank}>
            {t("community.connect.blankSelection")}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {open > 0 ? t("community.connect.open", { count: open }) : t("community.connect.allDecided")}
          </Text>
        </Group>
      </Stack>
      <RefuseDialog
        opened={refusing}
        title={t("community.connect.whyRefuse")}
        close={() => setRefusing(false)}
        choose={(reason) => {
          setRefusing(false);
          decide("refuse", { version, reason });
        }}
      />
    </Panel>
  );
}
