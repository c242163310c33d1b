/**
 * Where in the house does a file stand, and where does an import lead?
 */
import { dirname, join } from "node:path/posix";
import { domains } from "./ladder.ts";

/** Where a file stands. */
export interface Place {
  readonly path: string;
  /** "src/model", "engines/link", "apps/cli", "worlds", "tests", "bench"; null outside the house. */
  readonly room: string | null;
  /** The file inside its room: "server/index.ts"; empty for an engine called by its name. */
  readonly inside: string;
  /** True for tests, what lies in testing/, and benchmarks: they may look inside, attack, and bring their own world. */
  readonly isTest: boolean;
}

const testFile = /\.test\.(ts|tsx)$|^(tests|bench)\/|\/testing\/|^engines\/[^/]+\/bench\//;

/** Where a path of the repository stands. */
export function placeOf(path: string): Place {
  const parts = path.split("/");
  const depth = ["engines", "src", "apps"].includes(parts[0] ?? "") ? 2 : 1;
  const room = ["engines", "src", "apps", "worlds", "tests", "bench"].includes(parts[0] ?? "")
    ? parts.slice(0, depth).join("/")
    : null;
  return { path, room, inside: parts.slice(depth).join("/"), isTest: testFile.test(path) };
}

/** Where an import leads: into the house, or to a package. Null for a package's own "#" names. */
export function targetOf(from: string, specifier: string): { place: Place } | { package: string } | null {
  if (specifier.startsWith("#")) return null;
  if (specifier.startsWith(".")) return { place: placeOf(join(dirname(from), specifier)) };
  const engine = /^@waymark\/([^/]+)/.exec(specifier)?.[1];
  if (engine) return { place: placeOf(`engines/${engine}`) };
  return { package: specifier };
}

/** A domain's file that is neither server, nor screen, nor collection; and all of the model. */
export function isPure({ room, inside, isTest }: Place): boolean {
  if (isTest || room === null) return false;
  if (room === "src/model") return true;
  return domains.includes(room) && !/^(server|screens|collection)\//.test(inside);
}

/** A file that runs in a browser: a domain's screens and the web apps, their build settings apart. */
export function isScreen({ room, inside, path, isTest }: Place): boolean {
  if (isTest || path.endsWith("vite.config.ts")) return false;
  if (room === "apps/console" || room === "apps/waypoint") return true;
  return !!room?.startsWith("src/") && inside.startsWith("screens/");
}

/** True when a ladder entry such as "src/*" or "src/model" covers a room. */
export function covers(entry: string, room: string): boolean {
  return entry === room || (entry.endsWith("/*") && room.startsWith(entry.slice(0, -1)));
}
