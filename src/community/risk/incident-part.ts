/**
 * What does a public register say of one incident in which people died or disappeared?
 *
 * One row is one part of an incident: a group of people, or a place. Parts share the incident's id and their numbers add up.
 *
 * Source: IOM Missing Migrants Project, API of 2014 to 2025 (CC BY 4.0, CC BY-IGO), field list and source quality.
 *
 * @module
 */
import { z } from "zod";
import { isDay } from "./observation.ts";

export interface IncidentPart {
  /** The register's id of the incident. */
  readonly incident: string;
  /** Counted from 1 within the incident, in the order of the file. */
  readonly part: number;
  /** ISO date; the year's first day where the register names the year alone. */
  readonly day: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Name of the migration route; "" for none. */
  readonly route: string;
  readonly cause: string;
  /** Dead and missing; null when the register gives no number. */
  readonly persons: number | null;
  /** True when the number was written in figures alone, as sums that leave out "1,022" count it. */
  readonly plainFigures: boolean;
  /** 1 one news report, 2 uncorroborated testimony, 3 several news reports, 4 direct knowledge, 5 official; null unknown. */
  readonly quality: number | null;
}

const text = z.union([z.string(), z.number(), z.null()]).optional();

/** A row of the API, as far as it is read here. */
export const incidentRow = z.object({
  web_id: text,
  reported_date: text,
  location_coodinates: text,
  location_coordinates: text,
  migration_route: text,
  cause_death: text,
  total_dead_and_missing: text,
  source_quality: text,
});

export type IncidentRow = z.infer<typeof incidentRow>;

export interface RowsRead {
  readonly parts: readonly IncidentPart[];
  /** Places of rows, from 1, without an id or a date that can be read: they can be counted nowhere. */
  readonly refused: readonly number[];
}

/** Reads rows of the register's API in the order of the file. @param rows - Parsed JSON of any shape. */
export function readIncidentRows(rows: readonly unknown[]): RowsRead {
  const seen = new Map<string, number>();
  const parts: IncidentPart[] = [];
  const refused: number[] = [];
  for (const [at, given] of rows.entries()) {
    const row = incidentRow.safeParse(given);
    const incident = row.success ? said(row.data.web_id) : "";
    const day = row.success ? dayOf(said(row.data.reported_date), incident) : null;
    if (!row.success || incident === "" || incident.length > 100 || day === null) {
      refused.push(at + 1);
      continue;
    }
    const part = (seen.get(incident) ?? 0) + 1;
    seen.set(incident, part);
    parts.push({ incident, part, day, ...placeOf(row.data), ...tollOf(row.data) });
  }
  return { parts, refused };
}

function said(value: string | number | null | undefined): string {
  return String(value ?? "").trim();
}

/** The id begins with the year: "2014.MMP00259". */
function dayOf(given: string, incident: string): string | null {
  if (isDay(given)) return given;
  const year = /^(\d{4})\./.exec(incident)?.[1];
  return given === "" && year !== undefined ? `${year}-01-01` : null;
}

function placeOf(row: IncidentRow): Pick<IncidentPart, "latitude" | "longitude" | "route"> {
  const route = said(row.migration_route).slice(0, 200);
  const given = said(row.location_coodinates) || said(row.location_coordinates);
  const found = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(given);
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return { latitude: null, longitude: null, route };
  return { latitude, longitude, route };
}

function tollOf(row: IncidentRow): Pick<IncidentPart, "cause" | "persons" | "plainFigures" | "quality"> {
  const total = said(row.total_dead_and_missing);
  const quality = Number(said(row.source_quality));
  return {
    cause: said(row.cause_death).slice(0, 500),
    persons: countOf(total),
    plainFigures: /^-?\d+$/.test(total),
    quality: Number.isInteger(quality) && quality >= 1 && quality <= 5 ? quality : null,
  };
}

function countOf(given: string): number | null {
  if (!/^-?\d{1,3}(,\d{3})+$|^-?\d{1,7}$/.test(given)) return null;
  return Number(given.replaceAll(",", ""));
}
