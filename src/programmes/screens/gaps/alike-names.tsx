/**
 * Are two names the name of one gap? A person says so.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Empty, Refused, useChange, useMay } from "../../../safeguards/screens/index.ts";
import { type GapsView, type gapRenaming, gapsRenamed } from "../../gaps/gaps-api.ts";
import { useGapWords } from "./gap-words.ts";

type Pair = GapsView["alike"][number];

export function AlikeNames({ alike }: Pick<GapsView, "alike">): ReactElement {
  const { t } = useTranslation();
  if (alike.length === 0) return <Empty title={t("programmes.gaps.noAlike")} />;
  return (
    <Stack gap="md">
      {alike.map((pair) => (
        <AlikePair key={`${pair.one.name} ${pair.other.name}`} pair={pair} />
      ))}
    </Stack>
  );
}

function AlikePair({ pair }: { readonly pair: Pair }): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const mayWrite = useMay("programme:write");
  const rename = useChange(
    (body: z.input<typeof gapRenaming>) => ({
      path: "/gap-names",
      method: "POST",
      body,
      answer: gapsRenamed,
    }),
    ["/programme"],
  );
  const { one, other, similarity } = pair;
  const ways = [
    { from: other, to: one },
    { from: one, to: other },
  ];
  return (
    <article>
      <p>
        <bdi>{one.name}</bdi> ({t(`programmes.choice.${one.theme}`)}) · <bdi>{other.name}</bdi> (
        {t(`programmes.choice.${other.theme}`)}){" "}
        <span className="waymark-quiet">
          {t("programmes.gaps.alikeBy", { share: words.share(similarity) })}
        </span>
      </p>
      {mayWrite ? (
        <Group gap="xs">
          {ways.map((way) => (
            <Button
              key={way.to.name}
              size="compact-sm"
              variant="default"
              loading={rename.isPending}
              onClick={() => rename.mutate(way)}
            >
              {t("programmes.gaps.callBoth", { name: way.to.name })}
            </Button>
          ))}
        </Group>
      ) : null}
      {rename.isError ? <Refused failure={rename.error} /> : null}
      {rename.data ? (
        <Text size="sm" role="status">
          {t("programmes.gaps.renamed", { renamed: rename.data.renamed, left: rename.data.left })}
        </Text>
      ) : null}
    </article>
  );
}
