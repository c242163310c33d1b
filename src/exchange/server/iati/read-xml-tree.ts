/**
 * How does a piece of somebody's document become a tree that can be given back?
 *
 * @module
 */
import { SaxesParser } from "saxes";
import { ExchangeError } from "../../exchange-error.ts";
import type { XmlTree } from "../../xml/xml-tree.ts";

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Growing[];
  text: string;
}

/** One element with all that is in it; prefixes stay as they are. @throws ExchangeError "not-well-formed". */
export function readXmlTree(xml: string): XmlTree {
  const parser = new SaxesParser({ xmlns: false });
  const open: Growing[] = [];
  let root: Growing | null = null;
  parser.on("error", () => {
    throw new ExchangeError("not-well-formed", "A part of the document is no well-formed XML.", parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("cdata", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  if (root === null) throw new ExchangeError("not-well-formed", "There is no element.");
  return tidy(root);
}

/** Characters beside children are space in IATI: only those of an element without any are kept. */
function tidy({ name, attributes, children, text }: Growing): XmlTree {
  if (children.length > 0) return { name, attributes, children: children.map(tidy), text: "" };
  return { name, attributes, children: [], text: text.trim() === "" ? "" : text };
}
