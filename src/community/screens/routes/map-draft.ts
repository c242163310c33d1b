/**
 * How does a member change the map before saving it?
 *
 * On a copy that lives in this window alone. Saving sends it over the version it was begun from.
 *
 * @module
 */
import { useState } from "react";
import { changesIn, mapChange } from "../../routes/map-change.ts";
import type { RouteDraft, RouteMap } from "../../routes/route-map.ts";

export interface MapDraft {
  readonly map: RouteDraft;
  /** The version that the changes were begun from. */
  readonly basedOn: number;
  /** Things that differ from that version. */
  readonly changes: number;
  /** Null for whoever may not edit. */
  readonly change: ((next: RouteDraft) => void) | null;
  readonly discard: () => void;
}

interface Begun {
  readonly from: RouteMap;
  readonly map: RouteDraft;
}

/** @param standing - The newest version that the node answered. */
export function useMapDraft(standing: RouteMap, mayEdit: boolean): MapDraft {
  const [begun, setBegun] = useState<Begun | null>(null);
  const from = begun?.from ?? standing;
  const map = begun?.map ?? standing;
  return {
    map,
    basedOn: from.version,
    changes: begun === null ? 0 : changesIn(mapChange(from, map)),
    change: mayEdit ? (next) => setBegun({ from, map: next }) : null,
    discard: () => setBegun(null),
  };
}
