/**
 * How does a row of a table become an entry of the help directory?
 *
 * Columns are found by their names, whatever case and signs they are written with. Cells that hold several things
 * part them by ";" or "|". A cell that cannot be read refuses its row and no other.
 *
 * Assumes: hours are one thing, because their own rules are parted by ";".
 *
 * @module
 */
import { costs, type HelpDraft, tiesToAuthorities } from "./help-entry.ts";
import type { ServiceKind } from "./kinds-of-help.ts";

/** The columns there are, in the order in which a file is written. Only the first three must be there. */
export const helpColumns = [
  "places",
  "name",
  "kinds",
  "run by",
  "languages",
  "hours",
  "cost",
  "contact",
  "authority",
  "works with authorities",
  "child friendly",
  "informal",
  "address",
  "confirmed",
] as const;

export type HelpColumn = (typeof helpColumns)[number];

const needed: readonly HelpColumn[] = ["places", "name", "kinds"];

export interface HelpHeader {
  /** For each cell of a row the column it is; null for one that is none of ours. */
  readonly columns: readonly (HelpColumn | null)[];
  /** Names as given of what is not read; never empty-handed dropped. */
  readonly unknown: readonly string[];
  /** Those among them that hold points on a map: they are not only unknown, they must not be kept. */
  readonly points: readonly string[];
  readonly missing: readonly HelpColumn[];
}

/** Reads the names of the columns; the second of two with one name is not read. */
export function readHelpHeader(cells: readonly string[]): HelpHeader {
  const taken = new Set<HelpColumn>();
  const columns = cells.map((cell) => {
    const found = helpColumns.find((column) => folded(column) === folded(cell));
    if (found === undefined || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
  const unknown = cells.filter((cell, at) => columns[at] === null && cell.trim() !== "");
  const points = unknown.filter((cell) =>
    /^(lat|lon|lng|coord|gps|geo|point|wkt|map|x$|y$)/.test(folded(cell)),
  );
  return { columns, unknown, points, missing: needed.filter((column) => !taken.has(column)) };
}

export interface ReadHelpRow {
  readonly draft: HelpDraft;
  /** Day that the row says; null when it says none. */
  readonly confirmed: string | null;
  /** Columns whose cell is not one of the words it may hold. */
  readonly unread: readonly HelpColumn[];
}

/** @param placeIds - Names and ids of places in lower case, to ids. */
export function readHelpRow(
  cells: readonly string[],
  { columns }: Pick<HelpHeader, "columns">,
  placeIds: ReadonlyMap<string, string>,
): ReadHelpRow {
  const cell = (column: HelpColumn) => (cells[columns.indexOf(column)] ?? "").trim();
  const unread: HelpColumn[] = [];
  const one = <Word>(column: HelpColumn, words: Readonly<Record<string, Word>>, otherwise: Word): Word => {
    const said = folded(cell(column));
    const word = Object.hasOwn(words, said) ? words[said] : undefined;
    if (word === undefined && said !== "") unread.push(column);
    return word ?? otherwise;
  };
  const draft: HelpDraft = {
    places: several(cell("places")).map((place) => placeIds.get(place.toLowerCase()) ?? place.toLowerCase()),
    name: cell("name"),
    runBy: cell("run by") || cell("name"),
    kinds: several(cell("kinds")).map((kind) => kind.toLowerCase().replaceAll(" ", "-") as ServiceKind),
    languages: several(cell("languages")),
    hours: cell("hours"),
    cost: one("cost", wordsOf(costs), "unknown"),
    contact: several(cell("contact")),
    authority: one("authority", authorityWords, null),
    worksWithAuthorities: one("works with authorities", wordsOf(tiesToAuthorities), "unknown"),
    childFriendly: one("child friendly", yesOrNo, false),
    informal: one("informal", yesOrNo, false),
    address: cell("address") || null,
  };
  const day = cell("confirmed");
  if (day !== "" && !isDay(day)) unread.push("confirmed");
  return { draft, confirmed: day === "" ? null : day, unread };
}

const yesOrNo = { yes: true, true: true, "1": true, no: false, false: false, "0": false };

const authorityWords = {
  no: null,
  none: null,
  yes: { firewall: false },
  withoutfirewall: { firewall: false },
  withfirewall: { firewall: true },
};

function wordsOf<Word extends string>(words: readonly Word[]): Readonly<Record<string, Word>> {
  return Object.fromEntries(words.map((word) => [folded(word), word]));
}

function several(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, "");
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(text)
  );
}
