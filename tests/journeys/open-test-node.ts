/**
 * How does a journey get a real node with an invented world, reached by a real browser?
 *
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureConsole } from "../../apps/cli/ensure-console.ts";
import { demonstrationLinks, loadWorld } from "../../apps/cli/load-world.ts";
import { makeLog } from "../../apps/cli/with-node.ts";
import { buildHttp } from "../../apps/server/build-http.ts";
import { openNode, type WaymarkNode } from "../../apps/server/open-node.ts";

export interface TestNode {
  readonly node: WaymarkNode;
  readonly origin: string;
  /** Who the link signs in, and the link; police, shelter, overseer. */
  readonly links: readonly { readonly who: string; readonly link: string }[];
  close(): Promise<void>;
}

/** Opens a node on a free port. @param size - Records of the invented world; null leaves the node empty. */
export async function openTestNode(size: number | null): Promise<TestNode> {
  const dataFolder = await mkdtemp(join(tmpdir(), "waymark-journey-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const log = makeLog(true);
  const node = await openNode({ dataFolder, origin, log });
  const world = size === null ? null : await loadWorld(node, { seed: 1, size }, () => undefined);
  const links = world === null ? [] : await demonstrationLinks(node, world.members);
  const http = await buildHttp({
    node,
    demonstration: size !== null,
    consoleFolder: await ensureConsole(),
    logger: log,
  });
  await http.listen({ port, host: "127.0.0.1" });
  const close = async () => {
    await http.close();
    await node.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { node, origin, links, close };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
