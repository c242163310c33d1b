/**
 * How does an activity that came from somebody's file go out again?
 *
 * What nobody changed goes out as it came in, with what belongs to others' namespaces and whatever we have no word for. What
 * was changed is written anew from the entries, part by part: the frame, budgets, transactions, results. Places finer than a
 * first-level division and names of persons are never given back.
 *
 * Source: programmes.md 5 (pitfall 7; security exclusions).
 *
 * @module
 */
import { type Entry, type EntrySet, isSameContent } from "../../../programmes/index.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { XmlTree } from "../../xml/xml-tree.ts";
import type { ImportedEntry } from "../import/import-context.ts";
import { mergedContent } from "../import/merged-content.ts";
import type { WrittenActivity } from "./activities.ts";

/** An activity as it came. */
export interface SourceActivity {
  readonly tree: XmlTree;
  /** What this activity told of, read once more. */
  readonly read: readonly ImportedEntry[];
  /** What all files told of, by the entry's id. */
  readonly told: ReadonlyMap<string, ImportedEntry>;
}

const parts = ["budget", "transaction", "result"] as const;
type Part = (typeof parts)[number];

/** In the order of the schema. Source: IATI activities schema 2.03. */
const order = [
  "iati-identifier reporting-org title description participating-org other-identifier activity-status activity-date",
  "contact-info activity-scope recipient-country recipient-region location sector tag country-budget-items",
  "humanitarian-scope policy-marker collaboration-type default-flow-type default-finance-type default-aid-type",
  "default-tied-status budget planned-disbursement capital-spend transaction document-link related-activity",
  "legacy-data conditions result crs-add fss",
]
  .join(" ")
  .split(" ");

/** @param set - As it stands. @returns the activity as it shall go out. */
export function giveBack(written: WrittenActivity, source: SourceActivity, set: EntrySet): XmlTree {
  const standing = standingEntries(set);
  const stands = (imported: ImportedEntry) => {
    const now = standing.get(imported.id);
    return now !== undefined && isSameContent(mergedContent(imported, now), now.content);
  };
  const frame = source.read.filter(({ from }) => from === "iati-activity");
  const frameFrom = frame.every(stands) ? source.tree : written.tree;
  const chosen = parts.flatMap((part) => {
    const own = source.read.filter(({ from }) => partOf(from) === part);
    const asItCame = own.every(stands) && ofActivity(set, written.entry, part).every((entry) => told(entry));
    return childrenOf(asItCame ? source.tree : written.tree, part);
  });
  const named = new Set(frameFrom.children.map(({ name }) => name));
  // What we have no word for stays, whoever wrote the frame.
  const kept = frameFrom === source.tree ? [] : source.tree.children.filter(({ name }) => !named.has(name));
  const others = [...frameFrom.children, ...kept].filter(({ name }) => !isPart(name)).flatMap(safe);
  return { ...source.tree, attributes: frameFrom.attributes, children: inOrder([...others, ...chosen]) };

  /** True when some file told of it, and it stands as it was told. */
  function told({ id }: Entry): boolean {
    const imported = source.told.get(id);
    return imported !== undefined && stands(imported);
  }
}

function partOf(from: string): Part | null {
  if (from === "indicator" || from === "period") return "result";
  return parts.find((part) => part === from) ?? null;
}

const isPart = (name: string) => (parts as readonly string[]).includes(name);

function childrenOf({ children }: XmlTree, part: Part): readonly XmlTree[] {
  return children.filter(({ name }) => name === part);
}

function standingEntries(set: EntrySet): ReadonlyMap<string, Entry> {
  return new Map(
    Object.values(set).flatMap((list: readonly Entry[]) => list.map((entry) => [entry.id, entry])),
  );
}

/** What stands now of a part of this activity, whoever told of it; a transfer is of both its sides. */
function ofActivity(set: EntrySet, about: string, part: Part): readonly Entry[] {
  const component = set.component.some(({ id }) => id === about);
  const lists: Readonly<Record<Part, readonly Entry[]>> = {
    budget: component ? set["budget-line"] : [],
    transaction: set["money-event"],
    result: [...set.target, ...set.observation],
  };
  return lists[part].filter(({ content, programme }) => {
    const said = content as { readonly component?: string | null; readonly type?: string };
    if (component) return said.component === about;
    const both = said.type === "transfer" || said.type === "refund";
    return programme === about && (both || (said.component ?? null) === null);
  });
}

/** Nothing that leads to a door or to a person. */
function safe(tree: XmlTree): readonly XmlTree[] {
  if (tree.name === "location") return [];
  if (tree.name !== "contact-info") return [tree];
  return [{ ...tree, children: tree.children.filter(({ name }) => name !== "person-name") }];
}

function inOrder(children: readonly XmlTree[]): readonly XmlTree[] {
  const place = ({ name }: XmlTree) => (order.includes(name) ? order.indexOf(name) : order.length);
  return children
    .map((child, at) => ({ child, at }))
    .sort((one, other) => place(one.child) - place(other.child) || one.at - other.at)
    .map(({ child }) => child);
}

/** As rules and readers see it: without what belongs to others. */
export function asElement(tree: XmlTree, parent: XmlElement | null): XmlElement {
  const own = Object.entries(tree.attributes).filter(
    ([name]) => !name.includes(":") || name.startsWith("xml:"),
  );
  const element: XmlElement = {
    kind: "element",
    name: tree.name,
    line: 1,
    attributes: new Map(own),
    children: [],
    text: tree.text,
    parent,
  };
  for (const child of tree.children)
    if (!child.name.includes(":")) element.children.push(asElement(child, element));
  return element;
}
