/**
 * What was found in a post, why, and what is to become of each?
 *
 * @module
 */
import { Badge, Button, Group, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ModeratedPostView } from "../../connect/connect-api.ts";
import { type Decisions, decideOn } from "../../connect/finding-decisions.ts";

interface FindingListProps {
  readonly findings: ModeratedPostView["findings"];
  readonly text: string;
  readonly decisions: Decisions;
  readonly change: (decisions: Decisions) => void;
}

export function FindingList({ findings, text, decisions, change }: FindingListProps): ReactElement {
  const { t } = useTranslation();
  if (findings.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("community.connect.nothingFound")}
      </Text>
    );
  return (
    <ul className="waymark-list" aria-label={t("community.connect.findings")}>
      {findings.map(({ kind, start, end, why, strength }, at) => {
        const choice = decisions.choices[at];
        const decide = (next: "blank" | "stand") => change(decideOn({ ...decisions, at }, next, findings));
        return (
          <li key={`${kind} ${start}`} aria-current={at === decisions.at ? "true" : undefined}>
            <Group justify="space-between" gap="xs">
              <div>
                <Group gap="xs">
                  <Badge variant="outline">{t(`community.connect.found.${kind}`)}</Badge>
                  <Text component="bdi" className="waymark-code" size="sm">
                    {text.slice(start, end)}
                  </Text>
                </Group>
                <Text size="xs" c="dimmed">
                  {t(`community.connect.why.${why}`)} · {t(`community.connect.strength.${strength}`)}
                </Text>
              </div>
              <Group gap={6}>
                <Button
                  size="xs"
                  variant={choice === "blank" ? "filled" : "default"}
                  aria-pressed={choice === "blank"}
                  onClick={() => decide("blank")}
                >
                  {t("community.connect.blank")}
                </Button>
                <Button
                  size="xs"
                  variant={choice === "stand" ? "filled" : "default"}
                  aria-pressed={choice === "stand"}
                  onClick={() => decide("stand")}
                >
                  {t("community.connect.stand")}
                </Button>
              </Group>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
