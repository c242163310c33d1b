/**
 * Why do these records stand as one subject, and how does a member undo what is wrong?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Empty, Panel, Refused, useMay } from "../../safeguards/screens/index.ts";
import type { subjectView } from "../api.ts";
import { Evidence } from "./evidence.tsx";
import { useJudging } from "./judging.ts";
import { RecordLink } from "./record-link.tsx";

type Subject = z.infer<typeof subjectView>;
type Held = Subject["held"][number];

export function HeldTogether({ subject }: { readonly subject: Subject }): ReactElement {
  const { t } = useTranslation();
  if (subject.held.length === 0) return <Empty title={t("held.alone")}>{t("held.aloneMeans")}</Empty>;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed" maw="46rem">
        {t("held.lead")}
      </Text>
      {subject.held.map((pair, index) => (
        <Pair key={`${pair.a} ${pair.b}`} pair={pair} at={index + 1} subject={subject} />
      ))}
    </Stack>
  );
}

interface PairProps {
  readonly pair: Held;
  /** Its number on the page: two pairs may have the same captions. */
  readonly at: number;
  readonly subject: Subject;
}

function Pair({ pair, at, subject }: PairProps): ReactElement {
  const { t } = useTranslation();
  const caption = (id: string) =>
    subject.records.find((record) => record.id === id)?.caption ?? t("held.unseen");
  return (
    <Panel title={t("held.pair", { at, a: caption(pair.a), b: caption(pair.b) })}>
      <Stack gap="sm">
        <Group gap="xs">
          <RecordLink id={pair.a} caption={caption(pair.a)} />
          <span aria-hidden="true">=</span>
          <RecordLink id={pair.b} caption={caption(pair.b)} />
        </Group>
        <Text size="sm">{standing(t, pair)}</Text>
        {pair.bits === null ? null : (
          <Evidence
            because={pair.because}
            bits={pair.bits}
            probability={pair.probability}
            entityType={subject.entityType}
          />
        )}
        <Actions pair={pair} />
      </Stack>
    </Panel>
  );
}

function standing(t: TFunction, pair: Held): string {
  const { judgement } = pair;
  if (judgement === null) return t(pair.counted ? "held.counted" : "held.proposed");
  const who = judgement.by.member ?? judgement.by.partner.name;
  const words = t(`queue.judged.${judgement.verdict}`, { who });
  return judgement.words ? `${words} ${t("queue.words", { words: judgement.words })}` : words;
}

function Actions({ pair }: { readonly pair: Held }): ReactElement | null {
  const { t } = useTranslation();
  const { judge, retract, busy, failure } = useJudging();
  const mayJudge = useMay("record:judge");
  const { judgement, a, b } = pair;
  if (!mayJudge) return null;
  // The refusal is shown from `failure`.
  const quietly = (answer: Promise<unknown>) => void answer.catch(() => null);
  return (
    <Group gap="xs">
      {judgement?.mine ? (
        <Button size="xs" variant="default" loading={busy} onClick={() => quietly(retract(judgement.id))}>
          {t("queue.retract")}
        </Button>
      ) : null}
      {judgement === null ? (
        <>
          <Button size="xs" loading={busy} onClick={() => quietly(judge({ a, b, verdict: "same" }))}>
            {t("queue.same")}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => quietly(judge({ a, b, verdict: "not-same" }))}
          >
            {t("queue.notSame")}
          </Button>
        </>
      ) : null}
      {failure ? <Refused failure={failure} /> : null}
    </Group>
  );
}
