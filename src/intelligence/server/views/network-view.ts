/**
 * How is one step of a subject's network shown?
 *
 * @module
 */
import type { z } from "zod";
import { entityType, valueKind } from "../../../model/index.ts";
import type { networkView as schema } from "../../api.ts";
import type { Network, NetworkEdge } from "../network.ts";
import { whereOfRow } from "../record-row.ts";

type View = z.infer<typeof schema>;

export function networkView({ nodes, edges, capped, hubs }: Network): View {
  return {
    nodes: nodes.map((row) => ({
      id: row.id,
      entityType: row.entity_type,
      caption: row.caption,
      records: row.subject_size,
      where: whereOfRow(row),
    })),
    edges: edges.map(edgeView),
    capped,
    hubs: hubs.map(hubView),
  };
}

function edgeView({ from, to, kind, record, value, label, when }: NetworkEdge): View["edges"][number] {
  const shared = value === null ? null : captionOfValue(kind.slice("shares:".length), value);
  return {
    id: record ?? `${from}.${to}.${kind}.${value ?? ""}`,
    from,
    to,
    kind,
    label: shared ?? label ?? "",
    directed: record !== null && (entityType(kind).link?.directed ?? false),
    when,
    record,
  };
}

/** "phone:+40711222333", as tokens are written. */
function hubView(token: string): View["hubs"][number] {
  const kind = token.slice(0, token.indexOf(":"));
  return { kind, caption: captionOfValue(kind, token.slice(kind.length + 1)) };
}

/** An identifying value as a person reads it. */
export function captionOfValue(kind: string, value: string): string {
  return valueKind(kind).caption(value);
}
