/**
 * Which gaps and which limits of days does an address name?
 *
 * @module
 */
import { exampleLimits, readLimits, type StageLimits, stages } from "./stage-limits.ts";

export interface GapsFilter {
  /** UUID. */
  readonly programme?: string;
  /** Limits that differ from the example's: "deposit-transfer:9". */
  readonly limits?: string;
}

/** What says nothing is left out. */
export function gapsFilter(said: Readonly<Record<string, unknown>>): GapsFilter {
  const [programme, limits] = [said.programme, said.limits].map((one) =>
    typeof one === "string" && one !== "" ? one : undefined,
  );
  const differing = limits === undefined ? "" : limitsSaid(readLimits(limits));
  return {
    ...(programme !== undefined && { programme }),
    ...(differing !== "" && { limits: differing }),
  };
}

/** Only those that differ from the example's; "" for none. */
export function limitsSaid(limits: StageLimits): string {
  return stages
    .filter((stage) => limits[stage] !== exampleLimits[stage])
    .map((stage) => `${stage}:${limits[stage]}`)
    .join(",");
}

export function gapsPath({ programme, limits }: GapsFilter): string {
  const query = new URLSearchParams({
    ...(programme && { programme }),
    ...(limits && { limits }),
  }).toString();
  return `/programme-views/gaps${query === "" ? "" : `?${query}`}`;
}
