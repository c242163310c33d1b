/**
 * What would stand if nobody had touched what others' files told of?
 *
 * Organisations and indicators are the node's own and stand as they do; of all else only what came from files is there. The
 * words of an indicator are a file's where they once stood here as the file has them: what they are now, a member made of them.
 * An indicator that the node had before in words of its own leaves the file's words alone.
 *
 * @module
 */
import {
  type Content,
  type Entry,
  type EntryKind,
  type EntrySet,
  entrySet,
} from "../../../programmes/index.ts";
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

type Indicator = Content<"indicator">;

/** What a file tells of an indicator that the node keeps. */
const wordsOf = ({ text, unit, direction }: Indicator): string => JSON.stringify([text, unit, direction]);

/** Indicators as one file tells them, where that is not how they stand. @param standing - By id. */
export function toldOtherwise(
  standing: ReadonlyMap<string, Indicator>,
  entries: readonly ImportedEntry[],
): ReadonlyMap<string, Indicator> {
  return new Map(
    entries.flatMap((entry) => {
      const now = entry.kind === "indicator" ? standing.get(entry.id) : undefined;
      if (now === undefined) return [];
      const content = mergedContent(entry, null) as Indicator;
      return wordsOf(content) === wordsOf(now) ? [] : [[entry.id, content] as const];
    }),
  );
}

/** @param once - How indicators stood at any time. */
export function withToldWords(
  came: EntrySet,
  otherwise: ReadonlyMap<string, Indicator>,
  once: readonly { readonly entry: string; readonly content: Indicator }[],
): EntrySet {
  const stood = new Set(once.map(({ entry, content }) => `${entry} ${wordsOf(content)}`));
  const words = [...otherwise].filter(([id, content]) => stood.has(`${id} ${wordsOf(content)}`));
  if (words.length === 0) return came;
  const told = new Map(words);
  const indicator = came.indicator.map((entry) => {
    const { text, unit, direction } = told.get(entry.id) ?? entry.content;
    return { ...entry, content: { ...entry.content, text, unit, direction } };
  });
  return { ...came, indicator };
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
