/**
 * How is a draft released by one person, or handed to a second?
 *
 * @module
 */
import { useState } from "react";
import { useAsking } from "../../../safeguards/screens/index.ts";
import { toBase64 } from "../../seal/base64.ts";
import { type ReleaseDraft, releaseText } from "../../triage/release.ts";
import { releaseView, reportSummary } from "../../triage/triage-api.ts";
import type { ReportDetail } from "./report-screen.tsx";
import { useDeskSeal } from "./use-desk-seal.ts";
import { useReportsAgain } from "./use-reports-again.ts";

interface ReleasingProps {
  readonly report: ReportDetail;
  readonly twoPeople: boolean;
  readonly done: () => void;
}

export interface Releasing {
  readonly busy: boolean;
  readonly failure: unknown;
  run(draft: ReleaseDraft): void;
}

export function useReleasing({ report, twoPeople, done }: ReleasingProps): Releasing {
  const asking = useAsking();
  const { seal } = useDeskSeal();
  const again = useReportsAgain();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async (draft: ReleaseDraft) => {
    const path = `/reports/${report.id}`;
    if (twoPeople) {
      const text = releaseText(draft);
      const body = { digest: await digestOf(text), sealed: await seal(text) };
      await asking.ask({ path: `${path}/approvals`, method: "POST", body, answer: reportSummary });
    } else {
      await asking.ask({ path: `${path}/releases`, method: "POST", body: draft, answer: releaseView });
    }
    await again();
  };
  const run = (draft: ReleaseDraft) => {
    setBusy(true);
    setFailure(null);
    ask(draft)
      .then(done, setFailure)
      .finally(() => setBusy(false));
  };
  return { busy, failure, run };
}

/** SHA-256 in base64: what the node compares with the release that it is sent. */
async function digestOf(text: string): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}
