/**
 * What did a run cost?
 *
 * @module
 */

/** Since the process began. */
export interface Cost {
  /** Wall clock. */
  readonly seconds: number;
  /** Of all threads, in the kernel and out of it. */
  readonly cpu_seconds: number;
  /** Most memory held at once. Unit: 10^6 bytes. */
  readonly peak_mb: number;
}

/** What has been used up by now. */
export function readMeter(): Cost {
  const { user, system } = process.cpuUsage();
  return {
    seconds: round(performance.now() / 1_000),
    cpu_seconds: round((user + system) / 1e6),
    // The platform gives kilobytes of 1,024.
    peak_mb: Math.round((process.resourceUsage().maxRSS * 1_024) / 1e6),
  };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
