/**
 * Why may two records be one subject?
 *
 * A waterfall in bits, from the odds before any evidence to the score: each reason in words, its bits, and a
 * bar that says the same to the eye. Support leans to the line's end and is hatched one way, contradiction to
 * its start and the other way: the direction is never told by colour alone.
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { TFunction } from "i18next";
import type { CSSProperties, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { reasonSchema } from "../api.ts";
import { evidenceSteps } from "../evidence-steps.ts";
import { useWording } from "./wording.ts";

interface EvidenceProps {
  readonly because: readonly z.infer<typeof reasonSchema>[];
  readonly bits: number;
  readonly probability: number | null;
  /** Names the reasons' properties. */
  readonly entityType: string;
  /** The blocking rule that brought the two together; null when it is not known. */
  readonly rule?: string | null;
}

export function Evidence({
  because,
  bits,
  probability,
  entityType,
  rule = null,
}: EvidenceProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const line = evidenceSteps(because, bits);
  const scale = { lowest: line.lowest, width: Math.max(1, line.highest - line.lowest) };
  return (
    <div className="waymark-evidence">
      <ol className="waymark-plain-list" aria-label={t("evidence.title")}>
        <Step words={t("evidence.prior")} bits={line.prior} from={0} scale={scale} quiet />
        {line.steps.map(({ reason, from }) => (
          <Step
            key={reason.field}
            words={t("evidence.reason", {
              property: wording.property(entityType, reason.field),
              level: wording.level(reason.level),
            })}
            detail={rarity(t, wording.bits, reason.termFrequencyBits)}
            bits={reason.bits}
            from={from}
            scale={scale}
          />
        ))}
        <Step words={t("evidence.sum")} bits={bits} from={0} scale={scale} sum />
      </ol>
      <Text size="sm">
        {probability === null
          ? t("evidence.noProbability")
          : t("evidence.probability", { probability: wording.probability(probability) })}
        {rule ? ` ${t("evidence.rule", { rule: wording.rule(rule) })}` : ""}
      </Text>
    </div>
  );
}

function rarity(t: TFunction, say: (bits: number) => string, bits: number | null): string | null {
  if (bits === null || Math.abs(bits) < 0.05) return null;
  return t(bits > 0 ? "evidence.rare" : "evidence.common", { bits: say(bits) });
}

interface StepProps {
  readonly words: string;
  readonly detail?: string | null;
  readonly bits: number;
  readonly from: number;
  readonly scale: { readonly lowest: number; readonly width: number };
  readonly quiet?: boolean;
  readonly sum?: boolean;
}

function Step(props: StepProps): ReactElement {
  const { words, detail = null, bits, from, scale, quiet = false, sum = false } = props;
  const wording = useWording();
  const start = Math.min(from, from + bits);
  const place = {
    "--from": `${(100 * (start - scale.lowest)) / scale.width}%`,
    "--width": `${(100 * Math.abs(bits)) / scale.width}%`,
    "--zero": `${(100 * -scale.lowest) / scale.width}%`,
  } as CSSProperties;
  const direction = quiet ? "prior" : sum ? "sum" : bits >= 0 ? "for" : "against";
  return (
    <li className="waymark-step" data-direction={direction}>
      <span className="waymark-step-words">
        {words}
        {detail ? <span className="waymark-quiet"> {detail}</span> : null}
      </span>
      <span className="waymark-step-bits">{wording.bits(bits)}</span>
      <span className="waymark-step-bar" style={place} aria-hidden="true" />
    </li>
  );
}
