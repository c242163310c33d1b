/**
 * What does a running node do by itself every hour?
 *
 * It deletes what has expired, writes into the log what arrived on the days that are over and forgets in which order, and
 * publishes again when a day began or something was withdrawn. Much at once waits for a person: a clock that jumped must
 * not empty a node.
 *
 * @module
 */
import { join } from "node:path";
import {
  commitArrivals,
  expireHelp,
  expireKeys,
  expireObservations,
  expirePosts,
  expireReports,
  forgetOrder,
  type RenderSite,
  republishWhenDue,
} from "../../src/community/server/index.ts";
import { expireSources } from "../../src/exchange/server/index.ts";
import { expireRecords, sweepStaged } from "../../src/intelligence/server/index.ts";
import { expireEntries } from "../../src/programmes/server/index.ts";
import type { WaymarkNode } from "../server/open-node.ts";
import { say } from "./terminal.ts";

/** Unit: milliseconds. */
const hour = 3_600_000;

/** Does it now and every hour, as long as the process lives. */
export function keepWorking(node: WaymarkNode, render: RenderSite): void {
  const safely = () =>
    void hourly(node, render).catch(() =>
      say("What has expired could not be looked for; the next try is in an hour."),
    );
  safely();
  setInterval(safely, hour).unref();
}

/** One round. */
async function hourly({ doors, dataFolder }: WaymarkNode, render: RenderSite): Promise<void> {
  const { held } = await expireRecords(doors);
  if (held > 0)
    say(
      `${held} records have expired at once. Check the machine's clock; if it is right, run: waymark expire --confirm`,
    );
  await sweepStaged(doors, join(dataFolder, "imports"));
  await commitArrivals(doors);
  const reports = await expireReports(doors);
  if (reports.held > 0)
    say(`${reports.held} reports have expired at once and were left. Check the machine's clock.`);
  const posts = await expirePosts(doors);
  if (posts.held > 0)
    say(`${posts.held} posts have expired at once and were left. Check the machine's clock.`);
  // A register's rows end all on one day, so that their number says nothing: they stay while anything else doubts the clock.
  if (held + reports.held + posts.held === 0) await expireObservations(doors);
  const help = await expireHelp(doors);
  if (help.held > 0)
    say(
      `${help.held} rows of help and warnings have expired at once and were left. Check the machine's clock.`,
    );
  const keys = await expireKeys(doors);
  if (keys.held > 0)
    say(
      `${keys.held} old keys are over at once and were left. Check the machine's clock; officers destroy them.`,
    );
  const entries = await expireEntries(doors);
  if (entries.held > 0)
    say(
      `${entries.held} entries of programmes have expired at once and were left. Check the machine's clock.`,
    );
  const sources = await expireSources(doors);
  if (sources.held > 0)
    say(`${sources.held} texts of IATI files have expired at once and were left. Check the machine's clock.`);
  // After all that deletes: what has just expired is not published again.
  await republishWhenDue({ doors, dataFolder, today: new Date().toISOString().slice(0, 10), render });
  // Last: after a day of very many reports it takes long, and nothing else waits for it.
  await forgetOrder(doors);
}
