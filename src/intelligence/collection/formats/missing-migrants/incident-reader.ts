/**
 * How do rows become incidents and the parts that their numbers add up from?
 *
 * Rows of one id are parts of one incident, by group of victims: each row is a Toll, and the incident is told
 * once, when no further part is to be expected, with what its parts said and the sum of their numbers. Parts
 * lie at most 209 rows apart in the API's files; an incident waits for 5,000 rows, so memory stays flat.
 *
 * Assumes: a part that comes later than that is added with a warning, without the incident's sum.
 * Source: IOM Missing Migrants Project; "Main ID" is the incident, "Incident ID" the part.
 *
 * @module
 */
import { cleanText, removalInWords } from "../../clean-text.ts";
import { boundedKey } from "../../content-key.ts";
import { DraftProperties, doubtOf, kindOfProperty } from "../../draft-properties.ts";
import type { FilePlace, ReadItem } from "../../format.ts";
import { decodeHtmlEntities } from "../../html-entities.ts";
import type { Field } from "./columns.ts";

/** Rows that an incident waits for further parts. */
const WAIT_ROWS = 5_000;

/** Longest field that is split into links; the longest seen has 700. Unit: UTF-16 code units. */
const LONGEST_LINKS = 4_000;

const INCIDENT_PROPERTY: Partial<Readonly<Record<Field, string>>> = {
  date: "incidentDate",
  region: "region",
  cause: "causeOfDeath",
  country: "countryOfIncident",
  place: "location",
  grouping: "geographicalGrouping",
  coordinates: "coordinates",
  route: "migrationRoute",
  informationSource: "informationSource",
  quality: "sourceQuality",
};

const TOLL_PROPERTY: Partial<Readonly<Record<Field, string>>> = {
  date: "date",
  dead: "dead",
  missing: "missing",
  total: "total",
  survivors: "survivors",
  females: "females",
  males: "males",
  children: "children",
  // A toll has no property for these two; they differ between parts of one incident, so they are not lost.
  route: "summary",
  cause: "description",
  part: "recordId",
  countryOfOrigin: "countryOfOrigin",
  regionOfOrigin: "regionOfOrigin",
};

const COUNTS: readonly Field[] = ["dead", "missing", "total", "survivors", "females", "males", "children"];

/** Values of one row by field, as the source wrote them. */
export type IncidentRow = Partial<Record<Field, string>>;

interface Waiting {
  readonly key: string;
  readonly place: FilePlace;
  readonly properties: DraftProperties;
  parts: number;
  lastRow: number;
  total: number | null;
  survivors: number | null;
}

/** A whole number as the project writes it, thousands separated or not; null for none. */
export function countOf(given: string | undefined): number | null {
  if (given === undefined || !/^-?\d{1,3}(,\d{3})+$|^-?\d{1,9}$/.test(given)) return null;
  return Number(given.replaceAll(",", ""));
}

function add(sum: number | null, given: string | undefined): number | null {
  const count = countOf(given);
  return count === null ? sum : (sum ?? 0) + count;
}

/** Several links stand in one field, parted by commas or blanks. */
function linksOf(url: string | undefined): string[] {
  // Splitting costs the square of a run of blanks, so what is no list of links any more is left whole.
  if (url !== undefined && url.length > LONGEST_LINKS) return [url];
  return (url ?? "").split(/[\s,;]+(?=https?:\/\/)|[\s,;]+$/).filter((link) => link !== "");
}

export class IncidentReader {
  readonly #waiting = new Map<string, Waiting>();
  /** Incidents that were told, and how many parts they had by then. */
  readonly #told = new Map<string, number>();
  #row = 0;

  /** The items that one row brings about: warnings, its toll, and incidents that need wait no longer. */
  *take(given: IncidentRow, place: FilePlace): Generator<ReadItem> {
    this.#row++;
    const { row, warnings } = cleanRow(given, place);
    yield* warnings;
    const id = row.incident ?? "";
    if (id === "") {
      const message = "The row has no incident id, so its numbers belong nowhere. Download the file again.";
      yield { kind: "refused", place, code: "no-id", message, given: Object.values(row) };
      return;
    }
    yield* doubtsOf(row, place);
    const incident = this.#incidentOf(boundedKey(id), place);
    yield* this.#include(incident, row, place);
    yield tollOf(incident, row, place);
    yield* this.#release();
  }

  /** The incidents that still wait at the end of the file. */
  *end(): Generator<ReadItem> {
    for (const incident of this.#waiting.values()) yield* this.#tell(incident);
    this.#waiting.clear();
  }

  #incidentOf(key: string, place: FilePlace): Waiting {
    const standing = this.#waiting.get(key);
    if (standing !== undefined) {
      // Put last again, so that the map stays in the order of the last parts.
      this.#waiting.delete(key);
      this.#waiting.set(key, standing);
      return standing;
    }
    const incident: Waiting = {
      key,
      place,
      properties: new DraftProperties(),
      parts: this.#told.get(key) ?? 0,
      lastRow: this.#row,
      total: null,
      survivors: null,
    };
    this.#waiting.set(key, incident);
    return incident;
  }

  *#include(incident: Waiting, row: IncidentRow, place: FilePlace): Generator<ReadItem> {
    const { properties } = incident;
    const [route] = properties.get("migrationRoute");
    if (route !== undefined && row.route !== undefined && row.route !== "" && row.route !== route) {
      const message =
        "Parts with this id lie on different routes; the project may have given one id to two incidents.";
      yield { kind: "warning", place, code: "parts-disagree", message };
    }
    for (const [field, property] of Object.entries(INCIDENT_PROPERTY)) {
      properties.add(property, row[field as Field] ?? "");
    }
    for (const link of linksOf(row.url)) properties.add("informationUrl", link);
    incident.total = add(incident.total, row.total);
    incident.survivors = add(incident.survivors, row.survivors);
    incident.lastRow = this.#row;
  }

  *#release(): Generator<ReadItem> {
    for (const [key, incident] of this.#waiting) {
      if (this.#row - incident.lastRow <= WAIT_ROWS) return;
      this.#waiting.delete(key);
      yield* this.#tell(incident);
    }
  }

  *#tell(incident: Waiting): Generator<ReadItem> {
    const before = this.#told.has(incident.key);
    this.#told.set(incident.key, incident.parts);
    if (before) {
      const message =
        "Further parts of an incident came far from its first ones; their tolls are in, its own sum leaves them out.";
      yield { kind: "warning", place: incident.place, code: "late-part", message };
      return;
    }
    if (incident.total !== null) incident.properties.add("deadAndMissing", String(incident.total));
    if (incident.survivors !== null) incident.properties.add("survivors", String(incident.survivors));
    const properties = incident.properties.toRecord();
    yield {
      kind: "record",
      place: incident.place,
      draft: { key: incident.key, entityType: "Incident", properties },
    };
  }
}

function cleanRow(given: IncidentRow, place: FilePlace): { row: IncidentRow; warnings: ReadItem[] } {
  const row: IncidentRow = {};
  const warnings: ReadItem[] = [];
  for (const [field, value] of Object.entries(given) as [Field, string][]) {
    const { text, removed } = cleanText(decodeHtmlEntities(value));
    row[field] = text;
    if (removed === null) continue;
    warnings.push({
      kind: "warning",
      place: { ...place, column: field },
      code: removed,
      message: removalInWords(removed),
    });
  }
  if ((row.coordinates ?? "") === "" && row.latitude && row.longitude) {
    row.coordinates = `${row.latitude}, ${row.longitude}`;
  }
  if ((row.date ?? "") === "") {
    row.date = row.year || (/^(\d{4})\./.exec(row.incident ?? "")?.[1] ?? "");
    const message = "The row has no date; the year that the file or the incident's id gives was taken.";
    warnings.push({ kind: "warning", place: { ...place, column: "date" }, code: "date-missing", message });
  }
  return { row, warnings };
}

function tollOf(incident: Waiting, row: IncidentRow, place: FilePlace): ReadItem {
  const properties = new DraftProperties();
  properties.add("incident", incident.key);
  for (const [field, property] of Object.entries(TOLL_PROPERTY))
    properties.add(property, row[field as Field] ?? "");
  // Counted rather than named by content: a part that is revised keeps its key, so its numbers never count twice.
  incident.parts++;
  const key = `${incident.key}#${row.part ? boundedKey(row.part) : incident.parts}`;
  return { kind: "record", place, draft: { key, entityType: "Toll", properties: properties.toRecord() } };
}

function* doubtsOf(row: IncidentRow, place: FilePlace): Generator<ReadItem> {
  for (const field of ["date", "coordinates"] as const) {
    const value = row[field] ?? "";
    const at = { ...place, column: field };
    const kind = kindOfProperty("Incident", INCIDENT_PROPERTY[field] ?? "");
    if (value === "") {
      const message = `The row has no ${field}; its incident cannot be placed.`;
      yield { kind: "warning", place: at, code: "no-value", message };
    } else if (kind !== null) {
      const doubt = doubtOf(value, kind, { place: at });
      if (doubt !== null) yield doubt;
    }
  }
  for (const field of COUNTS) yield* doubtsOfCount(row[field] ?? "", { ...place, column: field });
}

function* doubtsOfCount(value: string, place: FilePlace): Generator<ReadItem> {
  if (value === "" || /^\d{1,9}$/.test(value)) return;
  const count = countOf(value);
  const message =
    count === null
      ? "This is not a whole number; it is kept as written and adds nothing to the incident's sum."
      : count < 0
        ? "A number of people below zero; it is kept as written."
        : "The number is written with a separator of thousands; programs that expect plain digits count it as nothing.";
  yield {
    kind: "warning",
    place,
    code: count === null ? "unreadable-value" : count < 0 ? "negative-count" : "grouped-number",
    message,
  };
}
