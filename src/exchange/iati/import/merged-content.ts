/**
 * What stands after a file told of something that is there already?
 *
 * A file says only what IATI has words for: whatever else members wrote stays. Organisations and indicators that the node
 * knows are the node's; what was accepted stays accepted while its numbers are the same.
 *
 * @module
 */
import { type Content, type Entry, entrySchemas, isSameContent } from "../../../programmes/index.ts";
import type { ImportedEntry } from "./import-context.ts";

const told: Readonly<Record<string, readonly string[]>> = {
  organisation: [],
  indicator: [],
  programme: ["title", "titles", "objective", "targetGroups", "start", "end", "scope", "countries"],
  component: [
    "title",
    "description",
    "start",
    "end",
    "status",
    "sdgTargets",
    "places",
    "sectors",
    "contributingPartners",
    "implementingPartners",
    "humanitarian",
  ],
  "money-event": [
    "type",
    "component",
    "date",
    "amount",
    "currency",
    "usd",
    "rate",
    "from",
    "to",
    "fromActivity",
    "toActivity",
    "note",
  ],
  "budget-line": ["start", "end", "amount", "currency", "usd", "funded"],
  target: ["start", "end", "baseline", "baselineYear", "value"],
};

/** In the form in which it would be kept: a text that was cut off at a space ends before it. */
export function mergedContent(imported: Merging, before: Entry | null): ImportedEntry["content"] {
  const merged = merge(imported, before);
  const read = entrySchemas[imported.kind].safeParse(merged);
  return read.success ? (read.data as ImportedEntry["content"]) : merged;
}

type Merging = Pick<ImportedEntry, "kind" | "content" | "from">;

function merge({ kind, content, from }: Merging, before: Entry | null): ImportedEntry["content"] {
  if (before === null) return content;
  // A part that another file only names is told of by its own.
  if (kind === "component" && from === "participating-org") return before.content;
  if (kind === "observation")
    return observed(content as Content<"observation">, before as Entry<"observation">);
  const names = told[kind];
  if (names === undefined) return content;
  const said = Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)));
  return { ...before.content, ...said } as ImportedEntry["content"];
}

function observed(
  content: Content<"observation">,
  { content: before }: Entry<"observation">,
): Content<"observation"> {
  const rest = { status: before.status, evidence: before.evidence, comment: before.comment };
  const kept = { ...content, ...rest };
  return isSameContent(kept, before) ? kept : content;
}
