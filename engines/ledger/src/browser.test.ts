import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";

/** Every file that a browser loads with the door, and every package that those import. */
function reach(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const source = readFileSync(file, "utf8");
  const imports = [...source.matchAll(/^(?:import|export|\}) .*?from "([^"]+)";$/gm)].map(
    ([, from = ""]) => from,
  );
  seen.set(file, imports);
  for (const from of imports) {
    if (from === "#ed25519") reach(resolve(dirname(file), "ed25519.web.ts"), seen);
    else if (from.startsWith(".")) reach(resolve(dirname(file), from), seen);
  }
  return seen;
}

test("nothing behind the door needs Node", () => {
  const files = reach(resolve(import.meta.dirname, "index.ts"));
  expect([...files.keys()].some((file) => file.endsWith("audit.ts"))).toBe(true);
  const packages = new Set([...files.values()].flat().filter((from) => !from.startsWith(".")));
  expect([...packages].sort()).toEqual(["#ed25519", "@noble/hashes/sha2.js"]);
});
