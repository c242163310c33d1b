/**
 * Which files does a node publish of what stands in it?
 *
 * Entries that everybody may see, what was published before (identifiers never change), and what came in from others'
 * files (given back as it came where nobody changed it).
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../../../programmes/index.ts";
import { loadEntrySet, onceStanding, removedEntries } from "../../../programmes/server/index.ts";
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { componentActivity, programmeActivity, type WrittenActivity } from "../../iati/export/activities.ts";
import { asItCame, toldOtherwise, withToldWords } from "../../iati/export/as-it-came.ts";
import { asElement, giveBack, type SourceActivity } from "../../iati/export/give-back.ts";
import { type IatiFiles, iatiFiles } from "../../iati/export/iati-files.ts";
import type { Publishing } from "../../iati/export/publishing.ts";
import { contextOf } from "../../iati/import/context-of.ts";
import type { ImportedEntry } from "../../iati/import/import-context.ts";
import { type ReadActivity, readActivity } from "../../iati/import/read-activity.ts";
import type { XmlTree } from "../../xml/xml-tree.ts";
import { type IatiSource, loadSources } from "./iati-sources.ts";
import { readXmlTree } from "./read-xml-tree.ts";

export interface IatiExportPlan {
  /** ISO time that the files carry; null: the day of the last change, so that the same entries give the same bytes. */
  readonly generated: string | null;
  readonly today: string;
  /** Who keeps the number of a joint programme; null: the coordinator's office, or whichever organisation is at hand. */
  readonly node: { readonly ref: string; readonly name: string } | null;
  readonly secondary: boolean;
  /** References of organisations to publish for; null: those of joint programmes. */
  readonly reporters: readonly string[] | null;
}

export function exportIati(plan: IatiExportPlan): Query<IatiFiles> {
  return {
    name: "iati.export",
    needs: "programme:publish",
    scope: "none",
    touched: () => [],
    run: (desk) => gatherFiles(desk, plan),
  };
}

/** The same inside an action's own transaction. */
export async function gatherFiles(desk: Desk, plan: IatiExportPlan): Promise<IatiFiles> {
  return iatiFiles(...(await gatherPublishing(desk, plan)));
}

/** All that files are made of. @returns what `iatiFiles` is called with. */
export async function gatherPublishing(
  desk: Desk,
  plan: IatiExportPlan,
): Promise<Required<Parameters<typeof iatiFiles>>> {
  const set = openOnly(await loadEntrySet(desk));
  const sources = new Map((await loadSources(desk)).map((source) => [source.entry, source]));
  const { today, secondary } = plan;
  const generated = plan.generated ?? lastChange(set, today);
  const node = plan.node ?? nodeOf(set);
  const identifiers = new Map([
    ...(await published(desk)),
    ...[...sources].map(([entry, one]) => [entry, one.identifier] as const),
  ]);
  const reporters = plan.reporters === null ? null : new Set(plan.reporters.map((ref) => ref.toLowerCase()));
  const publishing = { set, generated, today, identifiers, node, secondary, reporters };
  const { read, came, otherwise } = readSources(set, [...sources.values()], await removedEntries(desk));
  const ids = new Set([...otherwise.values()].flatMap((indicators) => [...indicators.keys()]));
  const once = await onceStanding(desk, "indicator", [...ids]);
  const back = ({ entry, tree }: WrittenActivity) => {
    const source = read.get(entry);
    if (source === undefined) return tree;
    const before = withToldWords(came, otherwise.get(entry) ?? new Map(), once);
    return giveBack(source, treeOf({ ...publishing, set: before }, entry), tree);
  };
  return [publishing, back, namespacesOf([...sources.values()])];
}

function lastChange(set: EntrySet, today: string): string {
  const days = Object.values(set).flatMap((list: readonly Entry[]) => list.map(({ changed }) => changed));
  const last = days.reduce((latest, day) => (day > latest ? day : latest), "");
  return `${last === "" ? today : last}T00:00:00Z`;
}

function nodeOf({ organisation }: EntrySet): { readonly ref: string; readonly name: string } {
  const named = organisation.filter(({ content }) => content.iatiIdentifier !== null);
  const office =
    named.find(({ content }) => content.type === "coordinator-office") ??
    named.find(({ content }) => content.partner !== null) ??
    named.find(({ content }) => content.type === "un") ??
    named[0];
  return { ref: office?.content.iatiIdentifier ?? "", name: office?.content.name ?? "" };
}

interface ReadSources {
  /** Every file's activity once more, by the entry that it became. */
  readonly read: ReadonlyMap<string, SourceActivity>;
  /** What would stand if nobody had touched it. */
  readonly came: EntrySet;
  /** By the entry of an activity: indicators that its file tells in other words than they stand in. */
  readonly otherwise: ReadonlyMap<string, ReturnType<typeof toldOtherwise>>;
}

/**
 * Read twice: what one file tells of money depends on what another told, not on what somebody made of it since.
 *
 * @param removed - Ids of entries that somebody removed.
 */
function readSources(
  set: EntrySet,
  sources: readonly IatiSource[],
  removed: ReadonlySet<string>,
): ReadSources {
  const entries = new Map(sources.map(({ identifier, entry }) => [identifier, entry]));
  const rates = ratesIn(set);
  const documents = sources.map(({ entry, xml }) => {
    const elements: XmlTree[] = [];
    return { entry, element: asElement(readXmlTree(xml), elements), elements };
  });
  const readAll = (standing: EntrySet) => {
    const context = contextOf(() => standing, entries, rates);
    return documents.map((document) => ({ ...document, ...readActivity(document.element, context) }));
  };
  const cameOf = (all: readonly ReadActivity[]) => asItCame(set, toldIn(all), removed);
  const all = readAll(cameOf(readAll(set)));
  const codes = new Map(set.indicator.map(({ id, content }) => [id, content.code.toLowerCase()]));
  const read = new Map(all.map((one) => [one.entry, sourceOf(one, codes)]));
  const indicators = new Map(set.indicator.map(({ id, content }) => [id, content]));
  const otherwise = new Map(all.map(({ entry, entries: told }) => [entry, toldOtherwise(indicators, told)]));
  return { read, came: cameOf(all), otherwise };
}

/** What all files told of; a part that one only names is told of by its own. */
function toldIn(all: readonly ReadActivity[]): ReadonlyMap<string, ImportedEntry> {
  const told = new Map<string, ImportedEntry>();
  for (const entry of all.flatMap(({ entries }) => entries))
    if (!told.has(entry.id) || entry.from === "iati-activity") told.set(entry.id, entry);
  return told;
}

function sourceOf(
  { elements, entries, mirrored, frame }: ReadActivity & { readonly elements: readonly XmlTree[] },
  codes: ReadonlyMap<string, string>,
): SourceActivity {
  const keys = new Map<XmlTree, string>();
  const put = (line: number, key: string) => {
    const tree = elements[line - 1];
    if (tree !== undefined && !keys.has(tree)) keys.set(tree, key);
  };
  for (const { id, kind, from, line } of entries)
    if (kind === "money-event") put(line, `transaction ${id}`);
    else if (kind === "indicator" && from === "indicator") put(line, codes.get(id) ?? id);
  for (const { entry, line } of mirrored) put(line, `transaction ${entry}`);
  const [tree] = elements;
  if (tree === undefined) throw new Error("A kept activity holds no element.");
  return { tree, keys, whole: frame?.component === null };
}

/** What is written of an activity's entry; null when it is not there, or too early to be told of. */
function treeOf(publishing: Publishing, entry: string): XmlTree | null {
  const programme = entryWith(publishing.set, "programme", entry);
  if (programme !== null) return programmeActivity(publishing, programme)?.tree ?? null;
  const component = entryWith(publishing.set, "component", entry);
  return component === null ? null : (componentActivity(publishing, component)?.tree ?? null);
}

/** Units of a currency for one USD, as the money that stands says it. */
function ratesIn(set: EntrySet): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const { content } of set["money-event"])
    if (content.rate !== null && !rates.has(content.currency)) rates.set(content.currency, content.rate);
  for (const { content } of set["budget-line"])
    if (content.usd > 0 && !rates.has(content.currency))
      rates.set(content.currency, content.amount / content.usd);
  return rates;
}

/** What a partner keeps to itself is told to nobody, whoever asks. */
function openOnly(set: EntrySet): EntrySet {
  return Object.fromEntries(
    Object.entries(set).map(([kind, list]) => [kind, list.filter(({ seenBy }) => seenBy === "everybody")]),
  ) as unknown as EntrySet;
}

async function published(desk: Desk): Promise<readonly (readonly [entry: string, identifier: string])[]> {
  const rows = await desk.rows<{ entry: string; identifier: string }>(
    sql`select i.entry, i.identifier from exchange.iati_identifier i`,
  );
  return rows.map(({ entry, identifier }) => [entry, identifier]);
}

/** One prefix, one meaning: of two files that use it for different things, the first by identifier is heard. */
function namespacesOf(sources: readonly IatiSource[]): Readonly<Record<string, string>> {
  const all = sources.flatMap(({ namespaces }) => Object.entries(namespaces));
  return Object.fromEntries(
    [...all].reverse().sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}
