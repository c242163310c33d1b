/**
 * Which elements of two documents tell of the same thing?
 *
 * Source: IATI activities schema 2.03: what may come several times, and what tells one from another.
 *
 * @module
 */
import type { XmlTree } from "../../xml/xml-tree.ts";

/** Names of elements that only make sense together, such as shares that add up to a hundred. */
export const wholeSets: ReadonlySet<string> = new Set(["recipients", "sectors"]);

/** Attributes that tell elements of one name apart, each with what is meant where it is missing. */
const told: Readonly<Record<string, readonly (readonly [name: string, otherwise: string])[]>> = {
  description: [["type", "1"]],
  "participating-org": [
    ["role", ""],
    ["ref", ""],
  ],
  "other-identifier": [
    ["type", ""],
    ["ref", ""],
  ],
  "activity-date": [["type", ""]],
  sector: [
    ["vocabulary", "1"],
    ["code", ""],
  ],
  tag: [
    ["vocabulary", ""],
    ["code", ""],
  ],
  "policy-marker": [
    ["vocabulary", "1"],
    ["code", ""],
  ],
  "recipient-region": [
    ["vocabulary", "1"],
    ["code", ""],
  ],
  "default-aid-type": [["vocabulary", "1"]],
  "document-link": [["url", ""]],
  "related-activity": [
    ["type", ""],
    ["ref", ""],
  ],
  transaction: [["ref", ""]],
  reference: [
    ["vocabulary", ""],
    ["code", ""],
  ],
  category: [["code", ""]],
  condition: [["type", ""]],
};

/** @param among - All children of its parent. */
export function keyOf(tree: XmlTree, among: readonly XmlTree[]): string {
  const { name, attributes } = tree;
  if (name === "recipient-country" || (name === "recipient-region" && said(tree, "vocabulary", "1") === "1"))
    return "recipients";
  if (name === "sector" && said(tree, "vocabulary", "1") === "1") return "sectors";
  if (name === "budget" || name === "period") return `${name} ${days(tree).join("/")}`;
  if (name === "narrative")
    return among[0] === tree ? "narrative" : `narrative ${attributes["xml:lang"] ?? ""}`;
  if (name === "target" || name === "actual") return ofAPart(tree, among) ? `${name} of a part` : name;
  const words = (told[name] ?? []).map(([attribute, otherwise]) => said(tree, attribute, otherwise));
  // An organisation without a reference is known by its name.
  if (name === "participating-org" && words[1] === "") words.push(nameIn(tree));
  return [name, ...words].join(" ").toLowerCase();
}

const said = ({ attributes }: XmlTree, name: string, otherwise: string) =>
  attributes[name]?.trim() || otherwise;

function days({ children }: XmlTree): readonly string[] {
  return ["period-start", "period-end"].map((end) => {
    const found = children.find(({ name }) => name === end);
    return found === undefined ? "" : said(found, "iso-date", "").slice(0, 10);
  });
}

function nameIn({ children }: XmlTree): string {
  return (children.find(({ name }) => name === "narrative")?.text ?? "").replace(/\s+/g, " ").trim();
}

/** Of women, or of one place, beside a value of all. */
function ofAPart(tree: XmlTree, among: readonly XmlTree[]): boolean {
  const alike = among.filter(({ name }) => name === tree.name);
  return alike.length > 1 && tree.children.some(({ name }) => name === "dimension" || name === "location");
}
