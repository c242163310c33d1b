/**
 * By which model was a pair weighed?
 *
 * Read as the engine, which alone may see a model: how common each value is on the node is in it. Only what is derived
 * for one pair leaves the node (`explained.ts`). A model never changes, so those that were read are kept at hand.
 *
 * @module
 */
import { LinkError, type Model, readModel } from "@waymark/link";
import type { Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { asEngine } from "./engine-desk.ts";

/** One a type, and the one before. */
const mostKept = 60;

export function createModelShelf(
  doors: Doors,
): (ids: readonly string[]) => Promise<ReadonlyMap<string, Model>> {
  const kept = new Map<string, Model>();
  return async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !kept.has(id));
    for (const [id, model] of await readModels(doors, missing)) {
      kept.set(id, model);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    }
    return new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as Model] as const] : [])));
  };
}

async function readModels(doors: Doors, ids: readonly string[]): Promise<[string, Model][]> {
  if (ids.length === 0) return [];
  const rows = await asEngine(doors, "link.explain", (desk) =>
    desk.rows<{ id: string; content: unknown }>(
      sql`select id, content from intelligence.model where id = any (${ids}::uuid[])`,
    ),
  );
  return rows.flatMap(({ id, content }) => {
    const model = readableModel(content);
    return model === null ? [] : [[id, model] as [string, Model]];
  });
}

/**
 * @returns null for a model of an older version of the engine: it explains nothing and weighs nothing more, and what
 * was weighed by it stands until its type is linked anew.
 */
export function readableModel(content: unknown): Model | null {
  try {
    return readModel(content);
  } catch (error) {
    if (error instanceof LinkError) return null;
    throw error;
  }
}
