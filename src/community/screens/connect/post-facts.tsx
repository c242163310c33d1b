/**
 * Where does a post stand, how did its author's posts fare before, and what does it look like?
 *
 * @module
 */
import { Alert, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, useAnswer } from "../../../safeguards/screens/index.ts";
import type { ModeratedPostView, PatternView } from "../../connect/connect-api.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { useLegNames } from "../risk/leg-name.ts";

interface PostFactsProps {
  readonly post: ModeratedPostView;
  readonly patterns: readonly PatternView[];
}

export function PostFacts({ post, patterns }: PostFactsProps): ReactElement {
  const { t, i18n } = useTranslation();
  const { author, question } = post;
  const legName = useLegNames(useAnswer("/route-map", routeMapView).data);
  const [primary = ""] = post.language.split("-");
  const language = new Intl.DisplayNames(i18n.language, { type: "language" }).of(primary);
  return (
    <>
      <Text size="sm" c="dimmed" component="div">
        <bdi>{legName(post.leg)}</bdi> · {language ?? post.language} · <Day day={post.day} />
        {post.cold ? ` · ${t("community.connect.cold")}` : null}
        <br />
        {t("community.connect.author", author)}
      </Text>
      {question ? (
        <div className="waymark-preview">
          <Text size="sm" c="dimmed">
            {t(question.shown ? "community.connect.answers" : "community.connect.answersHidden")}
          </Text>
          <Text dir="auto" className="waymark-post-words">
            {question.text}
          </Text>
        </div>
      ) : null}
      {patterns.map(({ kind, authors, posts }) => (
        <Alert key={kind} color="ochre" variant="outline">
          {t(`community.connect.patterns.${kind}`, { authors, posts: posts.length })}
        </Alert>
      ))}
    </>
  );
}
