/**
 * How is a record shown?
 *
 * @module
 */
import type { z } from "zod";
import { entityType } from "../../../model/index.ts";
import { enforcesImmigration } from "../../../safeguards/index.ts";
import type { recordDetail, recordSummary } from "../../api.ts";
import type { DetailedRecord, Partners } from "../detailed-record.ts";
import { handlingOf, type RecordRow, whenOfRow, whereOfRow } from "../record-row.ts";
import { namedPartner } from "./named-partner.ts";
import { propertyViews } from "./value-views.ts";

/** One line of a list. */
export function recordSummaryView(row: RecordRow, partners: Partners): z.infer<typeof recordSummary> {
  return {
    id: row.id,
    entityType: row.entity_type,
    caption: row.caption,
    owner: namedPartner(row.owner, partners),
    source: { id: row.source, name: row.source_name },
    when: whenOfRow(row),
    where: whereOfRow(row),
    isChild: row.is_child,
    subjectSize: row.subject_size,
  };
}

/** All of it. */
export function recordDetailView(one: DetailedRecord): z.infer<typeof recordDetail> {
  const { row, partners, reader } = one;
  return {
    ...recordSummaryView(row, partners),
    properties: propertyViews(one),
    grading: { reliability: row.reliability, credibility: row.credibility },
    sourceKey: row.source_key,
    handling: handlingView(row),
    seenBy: seenBy(one),
    notSeenByEnforcement: row.protection,
    mine: row.owner === reader,
    expiresAt: row.expires_at.toISOString(),
    firstSaidAt: row.first_said_at.toISOString(),
    lastSaidAt: row.last_said_at.toISOString(),
    links: linkViews(one),
  };
}

function handlingView(row: RecordRow): z.infer<typeof recordDetail>["handling"] {
  const { audience, purposes, ...handling } = handlingOf(row);
  return {
    ...handling,
    audience: typeof audience === "string" ? audience : [...audience],
    purposes: [...purposes],
  };
}

/** Whom it is shown to beside the reader: the owner first where it is another's, then the others by name. */
function seenBy({ row, partners, reader }: DetailedRecord): { id: string; name: string }[] {
  const named = row.shared_with_node ? [...partners.keys()] : row.shared_with;
  const others = named
    .filter((id) => id !== reader && id !== row.owner && partners.has(id) && !keptFrom(id, row, partners))
    .map((id) => namedPartner(id, partners))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
  return row.owner === reader ? others : [namedPartner(row.owner, partners), ...others];
}

/** The firewall stands whatever a record's handling says. (trust.md rule 14) */
function keptFrom(id: string, row: RecordRow, partners: Partners): boolean {
  const kind = partners.get(id)?.kind;
  return row.protection && (kind === undefined || enforcesImmigration(kind));
}

function linkViews({ row, links }: DetailedRecord): z.infer<typeof recordDetail>["links"] {
  return links
    .filter((link) => link.here === row.id)
    .map((link) => ({
      id: link.id,
      entityType: link.entity_type,
      outgoing: link.outgoing && (entityType(link.entity_type).link?.directed ?? false),
      other: { id: link.other, entityType: link.other_type, caption: link.other_caption },
    }));
}
