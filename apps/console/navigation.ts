/**
 * Which pages does the menu lead to, and who sees each entry?
 *
 * One group a domain. What a member may not open is not offered; the node refuses it all the same.
 *
 * @module
 */
import type { Capability } from "../../src/safeguards/index.ts";

export interface Destination {
  readonly to:
    | "/"
    | "/records"
    | "/queue"
    | "/imports"
    | "/sources"
    | "/hubs"
    | "/capped-blocks"
    | "/reports"
    | "/vouched"
    | "/routes"
    | "/risks"
    | "/keys"
    | "/recipients"
    | "/publication"
    | "/moderation"
    | "/help"
    | "/warnings"
    | "/programmes"
    | "/gaps"
    | "/coordination"
    | "/programme-sheets"
    | "/results"
    | "/priorities"
    | "/entry-points"
    | "/conditions"
    | "/indicator-facts"
    | "/portfolio"
    | "/value"
    | "/visibility"
    | "/guest-links"
    | "/programme-publication"
    | "/partners"
    | "/members"
    | "/log";
  /** Message key of its name. */
  readonly name: string;
  readonly needs: Capability | null;
}

export interface MenuGroup {
  readonly name: string;
  readonly destinations: readonly Destination[];
}

export const menu: readonly MenuGroup[] = [
  { name: "menu.start", destinations: [{ to: "/", name: "menu.home", needs: null }] },
  {
    name: "menu.intelligence",
    destinations: [
      { to: "/records", name: "menu.records", needs: "record:read" },
      { to: "/queue", name: "menu.queue", needs: "record:read" },
      { to: "/imports", name: "menu.imports", needs: "record:write" },
      { to: "/sources", name: "menu.sources", needs: "source:read" },
      { to: "/hubs", name: "menu.hubs", needs: "record:read" },
      { to: "/capped-blocks", name: "menu.capped", needs: "record:read" },
    ],
  },
  {
    name: "menu.community",
    destinations: [
      { to: "/reports", name: "menu.reports", needs: "keys:hold" },
      { to: "/vouched", name: "menu.vouched", needs: "report:open" },
      { to: "/routes", name: "menu.routes", needs: "record:read" },
      { to: "/risks", name: "menu.risks", needs: "record:read" },
      { to: "/publication", name: "menu.publication", needs: "community:publish" },
      { to: "/moderation", name: "menu.moderation", needs: "community:moderate" },
      { to: "/keys", name: "menu.keys", needs: "keys:hold" },
      { to: "/recipients", name: "menu.recipients", needs: "keys:hold" },
      { to: "/help", name: "menu.help", needs: "record:read" },
      { to: "/warnings", name: "menu.warnings", needs: "community:moderate" },
    ],
  },
  {
    name: "menu.programmes",
    destinations: [
      { to: "/programmes", name: "menu.programmes-list", needs: "programme:read" },
      { to: "/programme-sheets", name: "menu.sheets", needs: "programme:read" },
      { to: "/results", name: "menu.results", needs: "programme:read" },
      { to: "/portfolio", name: "menu.portfolio", needs: "programme:read" },
      { to: "/priorities", name: "menu.priorities", needs: "programme:read" },
      { to: "/entry-points", name: "menu.entryPoints", needs: "programme:read" },
      { to: "/gaps", name: "menu.gaps", needs: "programme:read" },
      { to: "/coordination", name: "menu.coordination", needs: "programme:read" },
      { to: "/conditions", name: "menu.conditions", needs: "programme:read" },
      { to: "/indicator-facts", name: "menu.facts", needs: "programme:read" },
      { to: "/value", name: "menu.value", needs: "programme:read" },
      { to: "/visibility", name: "menu.visibility", needs: "programme:read" },
      { to: "/guest-links", name: "menu.guest-links", needs: "programme:write" },
      { to: "/programme-publication", name: "menu.programme-publication", needs: "programme:publish" },
    ],
  },
  {
    name: "menu.identity",
    destinations: [
      { to: "/partners", name: "menu.partners", needs: "partner:read" },
      { to: "/members", name: "menu.members", needs: "node:members" },
    ],
  },
  { name: "menu.safeguards", destinations: [{ to: "/log", name: "menu.log", needs: "log:read" }] },
];

/** The menu of a member with these capabilities; groups that would be empty are left out. */
export function menuFor(capabilities: readonly string[]): readonly MenuGroup[] {
  return menu
    .map(({ name, destinations }) => ({
      name,
      destinations: destinations.filter(({ needs }) => needs === null || capabilities.includes(needs)),
    }))
    .filter(({ destinations }) => destinations.length > 0);
}
