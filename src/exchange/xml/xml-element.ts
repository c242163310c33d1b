/**
 * What is an element of a document, for rules that look at it?
 *
 * Only names without a namespace (and `xml:`) are kept: what others add in their own namespaces is theirs.
 *
 * @module
 */

export interface XmlElement {
  readonly kind: "element";
  readonly name: string;
  /** Where its tag begins, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own characters, without those of its children. */
  text: string;
  readonly parent: XmlElement | null;
}

/** An attribute or the characters of an element, as an expression finds them. */
export interface XmlValue {
  readonly kind: "value";
  readonly value: string;
  readonly line: number;
}

export type XmlNode = XmlElement | XmlValue;

/** All characters within. */
export function textOf(node: XmlNode): string {
  if (node.kind === "value") return node.value;
  return node.text + node.children.map(textOf).join("");
}

/** The element and everything below it, in the order of the document. */
export function* withDescendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

export function childNamed(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** The identifier of an activity or organisation, without spaces around it. Null: it has none. */
export function identifierOf(record: XmlElement): string | null {
  const element = childNamed(record, "iati-identifier") ?? childNamed(record, "organisation-identifier");
  const text = element === null ? "" : textOf(element).trim();
  return text === "" ? null : text;
}

/** The child of the root that the element lies in. */
export function recordAround(element: XmlElement): XmlElement {
  let record = element;
  while (record.parent !== null && record.parent.parent !== null) record = record.parent;
  return record;
}
