/**
 * Which columns find pairs and count for nothing, because another has said it?
 *
 * @module
 */
import { repeatedEvidence } from "../planning/repeated-evidence.ts";
import type { Columns } from "../record.ts";
import type { FieldDecision } from "./infer/inference.ts";
import { fieldPlanOf } from "./run-linking.ts";

/** The decisions, those of fields that repeat others changed, with the reason. */
export function withoutRepeats(columns: Columns, fields: readonly FieldDecision[]): FieldDecision[] {
  const repeated = new Map(
    repeatedEvidence(columns, fields.map(fieldPlanOf)).map((each) => [each.field, each] as const),
  );
  return fields.map((field) => {
    const repeat = repeated.get(field.name);
    if (repeat === undefined) return field;
    const share = `${Math.round(repeat.share * 100)} %`;
    const said = `${share} of strangers who share "${repeat.after}" share it: it finds pairs and counts for nothing`;
    return { ...field, evidence: false, because: `${field.because}; ${said}` };
  });
}
