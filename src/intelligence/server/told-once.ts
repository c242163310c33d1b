/**
 * Which pairs cannot be one, because one source told of both?
 *
 * @module
 */
import { components } from "@waymark/link";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { toldOnce } from "../counting.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
}

/** The source of each record; null for a type of which a source may tell twice. */
export async function tellers(
  desk: Desk,
  entityType: string,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, string> | null> {
  if (!toldOnce.has(entityType)) return null;
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const rows = await desk.rows<{ id: string; source: string }>(
    sql`select id, source from intelligence.record where id = any (${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row.source]));
}

/** The pairs whose two records have different sources. */
export function acrossSources<Some extends Pair>(
  pairs: readonly Some[],
  sources: ReadonlyMap<string, string> | null,
): readonly Some[] {
  return sources === null ? pairs : pairs.filter(({ a, b }) => sources.get(a) !== sources.get(b));
}

/** The pairs of one source among the records that chains of pairs join. */
export function sameTeller(pairs: readonly Pair[], sources: ReadonlyMap<string, string> | null): Pair[] {
  if (sources === null) return [];
  const { clusters } = components([], { threshold: 0, must: pairs });
  return clusters.flatMap((ids) =>
    ids.flatMap((a, at) =>
      ids.slice(at + 1).flatMap((b) => (sources.get(a) === sources.get(b) ? [{ a, b }] : [])),
    ),
  );
}
