/**
 * How does a change of ours go into a document that somebody else wrote?
 *
 * Two trees that we wrote, of what came and of what stands now, say what has changed: that alone is done to the other's
 * tree. Whatever else it holds stays, words that we have none for among it.
 *
 * @module
 */
import type { XmlTree } from "../../xml/xml-tree.ts";
import { keyOf, wholeSets } from "./tree-keys.ts";

export interface Merging {
  /** Keys of elements of the other's document whose attributes do not tell what they are. */
  readonly keys: ReadonlyMap<XmlTree, string>;
  /** An element of ours as it must be said within the other's document. */
  readonly fresh: (tree: XmlTree) => XmlTree;
}

/** Of one name: each part means something only beside the others. */
const undivided: ReadonlySet<string> = new Set([
  "value",
  "provider-org",
  "receiver-org",
  "participating-org",
]);

/** We sum up what stands in several. */
const summedUp = "budget";

/** Where something new goes, as the schema has it; what is not named stays behind these. */
const orders: Readonly<Record<string, readonly string[]>> = {
  transaction: "transaction-type transaction-date value description provider-org receiver-org".split(" "),
  indicator: "title description document-link reference baseline period".split(" "),
  period: "period-start period-end target actual".split(" "),
};

/** @param before - Ours of what came. @param after - Ours of what stands. */
export function mergedTree(source: XmlTree, before: XmlTree, after: XmlTree, merging: Merging): XmlTree {
  if (isSameTree(before, after)) return source;
  if (undivided.has(source.name)) return merging.fresh(after);
  return {
    name: source.name,
    attributes: mergedAttributes(source, before, after),
    text: before.text === after.text ? source.text : after.text,
    children: inOrder(
      mergedChildren(source.children, before.children, after.children, merging),
      orders[source.name] ?? [],
    ),
  };
}

export function isSameTree(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function mergedAttributes(source: XmlTree, before: XmlTree, after: XmlTree): XmlTree["attributes"] {
  const names = new Set([source, before, after].flatMap(({ attributes }) => Object.keys(attributes)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const changed = before.attributes[name] !== after.attributes[name];
      const value = (changed ? after : source).attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export function mergedChildren(
  source: readonly XmlTree[],
  before: readonly XmlTree[],
  after: readonly XmlTree[],
  merging: Merging,
): readonly XmlTree[] {
  const [theirs, came, stands] = [
    grouped(source, merging.keys),
    grouped(before, merging.keys),
    grouped(after, merging.keys),
  ];
  return [...new Set([...theirs.keys(), ...stands.keys()])].flatMap((key) =>
    mergedGroup(key, [theirs.get(key) ?? [], came.get(key) ?? [], stands.get(key) ?? []], merging),
  );
}

type Group = readonly XmlTree[];

function mergedGroup(
  key: string,
  [theirs, came, stands]: readonly [Group, Group, Group],
  merging: Merging,
): Group {
  if (isSameTree(came, stands)) return theirs;
  // Sentences that we make of figures do not take the place of somebody's own.
  if (key === "comment" && theirs.length > 0) return theirs;
  if (wholeSets.has(key)) return stands.map(merging.fresh);
  const merged = stands.map((after, at) => {
    const source = theirs[at];
    return source === undefined
      ? merging.fresh(after)
      : mergedTree(source, came[at] ?? unsaid(after), after, merging);
  });
  return key.startsWith(summedUp) ? merged : [...merged, ...theirs.slice(came.length || stands.length)];
}

/** What the document says already, and files did not tell us: only what it lacks is added. */
function unsaid({ name, attributes, text }: XmlTree): XmlTree {
  return { name, text, children: [], attributes: name === "policy-marker" ? {} : attributes };
}

function grouped(children: Group, keys: Merging["keys"]): ReadonlyMap<string, Group> {
  const groups = new Map<string, XmlTree[]>();
  for (const child of children) {
    const key = keys.get(child) ?? keyOf(child, children);
    groups.set(key, [...(groups.get(key) ?? []), child]);
  }
  return groups;
}

/** What is not in the order stays where it was, behind all others. */
export function inOrder(children: readonly XmlTree[], order: readonly string[]): readonly XmlTree[] {
  const place = ({ name }: XmlTree) => (order.includes(name) ? order.indexOf(name) : order.length);
  return children
    .map((child, at) => ({ child, at }))
    .sort((one, other) => place(one.child) - place(other.child) || one.at - other.at)
    .map(({ child }) => child);
}
