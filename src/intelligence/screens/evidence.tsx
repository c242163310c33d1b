/**
 * Why may two records be one subject?
 *
 * First what it comes to, in words; then a waterfall in bits, from the odds before any evidence to the score: each
 * reason in words, what it is worth as a ratio and in bits, and a bar that says the same to the eye. Support leans to
 * the line's end and is hatched one way, contradiction to its start and the other way: the direction is never told by
 * colour alone. Last, how sure the score is and what would change it.
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { explainedSchema, reasonSchema } from "../api.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { ScorePicture } from "./score-picture.tsx";
import { WhatWouldChange } from "./what-would-change.tsx";
import { useWording } from "./wording.ts";

export interface EvidenceProps {
  readonly because: readonly z.infer<typeof reasonSchema>[];
  readonly bits: number;
  readonly probability: number | null;
  /** Names the reasons' properties. */
  readonly entityType: string;
  /** The blocking rule that brought the two together; null when it is not known. */
  readonly rule?: string | null;
  /** How sure the score is; null when it is not known. */
  readonly explained?: z.infer<typeof explainedSchema> | null;
}

export function Evidence(props: EvidenceProps): ReactElement {
  const { because, bits, entityType, rule = null, explained = null } = props;
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <div className="waymark-evidence">
      <Verdict {...props} />
      <EvidenceList because={because} bits={bits} entityType={entityType} />
      {explained === null ? null : (
        <WhatWouldChange explained={explained} bits={bits} entityType={entityType} />
      )}
      {rule ? <Text size="sm">{t("evidence.rule", { rule: wording.rule(entityType, rule) })}</Text> : null}
      {explained === null ? null : <ScorePicture {...props} explained={explained} />}
    </div>
  );
}

/** What it comes to, in a sentence that needs no bits. */
function Verdict({ bits, probability, explained = null }: EvidenceProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  if (probability === null) return <Text size="sm">{t("evidence.noProbability")}</Text>;
  const words = { probability: wording.probability(probability) };
  return (
    <div>
      <Text fw={600}>
        {explained === null
          ? t("evidence.probability", words)
          : t(`evidence.likely.${explained.likelihood}`, words)}
      </Text>
      <Text size="sm" c="dimmed">
        {t(bits < 0 ? "evidence.oddsAgainst" : "evidence.oddsFor", { ratio: wording.ratio(bits) })}{" "}
        {t("evidence.whatBitsAre")}
      </Text>
    </div>
  );
}
