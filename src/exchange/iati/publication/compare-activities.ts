/**
 * What does a publication change, activity by activity and field by field?
 *
 * Two elements are the same when name, attributes and everything within are; when they were put in another order within the
 * activity nothing changed.
 *
 * @module
 */
import { childNamed, textOf, type XmlElement } from "../../xml/xml-element.ts";

/** One record of a file: an activity or organisation. */
export interface PublishedRecord {
  readonly identifier: string;
  readonly title: string;
  readonly file: string;
  /** By the name of each element: its contents, in order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

export interface ActivityChange {
  readonly identifier: string;
  readonly title: string;
  readonly file: string;
  readonly change: "added" | "changed" | "gone";
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly name: string;
  /** How many there were and are. */
  readonly before: number;
  readonly after: number;
  /** What the first three that are gone, and that came, say. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const mostTold = 3;
const longestTold = 160;

export function publishedRecord(file: string, identifier: string, record: XmlElement): PublishedRecord {
  const fields = new Map<string, string[]>();
  const own = [...record.attributes].filter(([name]) => name !== "last-updated-datetime").sort();
  fields.set("", [JSON.stringify([record.name, own, "", []] satisfies Canonical)]);
  for (const child of record.children)
    fields.set(child.name, [...(fields.get(child.name) ?? []), JSON.stringify(canonicalOf(child))]);
  for (const said of fields.values()) said.sort();
  const title = childNamed(record, "title") ?? childNamed(record, "name");
  const first = title === null ? null : childNamed(title, "narrative");
  return { identifier, title: first === null ? identifier : textOf(first).trim(), file, fields };
}

type Canonical = readonly [
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  text: string,
  children: readonly Canonical[],
];

/** The same for two elements that say the same: attributes in order of names; white space at the ends is layout. */
function canonicalOf({ name, attributes, children, text }: XmlElement): Canonical {
  const said = children.length === 0 ? text.replace(/\s+/g, " ").trim() : "";
  return [name, [...attributes].sort(), said, children.map(canonicalOf)];
}

/** In the order of identifiers. */
export function compareActivities(
  before: readonly PublishedRecord[],
  after: readonly PublishedRecord[],
): readonly ActivityChange[] {
  const key = ({ file, identifier }: PublishedRecord) => `${identifier}\n${file}`;
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [key(one), one])));
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
  return keys.flatMap((each) => changeOf(old?.get(each), now?.get(each)));
}

function changeOf(before: PublishedRecord | undefined, after: PublishedRecord | undefined): ActivityChange[] {
  const told = after ?? before;
  if (told === undefined) return [];
  const { identifier, title, file } = told;
  if (before === undefined) return [{ identifier, title, file, change: "added", fields: [] }];
  if (after === undefined) return [{ identifier, title, file, change: "gone", fields: [] }];
  const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])].sort();
  const fields = names
    .map((name) => ({ name, one: before.fields.get(name) ?? [], other: after.fields.get(name) ?? [] }))
    .filter(({ one, other }) => JSON.stringify(one) !== JSON.stringify(other))
    .map(({ name, one, other }) => ({
      name: name === "" ? "iati-activity" : name,
      before: one.length,
      after: other.length,
      gone: shortTexts(one.filter((text) => !other.includes(text))),
      come: shortTexts(other.filter((text) => !one.includes(text))),
    }));
  return fields.length === 0 ? [] : [{ identifier, title, file, change: "changed", fields }];
}

function shortTexts(canonical: readonly string[]): readonly string[] {
  return canonical.slice(0, mostTold).map((text) => {
    const said = wordsOf(JSON.parse(text) as Canonical).join(" ");
    return said.length > longestTold ? `${said.slice(0, longestTold)}…` : said;
  });
}

/** Codes, dates and words of an element and of what it holds, in the order of the document. */
function wordsOf([, attributes, text, children]: Canonical): readonly string[] {
  return [
    ...attributes.map(([name, said]) => `${name} ${said}`),
    ...(text === "" ? [] : [text]),
    ...children.flatMap(wordsOf),
  ];
}
