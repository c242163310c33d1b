/**
 * How does a screen do something that takes its browser a moment, and say what went wrong?
 *
 * @module
 */
import { useState } from "react";
import { AskRefused } from "../../../safeguards/screens/index.ts";
import { CommunityError } from "../../community-error.ts";

export interface Work {
  readonly busy: boolean;
  /** Null, or what `Refused` shows. */
  readonly failure: unknown;
  run(): void;
}

/** @param work what is done; a second call waits for the first to end. */
export function useWork(work: () => Promise<void>): Work {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const run = () => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    work()
      .catch((error: unknown) => setFailure(inWords(error)))
      .finally(() => setBusy(false));
  };
  return { busy, failure, run };
}

/** What the browser refused is shown like what the node refused. */
function inWords(error: unknown): unknown {
  if (!(error instanceof CommunityError)) return error;
  return new AskRefused({ status: 422, code: error.code, title: error.message });
}
