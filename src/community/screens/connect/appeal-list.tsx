/**
 * Whose post was refused or taken back, what do they say, and does the decision stand?
 *
 * @module
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Empty, PageRefused, Panel, Refused, useAnswer, Waiting } from "../../../safeguards/screens/index.ts";
import { type AppealView, appealsPage } from "../../connect/connect-api.ts";
import { PostFacts } from "./post-facts.tsx";
import { useAppealDeciding } from "./use-moderating.ts";

export function AppealList(): ReactElement {
  const { t } = useTranslation();
  const appeals = useAnswer("/moderation/appeals", appealsPage);
  if (appeals.isError) return <PageRefused failure={appeals.error} again={() => void appeals.refetch()} />;
  if (!appeals.data) return <Waiting />;
  const { items } = appeals.data;
  if (items.length === 0) return <Empty title={t("community.connect.empty.appeals")} />;
  return (
    <Stack gap="md">
      {items.map((appeal) => (
        <Appeal key={appeal.post.id} appeal={appeal} />
      ))}
    </Stack>
  );
}

function Appeal({ appeal: { post, words, needsAnother } }: { readonly appeal: AppealView }): ReactElement {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useAppealDeciding();
  const decide = (outcome: "upheld" | "overturned") => mutate({ id: post.id, outcome });
  return (
    <Panel title={t(`community.connect.reasons.${post.reason}`)}>
      <Stack gap="sm">
        <PostFacts post={post} patterns={[]} />
        <Text dir="auto" lang={post.language} className="waymark-post-words">
          {post.text}
        </Text>
        <div className="waymark-preview">
          <Text size="sm" c="dimmed">
            {t("community.connect.appealSays")}
          </Text>
          <Text dir="auto" className="waymark-post-words">
            {words}
          </Text>
        </div>
        {error ? <Refused failure={error} /> : null}
        {needsAnother ? <Alert variant="outline">{t("community.connect.appealAnother")}</Alert> : null}
        <Group gap="xs">
          <Button variant="default" disabled={needsAnother || isPending} onClick={() => decide("upheld")}>
            {t("community.connect.uphold")}
          </Button>
          <Button disabled={needsAnother || isPending} onClick={() => decide("overturned")}>
            {t("community.connect.overturn")}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
}
