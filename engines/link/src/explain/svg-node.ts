/**
 * How is a picture written as SVG without anything slipping in?
 *
 * Pictures are trees of elements and text. Text and attribute values are escaped where they are written, and what
 * XML cannot hold (control characters, half surrogates) becomes U+FFFD.
 *
 * Source: W3C, Extensible Markup Language 1.0, section 2.2, for the characters.
 *
 * @module
 */

export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svgNode(
  name: string,
  attributes: SvgNode["attributes"],
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { name, attributes, children };
}

/** A picture as text, without script, style sheet or anything outside it. */
export function renderSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${written(value)}"`);
  const inside = node.children.map((child) =>
    typeof child === "string" ? escaped(child) : renderSvg(child),
  );
  return `<${node.name}${attributes.join("")}>${inside.join("")}</${node.name}>`;
}

function written(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : escaped(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(NOT_XML, "\uFFFD").replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
