/**
 * How does the demonstration come by something to show people on the move?
 *
 * Real incidents on the map's legs, invented help at its stops, a desk that can open reports, and a first publication; then,
 * once the public pages are up, a few invented reports.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { readIncidentRows } from "../../src/community/index.ts";
import { addHelp, type IncidentsLoaded, loadIncidents, publish } from "../../src/community/server/index.ts";
import { inventedHelp } from "../../worlds/communities/index.ts";
import { readIncidents } from "../../worlds/incidents/index.ts";
import type { WaymarkNode } from "../server/open-node.ts";
import { type DemonstrationDesk, makeDesk } from "./demonstration-desk.ts";
import type { LoadedMember } from "./load-world.ts";
import { ensurePublicApp, siteOf } from "./public-site.ts";

export interface LoadedCommunity extends DemonstrationDesk {
  readonly incidents: IncidentsLoaded;
  readonly today: string;
  /** Who holds the desk's key, and who the custodian's and moderates. */
  readonly officer: LoadedMember;
  readonly custodian: LoadedMember;
}

/** Loads it, and publishes. */
export async function loadCommunity(
  node: Pick<WaymarkNode, "doors" | "dataFolder">,
  members: readonly LoadedMember[],
): Promise<LoadedCommunity> {
  const today = new Date().toISOString().slice(0, 10);
  const custodian = holding(members, "moderator");
  const officer = holding(
    members.filter((one) => one !== custodian),
    "case-worker",
  );
  const { parts } = readIncidentRows(await readIncidents());
  const incidents = await node.doors.perform(custodian.actor, "prevention", loadIncidents(parts));
  for (const draft of inventedHelp) {
    const order = { act: randomUUID(), entry: randomUUID(), seen: 0, today };
    await node.doors.perform(custodian.actor, "prevention", addHelp(order, draft));
  }
  const desk = await makeDesk(node.doors, { desk: officer, custodian }, today);
  await publishDemonstration(node, custodian, today);
  return { ...desk, incidents, today, officer, custodian };
}

/** @throws Error when the invented world has nobody of this role: a mistake of the programmer. */
function holding(members: readonly LoadedMember[], role: "moderator" | "case-worker"): LoadedMember {
  const found = members.find(({ actor }) => actor.roles.includes(role));
  if (found === undefined) throw new Error(`The invented world needs a ${role}.`);
  return found;
}

async function publishDemonstration(
  { doors, dataFolder }: Pick<WaymarkNode, "doors" | "dataFolder">,
  { actor }: LoadedMember,
  today: string,
): Promise<void> {
  const render = siteOf(await ensurePublicApp());
  await publish({ doors, dataFolder, today, render, risk: true, member: { actor, purpose: "prevention" } });
}
