/**
 * What is a document that is written, or given back as it came?
 *
 * Names keep their prefixes, so that what belongs to others comes back unchanged. The same tree always gives the same bytes.
 *
 * @module
 */
export interface XmlTree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  /** Characters of an element without children; "" for none. */
  readonly text: string;
}

/** Attributes that are null are left out; numbers are written plainly. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly (XmlTree | null)[]
): XmlTree {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)]],
  );
  return {
    name,
    attributes: Object.fromEntries(said),
    children: children.filter((child) => child !== null),
    text: "",
  };
}

export function textElement(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
): XmlTree {
  return { ...element(name, attributes), text };
}

/** A narrative in a language; the document's own when left out. */
export function narrative(text: string, language?: string): XmlTree {
  return textElement("narrative", text, { "xml:lang": language ?? null });
}

/** UTF-8 text with a declaration, two spaces a level, a line an element. */
export function writeXml(root: XmlTree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, children, text }: XmlTree, indent: string): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${inAttribute(value)}"`)
    .join("");
  if (children.length === 0)
    return text === ""
      ? `${indent}<${name}${said}/>\n`
      : `${indent}<${name}${said}>${escaped(text)}</${name}>\n`;
  const inside = children.map((child) => written(child, `${indent}  `)).join("");
  return `${indent}<${name}${said}>\n${inside}${indent}</${name}>\n`;
}

/** What XML 1.0 cannot hold is left out: control characters and lone surrogates. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** A reader takes a line end or a tab as it stands in an attribute for a space. */
function inAttribute(value: string): string {
  return escaped(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
