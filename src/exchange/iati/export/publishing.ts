/**
 * What does every part of a file need to know of what is published?
 *
 * @module
 */
import { type Entry, type EntryKind, type EntrySet, entryWith } from "../../../programmes/index.ts";
import { element, narrative, type XmlTree } from "../../xml/xml-tree.ts";
import { organisationTypeCode } from "./iati-codes.ts";

export interface Publishing {
  readonly set: EntrySet;
  /** ISO time that the files carry; nothing else in them is of a clock. */
  readonly generated: string;
  /** UTC day: what lies after it has not happened. */
  readonly today: string;
  /** Identifiers that were given before, by the entry's id: they never change. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** Who keeps the number that all activities of a joint programme share. */
  readonly node: { readonly ref: string; readonly name: string };
  /** True when somebody else's data is told once more. */
  readonly secondary: boolean;
  /** References, in small letters, of organisations to publish for; null: those that take part in joint programmes. */
  readonly reporters: ReadonlySet<string> | null;
}

/** What is left out of the files, and why. */
export interface LeftOut {
  readonly about: string;
  readonly reason:
    | "organisation-without-identifier"
    | "too-early"
    | "no-exchange-difference"
    | "result-is-bounds"
    | "told-by-partner"
    | "not-ours-to-tell"
    | "without-organisation";
}

/** Who tells of the programme: its agent, or the lead where there is none. */
export function reporterOf(
  { set }: Publishing,
  { content }: Entry<"programme">,
): Entry<"organisation"> | null {
  return (
    entryWith(set, "organisation", content.administrativeAgent) ??
    entryWith(set, "organisation", content.leadOrganisation)
  );
}

/** Identifier of an activity: as given before, else made of the reporter's and the code. Null: the reporter has none. */
export function activityIdentifier(
  { identifiers }: Publishing,
  entry: Pick<Entry<"programme" | "component">, "id" | "content">,
  reporter: Entry<"organisation"> | null,
): string | null {
  const given = identifiers.get(entry.id);
  if (given !== undefined) return given;
  const ref = reporter?.content.iatiIdentifier ?? null;
  return ref === null ? null : `${ref}-${entry.content.code}`;
}

/** A programme of one organisation that leads it is one activity: its only component. */
export function isSingle({ set }: Publishing, { id, content }: Entry<"programme">): boolean {
  const components = componentsOf(set, id);
  return content.form === "single" && components.length === 1;
}

export function componentsOf(set: EntrySet, programme: string): readonly Entry<"component">[] {
  return set.component.filter(({ content }) => content.programme === programme);
}

/** The identifier of the programme's own activity; null when it has none. */
export function programmeIdentifier(publishing: Publishing, programme: Entry<"programme">): string | null {
  return isSingle(publishing, programme)
    ? null
    : activityIdentifier(publishing, programme, reporterOf(publishing, programme));
}

export function componentIdentifier(publishing: Publishing, component: Entry<"component">): string | null {
  const reporter = entryWith(publishing.set, "organisation", component.content.organisation);
  return activityIdentifier(publishing, component, reporter);
}

/** An element that names an organisation; null when the entry is not there. */
export function organisationElement(
  { set }: Publishing,
  name: string,
  { id, ...more }: { readonly id: string | null } & Readonly<Record<string, string | number | null>>,
): XmlTree | null {
  const organisation = entryWith(set, "organisation", id)?.content;
  if (organisation === undefined) return null;
  const named = { ref: organisation.iatiIdentifier, type: organisationTypeCode[organisation.type] };
  return element(name, { ...named, ...more }, narrative(organisation.name));
}

/** Entries of a kind that belong to a programme. */
export function ofKind<Kind extends EntryKind>(
  set: EntrySet,
  kind: Kind,
  programme: string,
): readonly Entry<Kind>[] {
  const list: readonly Entry<Kind>[] = set[kind];
  return list.filter((entry) => entry.programme === programme);
}

export const money = (amount: number): string => amount.toFixed(2);

export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What others publish themselves is not told a second time, unless somebody asks for it. Source: programmes.md 5, pitfall 4. */
export function isOurs(
  { set, reporters }: Publishing,
  reporter: string,
  programme: Entry<"programme">,
): boolean {
  if (reporters === null) return programme.content.form !== "single";
  const ref = entryWith(set, "organisation", reporter)?.content.iatiIdentifier ?? "";
  return reporters.has(ref.toLowerCase());
}
