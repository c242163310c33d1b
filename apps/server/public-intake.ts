/**
 * What may people on the move hand in at a node, and with which keys is it let in?
 *
 * Sealed reports, looks into mailboxes, posts and appeals, on the public server alone. Whom a report may be for stands in
 * the list that two people signed offline; it is asked for again each minute, so that a new one holds soon.
 *
 * @module
 */
import { readRecipientList, receivingOn } from "../../src/community/index.ts";
import {
  communityIntakeRoutes,
  connectIntakeRoutes,
  publishedRecipients,
} from "../../src/community/server/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import type { WaymarkNode } from "./open-node.ts";

/** How long a list is taken to hold without looking again. Unit: milliseconds. */
const lookAgain = 60_000;

/** What the public server mounts: `buildPublicHttp({ folder, intake: publicIntake(node) })`. */
export function publicIntake({ doors, community }: Pick<WaymarkNode, "doors" | "community">) {
  const { challengeKey } = community;
  return (http: Http): void => {
    communityIntakeRoutes(http, {
      doors,
      challengeKey,
      recipients: keptFor(lookAgain, () => receiving(doors)),
    });
    connectIntakeRoutes(http, { doors, challengeKey });
  };
}

/** Ids of the partners whose desks may be written to today; none while no list holds. */
async function receiving(doors: WaymarkNode["doors"]): Promise<ReadonlySet<string>> {
  const published = await doors.ask({ kind: "node" }, "protection", {
    name: "recipients.published",
    needs: null,
    scope: "door",
    logged: false,
    touched: () => [],
    run: publishedRecipients,
  });
  if (published === null) return new Set();
  const today = new Date().toISOString().slice(0, 10);
  const list = readRecipientList(published.file, published.root, today);
  return new Set(receivingOn(list, today).map(({ partner }) => partner));
}

/** Asks once in a while; a failed asking is not kept. */
function keptFor<Value>(milliseconds: number, ask: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly until: number } | null = null;
  return () => {
    if (kept !== null && Date.now() < kept.until) return kept.value;
    const value = ask();
    kept = { value, until: Date.now() + milliseconds };
    value.catch(() => {
      kept = null;
    });
    return value;
  };
}
