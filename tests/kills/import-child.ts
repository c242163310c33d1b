/**
 * Imports a file into a node and says on standard output how many of its rows are committed; made to be killed.
 *
 * Usage: import-child.ts DATA FILE
 */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { openNode } from "../../apps/server/open-node.ts";
import { atTheDoor, insertPartner, partnerByName } from "../../src/identity/server/index.ts";
import { ensureSource, formatNamed, takeFile } from "../../src/intelligence/server/index.ts";
import { defaultHandling } from "../../src/safeguards/index.ts";

const [data = "", path = ""] = process.argv.slice(2);
const ignore = () => undefined;
const node = await openNode({
  dataFolder: data,
  origin: "http://localhost:1",
  log: { info: ignore, warn: ignore, error: ignore },
});
const partner = await atTheDoor(
  node.doors,
  "test.partner",
  async (desk) =>
    (await partnerByName(desk, "Killed")) ??
    insertPartner(desk, { name: "Killed", kind: "ngo", country: null }),
);
const actor = { kind: "operator", partner: partner.id } as const;
const handling = defaultHandling(false);
const source = await node.doors.perform(
  actor,
  "analysis",
  ensureSource({ name: "Killed", grading: { reliability: "F", credibility: 6 }, handling }),
);
const format = await formatNamed("csv");
if (format === null) throw new Error("The CSV format is missing.");
const mapping = {
  things: [{ name: "person", entityType: "Person", keyColumns: ["id"] }],
  columns: [
    { column: "id", thing: null, property: null },
    { column: "name", thing: "person", property: "name" },
    { column: "phone", thing: "person", property: "phone" },
  ],
  links: [],
};
const order = {
  actor,
  purpose: "analysis",
  source: source.id,
  handling,
  file: { path, bytes: (await stat(path)).size },
  fileName: basename(path),
  format,
  mapping,
};
await takeFile(node.doors, order, {
  onCommitted: ({ itemsDone }) => void process.stdout.write(`${itemsDone}\n`),
});
process.stdout.write("done\n");
await node.close();
