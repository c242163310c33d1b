/**
 * How does an invented world get into a node?
 *
 * As real partners would bring it in: each partner's sources, through the same doors, then linked.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { atTheDoor, insertInvitation, insertMember, insertPartner } from "../../src/identity/server/index.ts";
import {
  ensureSource,
  type LinkReport,
  type Taking,
  takeRecords,
} from "../../src/intelligence/server/index.ts";
import { type Handling, type MemberActor, roles } from "../../src/safeguards/index.ts";
import type { Actor, Doors } from "../../src/safeguards/server/index.ts";
import { sql } from "../../src/store/index.ts";
import { generateCorridor, type World, type WorldSource } from "../../worlds/corridor/index.ts";
import type { WaymarkNode } from "../server/open-node.ts";

export interface LoadedWorld {
  readonly partners: number;
  readonly records: number;
  readonly report: LinkReport;
  readonly members: readonly LoadedMember[];
}

export interface LoadedMember {
  readonly member: string;
  readonly name: string;
  readonly who: string;
  /** As the member acts when signed in. */
  readonly actor: MemberActor;
}

const batchSize = 500;

/** Makes a world, brings it in and links it. `onProgress` hears the share done, 0 to 1. */
export async function loadWorld(
  node: Pick<WaymarkNode, "doors" | "linker">,
  which: { seed: number; size: number },
  onProgress: (share: number) => void,
): Promise<LoadedWorld> {
  const world = generateCorridor(which);
  const partners = await addPartners(node.doors, world);
  const total = world.partners
    .flatMap((partner) => partner.sources)
    .reduce((sum, source) => sum + source.records.length, 0);
  let done = 0;
  for (const partner of world.partners) {
    const actor: Actor = { kind: "operator", partner: partners.get(partner.name) ?? "" };
    for (const source of partner.sources) {
      await bringIn(node.doors, { actor, source, handling: handlingOf(source, partners) }, (count) => {
        done += count;
        onProgress((done / total) * 0.8);
      });
    }
  }
  const report = await node.linker.linkAll((share) => onProgress(0.8 + share * 0.2));
  return {
    partners: partners.size,
    records: total,
    report,
    members: await addMembers(node.doors, world, partners),
  };
}

function addPartners(doors: Doors, world: World): Promise<Map<string, string>> {
  return atTheDoor(doors, "demonstration.partners", async (desk) => {
    const ids = new Map<string, string>();
    for (const { name, kind, country } of world.partners)
      ids.set(name, (await insertPartner(desk, { name, kind, country })).id);
    return ids;
  });
}

function handlingOf({ handling }: WorldSource, partners: ReadonlyMap<string, string>): Handling {
  const { label, purposes } = handling;
  const audience =
    typeof handling.partners === "string"
      ? handling.partners
      : handling.partners.flatMap((name) => partners.get(name) ?? []);
  return { label, audience, purposes, until: null };
}

interface Bringing {
  readonly actor: Actor;
  readonly source: WorldSource;
  readonly handling: Handling;
}

async function bringIn(
  doors: Doors,
  { actor, source, handling }: Bringing,
  onBatch: (count: number) => void,
): Promise<void> {
  const grading = { reliability: source.reliability, credibility: source.credibility };
  const kept = await doors.perform(actor, "analysis", ensureSource({ name: source.name, grading, handling }));
  const importId = randomUUID();
  for (let from = 0; from < source.records.length; from += batchSize) {
    const drafts = source.records.slice(from, from + batchSize);
    await doors.perform(actor, "analysis", {
      name: "demonstration.take",
      needs: "record:write",
      scope: "own",
      touched: () => [],
      run: async (desk) => {
        const [row] = await desk.rows<{ key_secret: Buffer }>(
          sql`select key_secret from intelligence.source where id = ${kept.id}`,
        );
        const today = new Date().toISOString().slice(0, 10);
        const taking: Taking = {
          source: kept.id,
          keySecret: row?.key_secret ?? Buffer.alloc(0),
          handling,
          import: importId,
          today,
        };
        return takeRecords(desk, drafts, taking);
      },
    });
    onBatch(drafts.length);
  }
}

function addMembers(
  doors: Doors,
  world: World,
  partners: ReadonlyMap<string, string>,
): Promise<LoadedMember[]> {
  return atTheDoor(doors, "demonstration.members", async (desk) => {
    const added: LoadedMember[] = [];
    for (const said of world.members) {
      const held = roles.filter((role) => said.roles.includes(role));
      const { childTrained } = said;
      const draft = {
        name: said.name,
        email: said.email,
        partner: partners.get(said.partner) ?? "",
        roles: held,
        childTrained,
      };
      const member = await insertMember(desk, draft);
      const { id, partner } = member;
      const actor = { partner: partner.id, partnerKind: partner.kind, roles: held, childTrained };
      added.push({
        member: id,
        name: said.name,
        who: `${said.name}, ${held.join(" and ")} of ${partner.name}`,
        actor: { kind: "member", member: id, ...actor },
      });
    }
    return added;
  });
}

/** A link for each demonstration member, good while the node runs. */
export function demonstrationLinks(
  node: WaymarkNode,
  members: readonly Pick<LoadedMember, "member" | "who">[],
): Promise<{ who: string; link: string }[]> {
  return atTheDoor(node.doors, "demonstration.links", async (desk) => {
    const links: { who: string; link: string }[] = [];
    for (const { member, who } of members) {
      const { token } = await insertInvitation(desk, member, node.keys.sealingKey, true);
      links.push({ who, link: `${node.keys.origin}/enter#${token}` });
    }
    return links;
  });
}
