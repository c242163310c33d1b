/**
 * On what are rules tried out, so that nothing invented ever lands in a real node?
 *
 * On a node of its own, opened in a throw-away folder by the same program: three partners, and records of each
 * kind of handling.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atTheDoor, insertPartner } from "../../../src/identity/server/index.ts";
import { addRecord, ensureSource } from "../../../src/intelligence/server/index.ts";
import {
  defaultHandling,
  type Handling,
  type MemberActor,
  type PartnerKind,
  type Role,
} from "../../../src/safeguards/index.ts";
import { openNode, type WaymarkNode } from "../../server/open-node.ts";
import { nodePlan } from "../with-node.ts";

export interface Stage {
  readonly node: WaymarkNode;
  readonly police: MemberActor;
  readonly shelter: MemberActor;
  readonly border: MemberActor;
  /** A member of a partner with other roles. */
  as(of: MemberActor, roles: readonly Role[], childTrained?: boolean): MemberActor;
  /** Adds a record of the actor's partner. @returns its id. */
  plant(owner: MemberActor, said: Planted): Promise<string>;
  /** Closed before the node is. */
  onClose(close: () => Promise<unknown>): void;
  close(): Promise<void>;
}

export interface Planted {
  readonly entityType?: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** What is chosen beside the default; nothing is chosen at all when absent. */
  readonly handling?: Partial<Handling>;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-conformance-"));
  // A node of its own, whatever database the node in question uses.
  const node = await openNode({ ...nodePlan(folder, true), databaseUrl: undefined });
  const member = async (name: string, kind: PartnerKind, roles: readonly Role[]): Promise<MemberActor> => {
    const partner = await atTheDoor(node.doors, "conformance.partner", (desk) =>
      insertPartner(desk, { name, kind, country: null }),
    );
    return {
      kind: "member",
      member: randomUUID(),
      partner: partner.id,
      partnerKind: kind,
      roles,
      childTrained: false,
    };
  };
  const closers: (() => Promise<unknown>)[] = [];
  return {
    node,
    police: await member("Invented police", "state-police", ["analyst", "investigator"]),
    shelter: await member("Invented shelter", "ngo", ["analyst", "case-worker"]),
    border: await member("Invented border force", "state-border", ["analyst", "investigator"]),
    as: (of, roles, childTrained = false) => ({ ...of, member: randomUUID(), roles, childTrained }),
    plant: (owner, said) => plant(node, owner, said),
    onClose: (close) => void closers.push(close),
    close: async () => {
      for (const close of closers) await close();
      await node.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function plant(
  { doors }: WaymarkNode,
  owner: MemberActor,
  { entityType = "Person", properties, handling }: Planted,
): Promise<string> {
  const protection = entityType === "CaseRecord";
  const purpose = owner.roles.includes("case-worker") && protection ? "protection" : "analysis";
  const grading = { reliability: "B", credibility: 2 } as const;
  const standard = defaultHandling(false);
  const source = await doors.perform(
    owner,
    purpose,
    ensureSource({ name: "Invented register", grading, handling: standard }),
  );
  const chosen = handling === undefined ? undefined : { ...defaultHandling(protection), ...handling };
  const draft = { key: randomUUID(), entityType, properties };
  return (await doors.perform(owner, purpose, addRecord({ source: source.id, draft, handling: chosen }))).id;
}
