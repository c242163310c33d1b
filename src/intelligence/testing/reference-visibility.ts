/**
 * Who may see a record, said once more from the written rules alone?
 *
 * Neither the row policies nor the check in code were read to write this: it is what both are compared with.
 *
 * Source: trust.md rules 1, 8, 9, 10, 14, 21 and 32.
 *
 * @module
 */
import type { Handling, MemberActor } from "../../safeguards/index.ts";

/** What the rules look at. */
export interface ReferenceRecord {
  readonly id: string;
  readonly owner: string;
  readonly handling: Handling;
  /** True for a child, and for whoever's age is uncertain. */
  readonly child: boolean;
  /** True for what is about a person at risk. */
  readonly protection: boolean;
  readonly expired: boolean;
}

const noReader = new Set(["administrator", "overseer", "programme-manager", "coordinator", "evaluator"]);

/** @param day - ISO date of the reading. */
export function mayRead(actor: MemberActor, purpose: string, record: ReferenceRecord, day: string): boolean {
  const refusals = [
    // 8: who configures or oversees sees no person.
    actor.roles.every((role) => noReader.has(role)),
    // 32: what has expired is gone.
    record.expired,
    // 1: for the purposes that the record was given for, and no other.
    !(record.handling.purposes as readonly string[]).includes(purpose),
    // 21: a child only by who was trained for it.
    record.child && !actor.childTrained,
    // 14: the firewall.
    record.protection && actor.partnerKind === "state-border",
    // 9 and 10: the owner; others as handling says, until its last day.
    actor.partner !== record.owner && !shared(record.handling, actor.partner, day),
  ];
  return !refusals.includes(true);
}

function shared({ audience, until }: Handling, partner: string, day: string): boolean {
  if (until !== null && until < day) return false;
  if (audience === "node") return true;
  return audience !== "owner" && audience.includes(partner);
}
