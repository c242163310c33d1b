/**
 * How much memory has this process held at the most?
 *
 * @module
 */

/** Resident, PostgreSQL not included: that is a process of its own. Unit: MiB. */
export function peakMebibytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
