/**
 * What did a run take: seconds by step, seconds of all cores, and memory at its highest?
 *
 * @module
 */

export interface Taken {
  readonly phases: Readonly<Record<string, number>>;
  readonly wall_seconds: number;
  readonly cpu_seconds: number;
  readonly peak_mb: number;
}

/** Of this process, from the moment it is made until `stop`. */
export class Stopwatch {
  readonly #phases: Record<string, number> = {};
  readonly #started = performance.now();
  readonly #cpuBefore = cpuSeconds();

  async phase<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    this.#phases[name] = rounded((performance.now() - started) / 1_000);
    return result;
  }

  /** Peak memory is that of the whole process, so stop before anything else is made. */
  stop(): Taken {
    return {
      phases: { ...this.#phases },
      wall_seconds: rounded((performance.now() - this.#started) / 1_000),
      cpu_seconds: rounded(cpuSeconds() - this.#cpuBefore),
      peak_mb: Math.round(process.resourceUsage().maxRSS / 1_024),
    };
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}
