/**
 * How does the demonstration come by something to show people on the move?
 *
 * Real incidents on the map's legs, invented help at its stops, desks that can open reports, and a first publication; then,
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
import { type DemonstrationDesks, makeDesks, plannedDesks } from "./demonstration-desks.ts";
import type { LoadedMember } from "./load-world.ts";
import { ensurePublicApp, siteOf } from "./public-site.ts";

export interface LoadedCommunity extends DemonstrationDesks {
  readonly incidents: IncidentsLoaded;
  readonly today: string;
}

/** Loads it, and publishes. */
export async function loadCommunity(
  node: Pick<WaymarkNode, "doors" | "dataFolder">,
  members: readonly LoadedMember[],
): Promise<LoadedCommunity> {
  const today = new Date().toISOString().slice(0, 10);
  const moderator = moderatorOf(members);
  const { parts } = readIncidentRows(await readIncidents());
  const incidents = await node.doors.perform(moderator.actor, "prevention", loadIncidents(parts));
  for (const draft of inventedHelp) {
    const order = { act: randomUUID(), entry: randomUUID(), seen: 0, today };
    await node.doors.perform(moderator.actor, "prevention", addHelp(order, draft));
  }
  const desks = await makeDesks(node.doors, plannedDesks(members), today);
  await publishDemonstration(node, moderator, today);
  return { ...desks, incidents, today };
}

/** @throws Error when the invented world has none: a mistake of the programmer. */
function moderatorOf(members: readonly LoadedMember[]): LoadedMember {
  const found = members.find(({ actor }) => actor.roles.includes("moderator"));
  if (found === undefined) throw new Error("The invented world needs a moderator.");
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
