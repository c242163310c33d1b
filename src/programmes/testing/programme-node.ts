/**
 * How does a test get a node of programmes on a real database, and members who write entries on it?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { identityMigrations } from "../../identity/server/index.ts";
import type { MemberActor } from "../../safeguards/index.ts";
import { someMember, type TestDoors, testDoors } from "../../safeguards/testing/test-doors.ts";
import type { DomainMigrations } from "../../store/index.ts";
import type { EntrySet } from "../entries/entry.ts";
import { readEntrySet } from "../server/entries/read-entry-set.ts";
import { addEntry } from "../server/entries/write-entry.ts";
import { programmeMigrations } from "../server/migrations.ts";
import type { NewEntry } from "./new-entries.ts";

export interface ProgrammeNode extends TestDoors {
  /** Writes an entry as a member would. @returns its id. */
  add(actor: MemberActor, entry: NewEntry): Promise<string>;
  /** What stands, as the member may read it. */
  standing(actor: MemberActor): Promise<EntrySet>;
}

/** @param more - Domains whose tables the test needs besides. */
export async function programmeNode(more: readonly DomainMigrations[] = []): Promise<ProgrammeNode> {
  const node = await testDoors([await identityMigrations(), await programmeMigrations(), ...more]);
  return {
    ...node,
    add: async (actor, { seenBy = "everybody", ...said }) => {
      const entry = randomUUID();
      await node.doors.perform(actor, "oversight", addEntry({ act: randomUUID(), entry, seenBy, ...said }));
      return entry;
    },
    standing: (actor) => node.doors.ask(actor, "oversight", readEntrySet()),
  };
}

/** Plans programmes at a UN entity: one of their own unless a partner is named. */
export const someManager = (partner: string = randomUUID()): MemberActor =>
  someMember({ partner, partnerKind: "un-entity", roles: ["programme-manager"] });
