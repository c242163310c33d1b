/**
 * Rule 42: nothing is kept of where a report came from, or when but for the day.
 *
 * @module
 */
import { rows, type Store, sql } from "../../../../src/store/index.ts";
import { publicStage } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";
import { filesHolding } from "../search-disk.ts";

/** Tables of what people on the move hand in. */
const handedIn = [
  "envelope",
  "envelope_body",
  "delivery",
  "spent",
  "post",
  "post_helped",
  "post_appeal",
  "answer",
];
const agent = "marker-of-a-telephone/7.1";
const address = "203.0.113.77";

export const rule: Rule = {
  number: 42,
  says: "Of who hands something in, no address, program or time of day is kept.",
  async check(node, stage) {
    const { url } = await publicStage(stage);
    const headers = { "user-agent": agent, "x-forwarded-for": address, forwarded: `for=${address}` };
    await fetch(`${url}/intake/challenge`, { headers });
    await fetch(`${url}/en/`, { headers });
    const body = new Uint8Array(64);
    await fetch(`${url}/intake/envelopes`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/octet-stream" },
      body,
    });
    const kept = await filesHolding(stage.node.dataFolder, [agent, address]);
    const days = await daysOver(node.store);
    const wrong = [
      ...(await fineTimes(node.store)),
      ...days.flatMap(({ day, writers }) =>
        writers > 1 ? [`the order of the reports of ${day} is kept`] : [],
      ),
      ...kept.map((path) => `kept in ${path}`),
    ];
    return noneOf(
      wrong,
      `${handedIn.length} tables have no column for a time of day; of ${days.length} days of reports that are over none keeps the order in which they came; a program's name and an address were sent three times and looked for in every file of the stage, the database's own too.`,
    );
  },
};

/** Columns that could say when. What expires says a whole day. */
async function fineTimes(store: Store): Promise<string[]> {
  const columns = await rows<{ name: string }>(
    store.owner,
    sql`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'community' and table_name = any (${handedIn})
        and (data_type like 'timestamp%' or data_type like 'time%' or data_type = 'inet') and column_name <> 'expires_at'`,
  );
  const unequal = await rows<{ name: string }>(
    store.owner,
    sql`select 'community.envelope.expires_at' as name where exists (select 1 from community.envelope
      where expires_at <> date_trunc('day', expires_at, 'UTC'))`,
  );
  return [...columns, ...unequal].map(({ name }) => `${name} holds a time`);
}

/** Days of reports that are over, and how many transactions wrote what is left of each: more than one tell an order. */
function daysOver(store: Store): Promise<{ day: string; writers: number }[]> {
  return rows(
    store.owner,
    sql`select day::text as day, count(distinct xmin::text)::integer as writers from community.envelope
      where day < (select before from community.order_forgotten) group by day`,
  );
}
