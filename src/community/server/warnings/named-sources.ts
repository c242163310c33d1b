/**
 * What do the sources that a moderator names carry, as far as the node knows?
 *
 * An observation is looked up as the moderator may see it: its origin and whether it was vetted are the node's word,
 * not the moderator's. A partner that states something is one origin, whatever it also observed; one that enforces
 * immigration law may be named, and vets nothing, for a warning can also be a way to turn people back.
 *
 * Source: trust.md rules 9, 14 and 38, T1.
 *
 * @module
 */
import { partnersById } from "../../../identity/server/index.ts";
import { enforcesImmigration } from "../../../safeguards/index.ts";
import type { Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { WarningRefusal } from "../../warnings/refuse-warning.ts";
import type { WarningSource } from "../../warnings/warning.ts";

export type SourceReference = Pick<WarningSource, "kind" | "reference" | "note">;

export interface NamedSources {
  readonly sources: readonly WarningSource[];
  readonly refused: readonly WarningRefusal[];
}

interface ObservationRow {
  id: string;
  owner: string;
  leg: string;
  channel: string;
  origin: string;
  vetted: boolean;
}

/** @param legs - The legs of the warning: an observation of another leg says nothing of it. */
export async function namedSources(
  desk: Desk,
  references: readonly SourceReference[],
  legs: readonly string[],
): Promise<NamedSources> {
  const observed = await observations(desk, references);
  const partners = await partnersById(desk);
  const found = references.map((said): WarningSource | null => {
    if (said.kind === "partner") {
      const partner = partners.get(said.reference);
      if (partner === undefined || partner.suspended) return null;
      return { ...said, origin: `partner:${partner.id}`, vetted: !enforcesImmigration(partner.kind) };
    }
    const observation = observed.get(said.reference);
    if (observation === undefined || !legs.includes(observation.leg)) return null;
    return { ...said, origin: originOf(observation), vetted: observation.vetted };
  });
  const refused = references
    .filter((_, at) => found[at] === null)
    .map(({ reference }): WarningRefusal => ({ part: "sources", code: "source-unknown", detail: reference }));
  return { sources: found.filter((source) => source !== null), refused };
}

/** A partner's own observations are its word, however many there are. */
function originOf({ channel, owner, origin }: ObservationRow): string {
  return channel === "partner" ? `partner:${owner}` : `${channel}:${origin}`;
}

async function observations(
  desk: Desk,
  references: readonly SourceReference[],
): Promise<ReadonlyMap<string, ObservationRow>> {
  const wanted = references.filter(({ kind }) => kind === "observation").map(({ reference }) => reference);
  if (wanted.length === 0) return new Map();
  const rows = await desk.rows<ObservationRow>(sql`
    select o.id, o.owner, o.leg, o.channel, o.origin, o.vetted
    from community.observation o where o.id = any (${wanted}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}
