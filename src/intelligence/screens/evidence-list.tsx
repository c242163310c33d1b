/**
 * How does each reason move the odds, step by step?
 *
 * @module
 */
import type { TFunction } from "i18next";
import type { CSSProperties, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { reasonSchema } from "../api.ts";
import { evidenceSteps } from "../evidence-steps.ts";
import { useWording, type Wording } from "./wording.ts";

type Reason = z.infer<typeof reasonSchema>;

interface EvidenceListProps {
  readonly because: readonly Reason[];
  readonly bits: number;
  readonly entityType: string;
}

/** A contribution under this is said to be none. Unit: bits. */
const nothing = 0.05;

export function EvidenceList({ because, bits, entityType }: EvidenceListProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const line = evidenceSteps(because, bits);
  const scale = { lowest: line.lowest, width: Math.max(1, line.highest - line.lowest) };
  return (
    <ol className="waymark-plain-list" aria-label={t("evidence.steps")}>
      <Step
        words={t("evidence.prior")}
        notes={[t("evidence.priorMeans", { pairs: wording.ratio(Math.log2(1 + 2 ** -line.prior)) })]}
        bits={line.prior}
        from={0}
        scale={scale}
        quiet
      />
      {line.steps.map(({ reason, from }) => (
        <Step
          key={reason.field}
          words={t("evidence.reason", {
            property: wording.property(entityType, reason.field),
            level: wording.level(reason.level),
          })}
          notes={notesOf(t, wording, reason)}
          bits={reason.bits}
          from={from}
          scale={scale}
        />
      ))}
      <Step words={t("evidence.sum")} bits={bits} from={0} scale={scale} sum />
    </ol>
  );
}

/** What a reason is worth without bits, and how much of it comes from how common the value is. */
function notesOf(t: TFunction, wording: Wording, { bits, termFrequencyBits }: Reason): string[] {
  const way = Math.abs(bits) < nothing ? "neither" : bits > 0 ? "for" : "against";
  const worth = t(`evidence.worth.${way}`, { ratio: wording.ratio(bits) });
  if (termFrequencyBits === null || Math.abs(termFrequencyBits) < nothing) return [worth];
  const key = termFrequencyBits > 0 ? "evidence.rare" : "evidence.common";
  return [worth, t(key, { bits: wording.bits(termFrequencyBits) })];
}

interface StepProps {
  readonly words: string;
  readonly notes?: readonly string[];
  readonly bits: number;
  readonly from: number;
  readonly scale: { readonly lowest: number; readonly width: number };
  readonly quiet?: boolean;
  readonly sum?: boolean;
}

function Step(props: StepProps): ReactElement {
  const { words, notes = [], bits, from, scale, quiet = false, sum = false } = props;
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
        {notes.map((note) => (
          <span key={note} className="waymark-step-note waymark-quiet">
            {note}
          </span>
        ))}
      </span>
      <span className="waymark-step-bits">{wording.bits(bits)}</span>
      <span className="waymark-step-bar" style={place} aria-hidden="true" />
    </li>
  );
}
