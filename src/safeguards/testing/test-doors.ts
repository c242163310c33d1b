/**
 * How does a test get doors of its own on a real database?
 *
 * @module
 */
import { randomBytes, randomUUID } from "node:crypto";
import { type DomainMigrations, rows, type SqlFragment } from "../../store/index.ts";
import { type TestStore, testStore } from "../../store/testing/test-store.ts";
import type { MemberActor } from "../actor.ts";
import { type Doors, openDoors } from "../server/doors.ts";
import { safeguardMigrations } from "../server/migrations.ts";
import { keepTicketKey } from "../server/ticket.ts";

export interface TestDoors {
  readonly doors: Doors;
  readonly store: TestStore;
  readonly ticketKey: string;
  /** As the owner: to look at what is really there. */
  owner<Row extends object>(statement: SqlFragment): Promise<Row[]>;
}

/** Opens doors on a fresh database with the safeguards' tables and those of the given domains. */
export async function testDoors(
  domains: readonly DomainMigrations[] = [],
  settings = { checksInCode: true },
): Promise<TestDoors> {
  const store = await testStore([await safeguardMigrations(), ...domains]);
  const ticketKey = randomBytes(32).toString("base64url");
  const owner: TestDoors["owner"] = (statement) => rows(store.owner, statement);
  await keepTicketKey(owner, ticketKey);
  return { doors: openDoors(store, ticketKey, settings), store, ticketKey, owner };
}

/** A member of some partner; analyst at a police unit unless said otherwise. */
export function someMember(said: Partial<MemberActor> = {}): MemberActor {
  return {
    kind: "member",
    member: randomUUID(),
    partner: randomUUID(),
    partnerKind: "state-police",
    roles: ["analyst"],
    childTrained: false,
    ...said,
  };
}
