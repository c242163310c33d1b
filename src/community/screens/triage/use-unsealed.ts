/**
 * How does an officer read a report, in this tab and nowhere else?
 *
 * The sealed bytes are fetched, opened with the keys that the officer has unlocked, and what is inside stands in the memory
 * of the page that shows it. Leaving the page, closing the keys, or a reload, and it is gone. It is never handed to the cache
 * of answers, to the address, or to storage.
 *
 * Source: trust.md rules 2 and 44, section 5.1.
 *
 * @module
 */
import { useEffect, useRef, useState } from "react";
import { useAsking, useSignedIn } from "../../../safeguards/screens/index.ts";
import { CommunityError } from "../../community-error.ts";
import { type Report, readReport } from "../../report/report.ts";
import { openInner, openOuter } from "../../seal/open-report.ts";
import type { ReportContents } from "../../seal/report-archive.ts";
import { identitiesOf, useHeldKeys } from "../keys/held-keys.ts";
import { useWork, type Work } from "../keys/use-work.ts";
import { forgetOpened, rememberOpened } from "./opened-before.ts";
import { useReportsAgain } from "./use-reports-again.ts";

export interface Unsealed {
  /** Null when what is inside is no report of the known form. */
  readonly report: Report | null;
  readonly contents: ReportContents;
}

export interface Unsealing {
  readonly work: Work;
  readonly unsealed: Unsealed | null;
  /** The desk's key does not open the outer layer: a custodian must. */
  readonly needsCustodian: boolean;
}

/** @param peeled - A custodian has put the inner layer back. */
export function useUnsealed(id: string, peeled: boolean): Unsealing {
  const asking = useAsking();
  const { member } = useSignedIn();
  const keys = useHeldKeys(member);
  const again = useReportsAgain();
  const [unsealed, setUnsealed] = useState<Unsealed | null>(null);
  const [needsCustodian, setNeedsCustodian] = useState(false);
  const here = useRef(true);
  const open = keys !== null;
  useEffect(() => {
    if (open) return;
    setUnsealed(null);
    forgetOpened();
  }, [open]);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const work = useWork(async () => {
    if (keys === null) throw new CommunityError("wrong-key");
    const identities = identitiesOf(keys, "desk");
    const inner = await innerLayer(asking, { id, peeled, identities });
    // The bytes were handed out, and the page says who had them.
    void again();
    if (inner === null) return setNeedsCustodian(true);
    const contents = await openInner(inner, identities);
    const report = readReport(JSON.stringify(contents.report));
    if (!here.current) return;
    if (report !== null) rememberOpened(id, report);
    setUnsealed({ report, contents });
  });
  return { work, unsealed, needsCustodian };
}

interface Layer {
  readonly id: string;
  readonly peeled: boolean;
  readonly identities: readonly string[];
}

/** @returns null when only a custodian opens the outer layer. */
async function innerLayer(
  asking: ReturnType<typeof useAsking>,
  { id, peeled, identities }: Layer,
): Promise<Uint8Array | null> {
  const bytes = await bytesAt(asking, `/reports/${id}/${peeled ? "peeled" : "outer"}`);
  if (peeled) return bytes;
  return openOuter(bytes, identities).catch((error: unknown) => {
    if (error instanceof CommunityError && error.code === "wrong-key") return null;
    throw error;
  });
}

/** The bytes behind a path of the node. */
export async function bytesAt(asking: ReturnType<typeof useAsking>, path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await asking.download(path)).arrayBuffer());
}
