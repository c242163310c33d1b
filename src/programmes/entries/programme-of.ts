/**
 * Which programme does an entry belong to?
 *
 * The one that it names, or the one of what it hangs on; what several programmes share belongs to none.
 *
 * @module
 */
import { type EntrySet, entryWith } from "./entry.ts";
import type { EntryKind } from "./entry-kinds.ts";
import type { Content } from "./entry-schemas.ts";

/** @returns UUID, or null for what several share. */
export function programmeOf(
  {
    id,
    kind,
    content,
  }: { readonly id: string; readonly kind: EntryKind; readonly content: Content<EntryKind> },
  set: EntrySet,
): string | null {
  if (kind === "programme") return id;
  const said = content as {
    readonly programme?: string | null;
    readonly component?: string | null;
    readonly agreement?: string | null;
  };
  if (said.programme !== undefined) return said.programme;
  if (said.component) return entryWith(set, "component", said.component)?.programme ?? null;
  if (said.agreement) return entryWith(set, "agreement", said.agreement)?.programme ?? null;
  return null;
}
