/**
 * Which work does a member do, and what does that work allow?
 *
 * Policy on one page: a role names the purposes it may choose and the capabilities it has. Nobody who
 * configures a node reads persons, and no role bypasses handling.
 *
 * Source: trust.md rules 8 and 14.
 *
 * @module
 */
import { enforcesImmigration, type PartnerKind } from "./partner-kind.ts";
import type { Purpose } from "./purpose.ts";

export const roles = [
  "analyst",
  "investigator",
  "case-worker",
  "moderator",
  "programme-manager",
  "coordinator",
  "evaluator",
  "safeguarding-officer",
  "administrator",
  "overseer",
] as const;

export type Role = (typeof roles)[number];

/**
 * What an action may ask for. "record:*" touches records of persons, "report:*" sealed reports, "keys:*" what opens
 * them, "community:*" what people on the move are told, "programme:*" plans, money and results of joint programmes,
 * "node:*" configures the node.
 */
export const capabilities = [
  "record:read",
  "record:write",
  "record:judge",
  "source:read",
  "source:write",
  "partner:read",
  "log:read",
  "log:own-records",
  "report:open",
  "report:release",
  "keys:hold",
  "community:edit",
  "community:moderate",
  "community:publish",
  "programme:read",
  "programme:write",
  "programme:decide",
  "programme:publish",
  "programme:safety",
  "node:partners",
  "node:members",
] as const;

export type Capability = (typeof capabilities)[number];

interface RolePolicy {
  readonly purposes: readonly Purpose[];
  readonly capabilities: readonly Capability[];
}

/** Whoever answers people on the move: opens reports at the partner's desk and releases single facts. */
const desk: readonly Capability[] = ["report:open", "report:release", "keys:hold", "community:edit"];

const working: readonly Capability[] = [
  "record:read",
  "record:write",
  "record:judge",
  "source:read",
  "source:write",
  "partner:read",
  "log:own-records",
];

/** The policy: what each role may do, and for which purposes. */
export const rolePolicies: Readonly<Record<Role, RolePolicy>> = {
  analyst: { purposes: ["analysis", "prevention"], capabilities: working },
  investigator: {
    purposes: ["investigation", "prosecution", "analysis"],
    capabilities: [...working, "report:open", "report:release", "keys:hold"],
  },
  "case-worker": { purposes: ["protection"], capabilities: [...working, ...desk] },
  moderator: {
    purposes: ["prevention", "protection"],
    capabilities: [
      "record:read",
      "partner:read",
      "community:edit",
      "community:moderate",
      "community:publish",
    ],
  },
  "programme-manager": {
    purposes: ["oversight"],
    capabilities: ["partner:read", "programme:read", "programme:write", "programme:publish"],
  },
  // The Resident Coordinator and their office: they convene and decide, and run no programme of their own.
  coordinator: {
    purposes: ["oversight"],
    capabilities: ["partner:read", "programme:read", "programme:write", "programme:decide"],
  },
  evaluator: {
    purposes: ["oversight"],
    capabilities: ["partner:read", "programme:read", "programme:write"],
  },
  "safeguarding-officer": {
    purposes: ["protection", "oversight"],
    capabilities: [
      "record:read",
      "source:read",
      "partner:read",
      "log:read",
      "log:own-records",
      "keys:hold",
      "programme:read",
      "programme:safety",
    ],
  },
  administrator: {
    purposes: ["administration"],
    capabilities: ["partner:read", "node:partners", "node:members"],
  },
  overseer: { purposes: ["oversight"], capabilities: ["partner:read", "log:read"] },
};

/** The roles whose members may see records of persons; the database checks the same list. */
export const personReadingRoles: readonly Role[] = roles.filter((role) =>
  rolePolicies[role].capabilities.includes("record:read"),
);

/** Roles that plan and account for programmes: none of them may be held with one that reads persons. */
export const programmeRoles: readonly Role[] = roles.filter((role) =>
  rolePolicies[role].capabilities.includes("programme:write"),
);

/** @returns the purposes that a member with these roles may choose, each once, in the order of the list. */
export function purposesOf(held: readonly Role[], kind: PartnerKind): readonly Purpose[] {
  const all = held.flatMap((role) => rolePolicies[role].purposes);
  return [...new Set(all)].filter((purpose) => purpose !== "protection" || !enforcesImmigration(kind));
}

/** @returns true when one of the roles has the capability. */
export function may(held: readonly Role[], capability: Capability): boolean {
  return held.some((role) => rolePolicies[role].capabilities.includes(capability));
}

/**
 * Says why a member may not hold these roles together.
 * @returns null when they may; otherwise a message code: "administrator-reads-no-persons", "programmes-read-no-persons"
 * or "firewall".
 */
export function rolesRefused(held: readonly Role[], kind: PartnerKind): string | null {
  const configures = held.some((role) => rolePolicies[role].capabilities.some((c) => c.startsWith("node:")));
  const reads = held.some((role) => personReadingRoles.includes(role));
  if (configures && reads) return "administrator-reads-no-persons";
  // Money, donors and visibility never come near a person's record, not by holding two roles either.
  if (reads && held.some((role) => programmeRoles.includes(role))) return "programmes-read-no-persons";
  const protects = held.some((role) => role === "case-worker" || role === "safeguarding-officer");
  if (protects && enforcesImmigration(kind)) return "firewall";
  return null;
}
