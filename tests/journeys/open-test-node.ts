/**
 * How does a test get a whole node, as people meet it: database, doors, HTTP and the built console?
 *
 * In this process, on a free port and a folder of its own; everything goes with `close()`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import pino from "pino";
import { buildConsole } from "../../apps/cli/ensure-console.ts";
import { demonstrationLinks, type LoadedMember, loadWorld } from "../../apps/cli/load-world.ts";
import { buildHttp } from "../../apps/server/build-http.ts";
import { openNode, type WaymarkNode } from "../../apps/server/open-node.ts";
import { atTheDoor, insertMember, type MemberDraft, partnerByName } from "../../src/identity/server/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";

export interface TestNodePlan {
  /** About how many records of the invented world; null for an empty, real node. */
  readonly size: number | null;
  /** Builds the console and listens on a free port; without, the node is asked with `http.inject`. */
  readonly pages: boolean;
  /** Where members would reach it; a free port of this machine when absent. */
  readonly origin?: string;
}

export interface TestNode {
  readonly node: WaymarkNode;
  readonly http: Http;
  readonly origin: string;
  /** The demonstration's members: analyst of the police, case worker of the shelter, overseer, and who follows in its world. */
  readonly members: readonly LoadedMember[];
  /** Their links, in the same order. */
  readonly links: readonly { readonly who: string; readonly link: string }[];
  /** Everything that the node has written to its own log so far. */
  readonly logLines: readonly string[];
  /** Adds a member of a partner of the world. @returns a link that signs in. */
  invite(member: Omit<MemberDraft, "partner" | "childTrained">, partner: string): Promise<string>;
  close(): Promise<void>;
}

/** The invented world that tests load: the same every time. */
const seed = 1;

export async function openTestNode({ size, pages, origin }: TestNodePlan): Promise<TestNode> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-journey-"));
  const reached = origin ?? `http://localhost:${await freePort()}`;
  const { logger, logLines } = collectingLog();
  const node = await openNode({ dataFolder: join(folder, "data"), origin: reached, log: logger });
  const world = size === null ? null : await loadWorld(node, { seed, size }, () => undefined);
  // A folder of the test's own: another test may be building at the same time.
  const consoleFolder = pages ? join(folder, "console") : null;
  if (consoleFolder !== null) await buildConsole(consoleFolder);
  const http = await buildHttp({ node, demonstration: size !== null, consoleFolder, logger });
  if (pages) await http.listen({ port: Number(new URL(reached).port), host: "127.0.0.1" });
  else await http.ready();
  node.witnessed.start();
  return {
    node,
    http,
    origin: reached,
    logLines,
    members: world?.members ?? [],
    links: world === null ? [] : await demonstrationLinks(node, world.members),
    invite: (member, partner) => invite(node, member, partner),
    close: async () => {
      await http.close();
      await node.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function invite(
  node: WaymarkNode,
  member: Omit<MemberDraft, "partner" | "childTrained">,
  partner: string,
): Promise<string> {
  const added = await atTheDoor(node.doors, "test.member", async (desk) => {
    const known = await partnerByName(desk, partner);
    if (known === null) throw new Error(`The world has no partner "${partner}".`);
    const made = await insertMember(desk, { ...member, partner: known.id, childTrained: false });
    return { member: made.id, who: made.name };
  });
  const [link] = await demonstrationLinks(node, [added]);
  return link?.link ?? "";
}

function collectingLog() {
  const logLines: string[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      logLines.push(String(line));
      done();
    },
  });
  return { logger: pino({ level: "trace" }, stream), logLines };
}

/** A port that was free a moment ago; the node's address must be known before it listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
