/**
 * What stands about a pair now: judged, counted until somebody judges, or nothing?
 *
 * @module
 */
import { Alert, Button, Group, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Judgement } from "./judging.ts";

interface StandingJudgementProps {
  readonly judgement: Judgement | null;
  /** The engine counts the two as one subject until somebody judges. */
  readonly counted: boolean;
  readonly retract: () => Promise<void>;
}

export function StandingJudgement(props: StandingJudgementProps): ReactElement | null {
  const { judgement, counted, retract } = props;
  const { t } = useTranslation();
  if (judgement) {
    const who = judgement.by.member ?? judgement.by.partner.name;
    return (
      <Alert
        variant="outline"
        color="petrol"
        role="status"
        title={t(`queue.judged.${judgement.verdict}`, { who })}
      >
        <Group gap="sm">
          {judgement.words ? <Text size="sm">{t("queue.words", { words: judgement.words })}</Text> : null}
          {judgement.mine ? (
            <Button size="xs" variant="default" onClick={() => void retract()}>
              {t("queue.retract")}
            </Button>
          ) : null}
        </Group>
      </Alert>
    );
  }
  if (!counted) return null;
  return (
    <Alert variant="outline" color="ochre">
      {t("queue.counted")}
    </Alert>
  );
}
