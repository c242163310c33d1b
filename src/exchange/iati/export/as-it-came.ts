/**
 * What would stand if nobody had touched what others' files told of?
 *
 * Organisations and indicators are the node's own and stand as they do; of all else only what came from files is there.
 *
 * @module
 */
import { type Entry, type EntryKind, type EntrySet, entrySet } from "../../../programmes/index.ts";
import type { ImportedEntry } from "../import/import-context.ts";
import { mergedContent } from "../import/merged-content.ts";

const ownKinds: readonly EntryKind[] = ["organisation", "indicator"];

/**
 * @param told - What all files told of, by the entry's id.
 * @param removed - Ids of entries that somebody removed; what neither stands nor is among them was refused when it came.
 */
export function asItCame(
  set: EntrySet,
  told: ReadonlyMap<string, ImportedEntry>,
  removed: ReadonlySet<string>,
): EntrySet {
  const standing = new Map(
    Object.values(set).flatMap((list: readonly Entry[]) => list.map((entry) => [entry.id, entry])),
  );
  const came = [...told.values()].flatMap((imported) => {
    const now = standing.get(imported.id) ?? null;
    const known = now !== null || removed.has(imported.id);
    return known && !ownKinds.includes(imported.kind) ? [entryAsTold(imported, { now, told })] : [];
  });
  return entrySet([...set.organisation, ...set.indicator, ...came]);
}

interface Around {
  readonly now: Entry | null;
  readonly told: ReadonlyMap<string, ImportedEntry>;
}

function entryAsTold(imported: ImportedEntry, { now, told }: Around): Entry {
  const { id, kind } = imported;
  const content = { ...mergedContent(imported, null), ...notOfTheFile(imported, now) };
  return {
    version: 1,
    owner: "",
    seenBy: "everybody",
    changed: "",
    ...now,
    id,
    kind,
    programme: now?.programme ?? programmeToldOf(imported, told),
    content: content as Entry["content"],
  };
}

/** A rate is said by whoever brings the file in, and what is accepted by whoever reads the numbers. */
function notOfTheFile({ kind, content }: ImportedEntry, now: Entry | null): object {
  if (now === null) return {};
  if (kind === "observation") return { status: (now as Entry<"observation">).content.status };
  if (kind !== "money-event" && kind !== "budget-line") return {};
  const [said, stands] = [content, now.content] as readonly Sum[];
  const same = said?.amount === stands?.amount && said?.currency === stands?.currency;
  if (!same || stands === undefined) return {};
  return "rate" in stands ? { usd: stands.usd, rate: stands.rate } : { usd: stands.usd };
}

interface Sum {
  readonly amount: number;
  readonly currency: string;
  readonly usd: number;
  readonly rate?: number | null;
}

function programmeToldOf(
  { id, kind, content }: ImportedEntry,
  told: ReadonlyMap<string, ImportedEntry>,
): string | null {
  if (kind === "programme") return id;
  const { programme, component } = content as { programme?: string | null; component?: string | null };
  if (programme !== undefined || !component) return programme ?? null;
  const whole = told.get(component)?.content as { programme?: string } | undefined;
  return whole?.programme ?? null;
}
