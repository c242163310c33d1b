/**
 * How does a screen hand a slow task to a worker, watch it and stop it?
 *
 * @module
 */
import { eitherSignal } from "../exit/either-signal.ts";
import type { FromWorker, SealingTask, TaskResults } from "./sealing-task.ts";

/** Raised with a code that the app has a sentence for. */
export class SealingFailed extends Error {
  override readonly name = "SealingFailed";
  readonly code: string;

  constructor(code: string) {
    super(`Not done: ${code}.`);
    this.code = code;
  }
}

export interface Watching {
  /** Stops the task; it then fails with "stopped". */
  readonly signal?: AbortSignal;
  /** Share done. Range 0 to 1; a task of chance stays at 1 until it is done. */
  readonly onProgress?: (share: number) => void;
}

/** @throws {SealingFailed} with a code of CommunityError, "stopped", or "broken". */
export async function runTask<Task extends SealingTask>(
  task: Task,
  { signal, onProgress }: Watching = {},
): Promise<TaskResults[Task["kind"]]> {
  const worker = new Worker(new URL("./sealing-worker.ts", import.meta.url), { type: "module" });
  const stops = eitherSignal(signal);
  try {
    return await new Promise((done, failed) => {
      const stop = () => failed(new SealingFailed("stopped"));
      if (stops.aborted) stop();
      stops.addEventListener("abort", stop, { once: true });
      worker.onerror = () => failed(new SealingFailed("broken"));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "done") done(data.result as TaskResults[Task["kind"]]);
        else if (data.kind === "failed") failed(new SealingFailed(data.code));
        else onProgress?.(Math.min(1, data.tries / data.expected));
      };
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}
