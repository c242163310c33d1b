/**
 * How are many parts sent in several requests without cutting an incident in two?
 *
 * @module
 */
import type { IncidentPart } from "./incident-part.ts";

/** Batches of at most `most` parts, every incident whole in one; an incident of more parts than that is one batch. */
export function incidentBatches(
  parts: readonly IncidentPart[],
  most: number,
): readonly (readonly IncidentPart[])[] {
  const byIncident = new Map<string, IncidentPart[]>();
  for (const part of parts) {
    const standing = byIncident.get(part.incident);
    if (standing === undefined) byIncident.set(part.incident, [part]);
    else standing.push(part);
  }
  const batches: IncidentPart[][] = [];
  for (const whole of byIncident.values()) {
    const last = batches.at(-1);
    if (last !== undefined && last.length + whole.length <= most) last.push(...whole);
    else batches.push([...whole]);
  }
  return batches;
}
