/**
 * Does each code stand on the list that the standard names for its place?
 *
 * A code on a list that calls itself complete is an error elsewhere, on an open list a warning.
 *
 * Source: IATI Codelists 2.03, mapping.xml.
 *
 * @module
 */
import { compileExpression } from "../xml/compile-expression.ts";
import type { Expression } from "../xml/expression-path.ts";
import { asTruth } from "../xml/expression-values.ts";
import { childNamed, identifierOf, recordAround, textOf, type XmlElement } from "../xml/xml-element.ts";
import type { Finding } from "./finding.ts";

export interface CodeList {
  readonly name: string;
  readonly complete: boolean;
  readonly codes: ReadonlySet<string>;
}

interface Place {
  readonly list: CodeList;
  /** Name of the attribute, or `text()`. */
  readonly at: string;
  readonly condition: Expression | null;
}

/** Places by the path of their element below the document's root element. `*`: everywhere. */
export type CodePlaces = ReadonlyMap<string, readonly Place[]>;

/** @param document a `codelist` element */
export function codeListOf(document: XmlElement): CodeList {
  const items = childNamed(document, "codelist-items")?.children ?? [];
  const codes = items.flatMap((item) => {
    const code = childNamed(item, "code");
    return code === null ? [] : [textOf(code).trim()];
  });
  const { attributes } = document;
  return {
    name: attributes.get("name") ?? "",
    complete: attributes.get("complete") === "1",
    codes: new Set(codes),
  };
}

/** @param mapping the `mappings` element */
export function codePlacesOf(mapping: XmlElement, lists: ReadonlyMap<string, CodeList>): CodePlaces {
  const places = new Map<string, Place[]>();
  for (const one of mapping.children) {
    const [path, condition] = [childNamed(one, "path"), childNamed(one, "condition")];
    const list = lists.get(childNamed(one, "codelist")?.attributes.get("ref") ?? "");
    const [, element = "", at = ""] =
      /^\/\/(?:(.*)\/)?(?:@?([^@/]+))$/.exec(path ? textOf(path).trim() : "") ?? [];
    if (list === undefined || at === "") continue;
    const place = { list, at, condition: condition && compileExpression(textOf(condition).trim()) };
    const key = element === "" ? "*" : element;
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}

/** @param path names of the elements down to this one, joined by `/`, from the record */
export function checkCodes(element: XmlElement, places: CodePlaces, path = element.name): Finding[] {
  const here = [...(places.get(path) ?? []), ...(places.get("*") ?? [])];
  return [
    ...here.flatMap((place) => checkPlace(element, place)),
    ...element.children.flatMap((child) => checkCodes(child, places, `${path}/${child.name}`)),
  ];
}

function checkPlace(element: XmlElement, { list, at, condition }: Place): Finding[] {
  const code = at === "text()" ? element.text.trim() : element.attributes.get(at);
  if (code === undefined || list.codes.has(code)) return [];
  if (condition !== null && !asTruth(condition(element, null))) return [];
  const what = at === "text()" ? `the text of ${element.name}` : `${at} of ${element.name}`;
  return [
    {
      rule: list.name,
      severity: list.complete ? "error" : "warning",
      identifier: identifierOf(recordAround(element)),
      line: element.line,
      message: `${what} is not on the code list ${list.name}.`,
      remedy: remedy(what, list, code),
    },
  ];
}

function remedy(what: string, { name, codes }: CodeList, code: string): string {
  const cased = [...codes].find((each) => each.toLowerCase() === code.trim().toLowerCase());
  return cased === undefined
    ? `Change ${what} to a code of the list ${name}.`
    : `Write ${what} as "${cased}", exactly as the list ${name} does.`;
}
