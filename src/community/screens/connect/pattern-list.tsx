/**
 * What among the posts of the last thirty days looks like one hand?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, Empty, Panel, useAnswer } from "../../../safeguards/screens/index.ts";
import type { ModeratedPostView, PatternView } from "../../connect/connect-api.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { useLegNames } from "../risk/leg-name.ts";

interface PatternListProps {
  readonly patterns: readonly PatternView[];
  /** Posts that wait; of others only their number is told. */
  readonly posts: readonly ModeratedPostView[];
}

export function PatternList({ patterns, posts }: PatternListProps): ReactElement {
  const { t } = useTranslation();
  const legName = useLegNames(useAnswer("/route-map", routeMapView).data);
  if (patterns.length === 0)
    return <Empty title={t("community.connect.empty.patterns")}>{t("community.connect.patternsMean")}</Empty>;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed" maw="46rem">
        {t("community.connect.patternsMean")}
      </Text>
      {patterns.map((pattern) => (
        <Panel
          key={`${pattern.kind} ${pattern.posts[0]}`}
          title={t(`community.connect.patterns.${pattern.kind}`, {
            authors: pattern.authors,
            posts: pattern.posts.length,
          })}
        >
          <Text size="sm" c="dimmed" component="div">
            {pattern.leg ? <bdi>{legName(pattern.leg)}</bdi> : t("community.connect.severalLegs")}
            {pattern.day ? <Day day={pattern.day} /> : null}
          </Text>
          <ul className="waymark-list">
            {posts
              .filter(({ id }) => pattern.posts.includes(id))
              .map((post) => (
                <li key={post.id} dir="auto" lang={post.language}>
                  {post.text}
                </li>
              ))}
          </ul>
        </Panel>
      ))}
    </Stack>
  );
}
