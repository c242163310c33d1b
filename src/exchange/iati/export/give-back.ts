/**
 * How does an activity that came from somebody's file go out again?
 *
 * What nobody changed goes out as it came in, with what belongs to others' namespaces and whatever we have no word for. What
 * was changed here is changed there, and nothing else. Places finer than a first-level division and names of persons are
 * never given back.
 *
 * Source: programmes.md 5 (pitfall 7; security exclusions).
 *
 * @module
 */
import type { XmlElement } from "../../xml/xml-element.ts";
import type { XmlTree } from "../../xml/xml-tree.ts";
import { inOrder, isSameTree, type Merging, mergedChildren, mergedTree } from "./merge-trees.ts";
import { mergedResults } from "./merged-results.ts";
import { keyOf } from "./tree-keys.ts";

/** An activity as it came. */
export interface SourceActivity {
  readonly tree: XmlTree;
  /** Keys of its transactions and indicators, which are those of the entries that they became. */
  readonly keys: ReadonlyMap<XmlTree, string>;
  /** Told of a whole joint programme: what we make of its parts does not take the place of what its agent says. */
  readonly whole: boolean;
}

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

/** What we only ever work out for a whole programme, by key. */
const workedOut: ReadonlySet<string> = new Set(["description 1", "sectors", "tag", "budget"]);

/**
 * @param came - What we would have written of it as it came; null when nothing could have been.
 * @param stands - What we would write of it now.
 */
export function giveBack(source: SourceActivity, came: XmlTree | null, stands: XmlTree): XmlTree {
  const { tree } = source;
  const merged = came === null ? tree : changed(source, ownWords(source, came), ownWords(source, stands));
  return { ...merged, children: inOrder(merged.children.flatMap(safe), order) };
}

function changed({ tree, keys }: SourceActivity, came: XmlTree, stands: XmlTree): XmlTree {
  if (isSameTree(came, stands)) return tree;
  const merging: Merging = { keys, fresh: (each) => explicit(each, tree.attributes) };
  const [theirs, before, after] = [tree, came, stands].map(apart) as [Apart, Apart, Apart];
  const children = [
    ...mergedChildren(theirs.others, before.others, after.others, merging),
    ...mergedResults(theirs.results, before.results, after.results, merging),
  ];
  const bare = (each: XmlTree) => ({ ...each, children: [] });
  const merged = { ...mergedTree(bare(tree), bare(came), bare(stands), merging), children };
  return isSameTree(merged.children, tree.children)
    ? merged
    : { ...merged, attributes: dated(merged, stands) };
}

interface Apart {
  readonly results: readonly XmlTree[];
  readonly others: readonly XmlTree[];
}

function apart({ children }: XmlTree): Apart {
  return {
    results: children.filter(({ name }) => name === "result"),
    others: children.filter(({ name }) => name !== "result"),
  };
}

function ownWords({ tree, whole }: SourceActivity, ours: XmlTree): XmlTree {
  if (!whole) return ours;
  const subject = (each: XmlTree) =>
    ["tag", "budget"].includes(each.name) ? each.name : keyOf(each, tree.children);
  const theirs = new Set(tree.children.map(subject));
  const kept = ours.children.filter((each) => !(workedOut.has(subject(each)) && theirs.has(subject(each))));
  return { ...ours, children: kept };
}

/** An element of ours where another language or currency is meant when none is said. */
function explicit(tree: XmlTree, around: XmlTree["attributes"]): XmlTree {
  const { name, attributes } = tree;
  const currency = name === "value" && tree.text !== "" && attributes.currency === undefined;
  const language = name === "narrative" && attributes["xml:lang"] === undefined;
  return {
    ...tree,
    attributes: {
      ...attributes,
      ...(currency && around["default-currency"] !== "USD" && { currency: "USD" }),
      ...(language && around["xml:lang"] !== "en" && { "xml:lang": "en" }),
    },
    children: tree.children.map((child) => explicit(child, around)),
  };
}

/** Changed on the later of the two days. */
function dated({ attributes }: XmlTree, stands: XmlTree): XmlTree["attributes"] {
  const name = "last-updated-datetime";
  const [said, ours] = [attributes[name] ?? "", stands.attributes[name] ?? ""];
  return ours.slice(0, 10) > said.slice(0, 10) ? { ...attributes, [name]: ours } : attributes;
}

/** Nothing that leads to a door or to a person, at any depth. */
function safe(tree: XmlTree): readonly XmlTree[] {
  if (tree.name === "location") return [];
  const shown = tree.name === "contact-info" ? withoutPerson(tree) : tree;
  return [{ ...shown, children: shown.children.flatMap(safe) }];
}

function withoutPerson(contact: XmlTree): XmlTree {
  return { ...contact, children: contact.children.filter(({ name }) => name !== "person-name") };
}

/**
 * As rules and readers see it: without what belongs to others.
 *
 * @param elements - Takes all of them in the order of the document: the line of each is its place among them, from 1.
 */
export function asElement(
  tree: XmlTree,
  elements: XmlTree[] = [],
  parent: XmlElement | null = null,
): XmlElement {
  const own = Object.entries(tree.attributes).filter(
    ([name]) => !name.includes(":") || name.startsWith("xml:"),
  );
  const element: XmlElement = {
    kind: "element",
    name: tree.name,
    line: elements.push(tree),
    attributes: new Map(own),
    children: [],
    text: tree.text,
    parent,
  };
  for (const child of tree.children)
    if (!child.name.includes(":")) element.children.push(asElement(child, elements, element));
  return element;
}
