/**
 * Which imports are refused, why, and what is to be done instead?
 *
 * Each rule looks at one import and answers with its reason, or null. The policy itself is data in
 * `ladder.ts`.
 */
import type { Import } from "./imports.ts";
import * as policy from "./ladder.ts";
import { covers, isPure, isScreen, type Place } from "./place.ts";

/** Why an import is refused, in words for the person who wrote it. */
export interface Reason {
  readonly why: string;
  readonly instead: string;
}

type InnerRule = (from: Place, to: Place, how: Import) => Reason | null;
type PackageRule = (from: Place, name: string, how: Import) => Reason | null;

/** Rules for imports that stay in the house. */
export const innerRules: readonly InnerRule[] = [
  engineStandsAlone,
  engineHasOneHolder,
  worldsStayOutOfTheProduct,
  testingStaysOutOfTheProduct,
  ladderHolds,
  engineByName,
  onlyThroughDoors,
  pureStaysPure,
  screensAsk,
];

/** Rules for imports of packages and of Node. */
export const packageRules: readonly PackageRule[] = [
  driverInStore,
  pureWithoutPlatform,
  screenWithoutNode,
  networkAtTheEdge,
];

function engineStandsAlone(from: Place, to: Place): Reason | null {
  if (!from.room?.startsWith("engines/") || from.room === to.room || from.isTest) return null;
  return {
    why: `an engine is a package for anybody and knows nothing of ours, another engine included.`,
    instead: "Take what is needed as a parameter, or move the calling code to the domain that uses both.",
  };
}

function engineHasOneHolder(from: Place, to: Place): Reason | null {
  const held = to.room ? policy.heldBy[to.room] : undefined;
  if (!held || from.isTest || from.room === to.room || from.room === held.room) return null;
  return { why: `only ${held.room} holds ${to.room}.`, instead: held.instead };
}

function worldsStayOutOfTheProduct(from: Place, to: Place): Reason | null {
  if (to.room !== "worlds" || from.isTest || ["worlds", "apps/cli"].includes(from.room ?? "")) return null;
  return {
    why: "made-up data must not be able to reach a real node.",
    instead: "Let the caller hand the records in; only tests, bench and apps/cli open a world.",
  };
}

function testingStaysOutOfTheProduct(from: Place, to: Place): Reason | null {
  if (from.isTest || !to.inside.startsWith("testing/")) return null;
  return {
    why: "what makes testing easy (known keys, no sign-in) must not be able to reach a real node.",
    instead: "Move what the product needs out of testing/.",
  };
}

function ladderHolds(from: Place, to: Place): Reason | null {
  if (from.room === null || to.room === null || from.room === to.room) return null;
  // A test brings a world, a browser, and whatever proves its point, but no product code from above.
  if (from.isTest && ["worlds", "tests"].includes(to.room)) return null;
  const allowed = policy.ladder[from.room] ?? policy.ladder[`${from.room.split("/")[0]}/*`] ?? [];
  if (allowed.some((entry) => covers(entry, to.room ?? ""))) return null;
  return {
    why: `${from.room} may import ${allowed.length ? allowed.join(", ") : "nothing of ours"}.`,
    instead: steps(from.room, to.room),
  };
}

function steps(from: string, to: string): string {
  if (to.startsWith("apps/"))
    return "Apps wire and are never imported: move the code to the domain whose word it is.";
  if (to === "tests" || to === "bench") return "Move what the product needs out of the tests.";
  if (from.startsWith("src/") && to.startsWith("src/")) {
    return `Data goes round, imports do not: write an event that ${to} takes, pass the value in, or move what both need down to a room that both may import.`;
  }
  return "Pass the value in as a parameter, or move the code to a room that may import both.";
}

function engineByName(from: Place, to: Place): Reason | null {
  if (!to.room?.startsWith("engines/") || from.room === to.room || from.isTest || to.inside === "")
    return null;
  const name = `@waymark/${to.room.slice("engines/".length)}`;
  return {
    why: "an engine is used as its readers elsewhere use it.",
    instead: `Import it by its name: "${name}".`,
  };
}

function onlyThroughDoors(from: Place, to: Place): Reason | null {
  if (!to.room?.startsWith("src/") || from.room === to.room || from.isTest) return null;
  const doors: readonly string[] = isScreen(from) ? [...policy.doors, ...policy.screenDoors] : policy.doors;
  if (doors.includes(to.inside)) return null;
  return {
    why: `${to.inside} is inside ${to.room}, and may change without asking anybody.`,
    instead: `Import from a door of ${to.room}: ${doors.join(", ")}. Add to the door what is missing there.`,
  };
}

function pureStaysPure(from: Place, to: Place, how: Import): Reason | null {
  if (!isPure(from)) return null;
  const impure = to.room === "src/store" || /^(server|screens)\//.test(to.inside);
  // The type of a format is only words; its code reads files.
  const collects = to.inside.startsWith("collection/") && !how.typeOnly;
  if (!impure && !collects) return null;
  return {
    why: "a pure file runs unchanged in a browser and on a server.",
    instead: "Move the pure part here and let server/ call it, or move this file under server/.",
  };
}

function screensAsk(from: Place, to: Place): Reason | null {
  if (!isScreen(from) || !(to.room === "src/store" || to.inside.startsWith("server/"))) return null;
  return {
    why: "a screen runs in a member's browser.",
    instead: "Ask over /api/v1, with the types of the domain's api.ts.",
  };
}

function driverInStore(from: Place, name: string): Reason | null {
  const driver = policy.databaseDrivers.find((each) => name === each || name.startsWith(`${each}/`));
  if (!driver || from.isTest || from.room === "src/store") return null;
  return {
    why: `only src/store names a database driver, types included, so that there is one way in.`,
    instead:
      "Use what src/store/index.ts hands out; if a type is missing there, give it a name of ours and export it.",
  };
}

function pureWithoutPlatform(from: Place, name: string): Reason | null {
  if (!isPure(from) || !policy.impurePackages.test(name)) return null;
  return {
    why: "a pure file runs unchanged in a browser and on a server.",
    instead: "Move the file under server/ or screens/, or pass in what it needs from there.",
  };
}

function screenWithoutNode(from: Place, name: string): Reason | null {
  if (!isScreen(from) || !/^(node:|fastify|@fastify\/)/.test(name)) return null;
  return {
    why: "a screen runs in a member's browser.",
    instead: "Ask over /api/v1, or use what browsers have.",
  };
}

function networkAtTheEdge(from: Place, name: string, how: Import): Reason | null {
  // A type opens no connection.
  return policy.networkPackages.test(name) && !how.typeOnly ? networkReason(from) : null;
}

/** Why a file may not open connections to other machines; null where it may. */
export function networkReason({ path, isTest }: Place): Reason | null {
  if (isTest || policy.networkRooms.test(path)) return null;
  return {
    why: "only src/exchange/server and apps open connections, so that one reading shows who a node talks to.",
    instead:
      "Screens use the client that apps/console hands them; everything else asks src/exchange, or takes the data in.",
  };
}
