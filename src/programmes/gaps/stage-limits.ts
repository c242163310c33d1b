/**
 * Which stages does a programme go through until money is spent, and after how many days is each too long?
 *
 * The limits are those of the worked example W3 until a node says otherwise: no text of the United Nations with limits for
 * these stages was found that was read whole. Five days for a transfer is what agents say of themselves; sixty-five days
 * for the first expenditure is a quarter of working days.
 *
 * Source: programmes.md 2.3, worked-inputs.json W3 (limits of an example, not a standard).
 *
 * @module
 */
import type { Gap } from "../entries/gap.ts";

export const stages = [
  "concept-approval",
  "approval-signature",
  "signature-deposit",
  "deposit-transfer",
  "transfer-expenditure",
] as const;
export type Stage = (typeof stages)[number];

/** Unit: days. */
export type StageLimits = Readonly<Record<Stage, number>>;

export const exampleLimits: StageLimits = {
  "concept-approval": 60,
  "approval-signature": 45,
  "signature-deposit": 15,
  "deposit-transfer": 5,
  "transfer-expenditure": 65,
};

/** Which stage should become shorter when a gap of a theme is mended; null: none of them shows it. */
export const stageOfTheme: Readonly<Record<Gap["theme"], Stage | null>> = {
  "modality-choice": "concept-approval",
  "agent-choice": "approval-signature",
  agreement: "approval-signature",
  transfer: "transfer-expenditure",
  procurement: "transfer-expenditure",
  staffing: "transfer-expenditure",
  "data-and-reporting": null,
  "partner-capacity": "transfer-expenditure",
  "non-resident-agency": "concept-approval",
  "government-counterpart": "concept-approval",
  "coordinator-role": "concept-approval",
  visibility: null,
  closure: null,
  safeguards: null,
};

/** "concept-approval:60,deposit-transfer:5" over the example's; what names no stage or no number is left aside. */
export function readLimits(said: string): StageLimits {
  const given = said.split(",").flatMap((part) => {
    const [name, days] = part.split(":");
    const stage = stages.find((one) => one === name);
    const number = Number(days);
    return stage && days && Number.isFinite(number) && number >= 0 ? [[stage, number] as const] : [];
  });
  return { ...exampleLimits, ...Object.fromEntries(given) };
}
