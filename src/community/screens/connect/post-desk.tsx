/**
 * How does a moderator decide on post after post without leaving the keyboard?
 *
 * `b` blanks and `l` lets stand the finding at hand and goes to the next; `p` publishes once all are decided, `r` asks
 * why it is refused, `z` takes the last decision back.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Refused, useKeys } from "../../../safeguards/screens/index.ts";
import type { ModeratedPostView, PatternView } from "../../connect/connect-api.ts";
import { PostInHand } from "./post-in-hand.tsx";
import { useModerating } from "./use-moderating.ts";

interface PostDeskProps {
  readonly posts: readonly ModeratedPostView[];
  /** How many wait on the node. */
  readonly waiting: number;
  readonly patterns: readonly PatternView[];
}

interface Made {
  readonly id: string;
  readonly version: number;
}

export function PostDesk({ posts, waiting, patterns }: PostDeskProps): ReactElement {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useModerating();
  const [at, setAt] = useState(0);
  const [last, setLast] = useState<Made | null>(null);
  const place = Math.min(at, Math.max(posts.length - 1, 0));
  const post = posts[place];
  const go = (to: number) => setAt(Math.min(Math.max(to, 0), Math.max(posts.length - 1, 0)));
  const decide = (act: "publish" | "refuse", body: object) => {
    if (post && !isPending)
      mutate({ id: post.id, act, body }, { onSuccess: ({ id, version }) => setLast({ id, version }) });
  };
  const undo = () => {
    if (last && !isPending)
      mutate(
        { id: last.id, act: "reopen", body: { version: last.version } },
        { onSuccess: () => setLast(null) },
      );
  };
  useKeys([
    { key: "j", does: "community.connect.keys.next", act: () => go(place + 1) },
    { key: "k", does: "community.connect.keys.previous", act: () => go(place - 1) },
    { key: "z", does: "community.connect.keys.undo", act: undo },
  ]);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text fw={600} role="status">
          {t("community.connect.waiting", { count: waiting })}
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="default" disabled={last === null || isPending} onClick={undo}>
            {t("community.connect.undo")}
          </Button>
          <Button size="xs" variant="default" disabled={place === 0} onClick={() => go(place - 1)}>
            {t("community.connect.previous")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={place >= posts.length - 1}
            onClick={() => go(place + 1)}
          >
            {t("community.connect.next")}
          </Button>
        </Group>
      </Group>
      {error ? <Refused failure={error} /> : null}
      {post ? (
        <PostInHand
          key={`${post.id} ${post.version}`}
          post={post}
          patterns={patterns.filter(({ posts: among }) => among.includes(post.id))}
          busy={isPending}
          decide={decide}
        />
      ) : (
        <Empty title={t("community.connect.empty.waiting")}>{t("community.connect.emptyMeans")}</Empty>
      )}
    </Stack>
  );
}
