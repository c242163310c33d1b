/**
 * How sure is a score, and what would turn the verdict?
 *
 * @module
 */
import { Text, Title } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { explainedSchema } from "../api.ts";
import { mayCount } from "../counting.ts";
import { priorField } from "../evidence-steps.ts";
import { useWording } from "./wording.ts";

type Explained = z.infer<typeof explainedSchema>;

interface WhatWouldChangeProps {
  readonly explained: Explained;
  readonly bits: number;
  readonly entityType: string;
}

export function WhatWouldChange(props: WhatWouldChangeProps): ReactElement {
  const { explained, entityType } = props;
  const { t } = useTranslation();
  const wording = useWording();
  const named = (fields: readonly string[]) =>
    wording.list(
      fields.map((field) =>
        field === priorField ? t("evidence.priorShort") : wording.property(entityType, field),
      ),
    );
  const { notCompared, couldDecide, stated } = explained;
  const couldTurn =
    couldDecide.length === notCompared.length
      ? t("evidence.couldDecideAny", { count: couldDecide.length })
      : t("evidence.couldDecide", { fields: named(couldDecide) });
  return (
    <>
      <Text size="sm">{useLimits(props)}</Text>
      {notCompared.length > 0 ? (
        <Text size="sm">
          {t("evidence.notCompared", { fields: named(notCompared) })}
          {couldDecide.length > 0 ? ` ${couldTurn}` : ""}
        </Text>
      ) : null}
      {stated.length > 0 ? <Text size="sm">{t("evidence.stated", { fields: named(stated) })}</Text> : null}
      <Changes {...props} />
    </>
  );
}

/** Within which bits the score may lie, and whether the verdict could be the other one. */
function useLimits({ explained: { low, high, threshold } }: WhatWouldChangeProps): string {
  const { t } = useTranslation();
  const wording = useWording();
  const crosses = low < threshold && threshold <= high;
  const limits = { low: wording.bits(low), high: wording.bits(high) };
  return t(crosses ? "evidence.limitsCross" : "evidence.limits", limits);
}

function Changes({ explained, bits, entityType }: WhatWouldChangeProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const { changes, threshold } = explained;
  const verdict = (score: number) => {
    const over = score >= threshold;
    const key = mayCount(entityType) ? (over ? "counted" : "notCounted") : over ? "likelier" : "notLikelier";
    return t(`evidence.verdict.${key}`);
  };
  return (
    <section>
      <Title order={3} className="waymark-evidence-head">
        {t("evidence.changes")}
      </Title>
      <Text size="sm">{t("evidence.now", { bits: wording.bits(bits), verdict: verdict(bits) })}</Text>
      {changes.length === 0 ? <Text size="sm">{t("evidence.nothingTurns")}</Text> : null}
      <ul className="waymark-evidence-changes">
        {changes.map((change) => (
          <li key={change.field}>
            {t("evidence.change", {
              property: wording.property(entityType, change.field),
              level: wording.level(change.level),
              instead: wording.level(change.instead),
              bits: wording.bits(change.bits),
              verdict: verdict(change.bits),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
