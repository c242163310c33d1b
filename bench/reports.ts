/**
 * Do 50 sealed reports a second for two minutes get lost, and do members notice?
 *
 * A whole node with its own PostgreSQL that waits for its disk; the senders are a process of their own on the same machine.
 * Members' questions (the queue of reports, a search over the records) are asked over HTTP, ten a second, before and during.
 * The work that is asked for is lowered to nothing, so that one machine can send it all; the node checks it in full.
 *
 * WAYMARK_BENCH_SECONDS (120) and WAYMARK_BENCH_RATE (50) change the run.
 *
 * @module
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fastify from "fastify";
import { demonstrationLinks, loadWorld } from "../apps/cli/load-world.ts";
import { buildHttp } from "../apps/server/build-http.ts";
import { openNode } from "../apps/server/open-node.ts";
import { communityIntakeRoutes } from "../src/community/server/index.ts";
import type { Http } from "../src/safeguards/server/index.ts";
import { rows, sql } from "../src/store/index.ts";
import { quiet } from "../src/store/testing/quiet.ts";
import { quantile } from "./measures/quantile.ts";
import type { Sending, Sent } from "./reports/sender.ts";

const seconds = Number(process.env.WAYMARK_BENCH_SECONDS ?? 120);
const rate = Number(process.env.WAYMARK_BENCH_RATE ?? 50);
/** How long members' questions are timed before. Unit: seconds. */
const before = 15;

const folder = await mkdtemp(join(tmpdir(), "waymark-bench-reports-"));
const origin = "http://localhost:7393";
const node = await openNode({ dataFolder: join(folder, "data"), origin, log: quiet });
const world = await loadWorld(node, { seed: 1, size: 5000 }, () => undefined);
const http = await buildHttp({
  node,
  demonstration: true,
  consoleFolder: null,
  logger: fastify({ logger: { level: "silent" } }).log,
});
await http.listen({ host: "127.0.0.1", port: 7393 });
// The shelter of the second member, who asks the questions below.
const partner = world.members[1]?.actor.partner ?? "";
const publicHttp = fastify({ logger: false });
communityIntakeRoutes(publicHttp as unknown as Http, {
  doors: node.doors,
  challengeKey: node.community.challengeKey,
  recipients: async () => new Set([partner]),
  bits: () => 2,
});
const url = await publicHttp.listen({ host: "127.0.0.1", port: 0 });

const cookie = await signedIn();
const alone = await askFor(before);
const asking = { on: true };
const during = askWhile(() => asking.on);
const sent = await sendAll({ url, partner, rate, seconds });
asking.on = false;
const meanwhile = await during;
const [stored] = await rows<{ envelopes: number; bodies: number; deliveries: number; cold: number }>(
  node.store.owner,
  sql`select (select count(*)::integer from community.envelope) as envelopes,
    (select count(*)::integer from community.envelope_body b join community.envelope e on e.id = b.envelope
      where e.digest = sha256(b.ciphertext)) as bodies,
    (select count(*)::integer from community.delivery) as deliveries,
    (select count(*)::integer from community.envelope where lane = 'cold') as cold`,
);
await publicHttp.close();
await http.close();
await node.close();
await rm(folder, { recursive: true, force: true });

const kept = stored?.bodies ?? 0;
console.log(`${sent.sent} reports sent at ${rate} a second: ${sent.taken} acknowledged, ${kept} kept whole`);
console.log(
  `lost ${sent.lost + Math.max(0, sent.taken - kept)}; ${sent.again} tries were told to come again; ${stored?.cold ?? 0} went to the cold lane`,
);
console.log(`sending: median ${share(sent.times, 0.5)} ms, p95 ${share(sent.times, 0.95)} ms`);
for (const [name, before_, while_] of [
  ["queue of reports", alone.queue, meanwhile.queue],
  ["search", alone.search, meanwhile.search],
] as const)
  console.log(`${name}: p95 ${share(before_, 0.95)} ms before, ${share(while_, 0.95)} ms during`);
console.log(
  JSON.stringify({
    bench: "reports",
    rate,
    seconds,
    sent: sent.sent,
    lost: sent.lost + Math.max(0, sent.taken - kept),
    again: sent.again,
    cold: stored?.cold ?? 0,
    sending_p95_ms: share(sent.times, 0.95),
    queue_p95_ms: [share(alone.queue, 0.95), share(meanwhile.queue, 0.95)],
    search_p95_ms: [share(alone.search, 0.95), share(meanwhile.search, 0.95)],
  }),
);
process.exit(sent.lost === 0 && kept === sent.taken && stored?.deliveries === kept ? 0 : 1);

function share(times: readonly number[], part: number): number {
  return Math.round(quantile(times, part) * 10) / 10;
}

/** The case worker's session, by the demonstration's link. */
async function signedIn(): Promise<string> {
  const links = await demonstrationLinks(node, world.members);
  const token = new URL(links[1]?.link ?? "").hash.slice(1);
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-waymark-request": "1" },
    body: JSON.stringify({ method: "link", token }),
  });
  if (!answer.ok)
    throw new Error(`The case worker could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

async function timed(path: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${origin}/api/v1${path}`, {
    headers: { cookie, "waymark-purpose": "protection" },
  });
  await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - began;
}

interface Asked {
  readonly queue: number[];
  readonly search: number[];
}

function askFor(time: number): Promise<Asked> {
  const end = performance.now() + time * 1000;
  return askWhile(() => performance.now() < end);
}

async function askWhile(more: () => boolean): Promise<Asked> {
  const asked: Asked = { queue: [], search: [] };
  while (more()) {
    asked.queue.push(await timed("/reports"));
    asked.search.push(await timed("/records?q=Amina"));
    await pause(200);
  }
  return asked;
}

function sendAll(sending: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "reports", "sender.ts"), { execArgv: ["--import", "tsx"] });
    child.on("message", (message) => {
      if (message === "ready") child.send(sending);
      else resolve(message as Sent);
    });
    child.on("error", reject);
    child.on("exit", (code) => code !== 0 && reject(new Error(`The senders ended with ${code}.`)));
  });
}
