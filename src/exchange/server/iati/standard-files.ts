/**
 * What does the standard say: schemas, rules and code lists as they were published?
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CodeList, type CodePlaces, codeListOf, codePlacesOf } from "../../iati/code-lists.ts";
import { compileRuleSet, type RuleSet, type RuleSetFile } from "../../iati/rule-set.ts";
import { childNamed, type XmlElement } from "../../xml/xml-element.ts";
import { ElementReader } from "./read-elements.ts";

const folder = join(import.meta.dirname, "../../../../codelists/iati");
const schemaNames = ["iati-activities-schema", "iati-organisations-schema", "iati-common", "xml"];

export interface Standard {
  readonly rules: RuleSet;
  readonly places: CodePlaces;
  /** Codes of registers of organisations, and organisations that are known as they are. */
  readonly registers: readonly string[];
  readonly organisations: ReadonlySet<string>;
  readonly schemas: readonly { readonly fileName: string; readonly contents: string }[];
}

let read: Promise<Standard> | null = null;

/** Reads it once in the life of the process. */
export function readStandard(): Promise<Standard> {
  read ??= readFiles();
  return read;
}

async function readFiles(): Promise<Standard> {
  const mapping = await rootOf("mapping.xml");
  const lists = new Map<string, CodeList>();
  const named = mapping.children.map((one) => childNamed(one, "codelist")?.attributes.get("ref") ?? "");
  const known = ["OrganisationRegistrationAgency", "OrganisationIdentifier", "IATIOrganisationIdentifier"];
  for (const name of new Set([...named, ...known]))
    lists.set(name, codeListOf(await rootOf(`lists/${name}.xml`)));
  const codes = (name: string) => [...(lists.get(name)?.codes ?? [])];
  const rules = JSON.parse(await readFile(join(folder, "standard.json"), "utf8")) as RuleSetFile;
  return {
    rules: compileRuleSet(rules),
    places: codePlacesOf(mapping, lists),
    registers: codes("OrganisationRegistrationAgency"),
    organisations: new Set([...codes("OrganisationIdentifier"), ...codes("IATIOrganisationIdentifier")]),
    schemas: await Promise.all(
      schemaNames.map(async (name) => ({
        fileName: `${name}.xsd`,
        contents: await readFile(join(folder, "schemas", `${name}.xsd`), "utf8"),
      })),
    ),
  };
}

/** A small document of the standard itself, whole. */
async function rootOf(name: string): Promise<XmlElement> {
  const reader = new ElementReader();
  const items = [...reader.write(await readFile(join(folder, name), "utf8")), ...reader.end()];
  const root = items.find(({ kind }) => kind === "root")?.element;
  if (root === undefined) throw new Error(`${name} of the standard holds nothing.`);
  const records = items.flatMap(({ kind, element }) => (kind === "record" ? [element] : []));
  return { ...root, children: records };
}
