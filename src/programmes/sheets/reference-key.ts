/**
 * By which short name does a sheet name another entry?
 *
 * By its code or title where only one entry has it, else by its id: so whatever is written can be read again.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";

type Key<Kind extends EntryKind> = (content: Content<Kind>) => string;

const keys: { readonly [Kind in EntryKind]?: Key<Kind> } = {
  organisation: ({ acronym }) => acronym,
  framework: ({ title }) => title,
  "result-node": ({ code }) => code,
  indicator: ({ code }) => code,
  programme: ({ code }) => code,
  component: ({ code }) => code,
  evidence: ({ citation }) => citation,
  decision: ({ question }) => question,
  agreement: ({ title }) => title,
  gap: ({ name }) => name,
  evaluation: ({ title }) => title,
  "safety-review": ({ product }) => product,
  "priority-exercise": ({ question }) => question,
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What a cell says of it. */
export function referenceKey(set: EntrySet, kind: EntryKind, id: string): string {
  const entry: Entry | null = entryWith(set, kind, id);
  const key = entry === null ? null : keyOf(entry);
  if (key === null || /[;\n[]/.test(key)) return id;
  return named(set, kind, key).length === 1 ? key : id;
}

export type Resolved =
  | { readonly id: string }
  | { readonly code: "cell-reference-unknown" | "cell-reference-many" };

/** Which entry a cell means. @param programme - Decides between several of one name; null when it is not known. */
export function resolveReference(
  set: EntrySet,
  {
    to,
    text,
    programme,
  }: { readonly to: EntryKind; readonly text: string; readonly programme: string | null },
): Resolved {
  if (uuid.test(text)) return { id: text.toLowerCase() };
  const all = named(set, to, text);
  const here = all.filter((entry) => entry.programme === programme);
  const [found, other] = all.length > 1 && here.length > 0 ? here : all;
  if (found === undefined) return { code: "cell-reference-unknown" };
  return other === undefined ? { id: found.id } : { code: "cell-reference-many" };
}

function named(set: EntrySet, kind: EntryKind, key: string): readonly Entry[] {
  const list: readonly Entry[] = set[kind];
  return list.filter((entry) => plain(keyOf(entry)) === plain(key));
}

function keyOf({ kind, content }: Entry): string | null {
  const key = keys[kind] as Key<EntryKind> | undefined;
  return key?.(content) ?? null;
}

function plain(key: string | null): string | null {
  return key === null ? null : key.trim().toLowerCase();
}
