/**
 * What kind of value does each column hold, and which columns are better left out?
 *
 * Judged by a sample of the rows, the values first and the header's words where the values leave it open. The same
 * sample gives the same answer.
 *
 * @module
 */

import { lastPart } from "../../load/header-words.ts";
import type { SampledColumn } from "../../load/read-sample.ts";
import { type ColumnProfile, profileOf, shareOf } from "./column-profile.ts";
import { findDate } from "./find-date.ts";
import { findIdentifier } from "./find-identifier.ts";
import { listReadings } from "./find-lists.ts";
import { findQuantity } from "./find-quantity.ts";
import { findSparse } from "./find-sparse.ts";
import { findUseless, ONE_VALUE } from "./find-useless.ts";
import { findWords } from "./find-words.ts";
import { HEADERS, speaksOf } from "./header-phrases.ts";
import type { FieldDecision, Inference, LeftOut } from "./inference.ts";
import { copiedFrom, joinedOf } from "./repeated-columns.ts";

/** @param columns - Without those that hold ids, the truth, or what is to be ignored. */
export function inferKinds(columns: readonly SampledColumn[]): Inference {
  const judged = columns.map((column, i) => {
    const profile = profileOf(column);
    return { column, profile, because: findUseless(profile) ?? copyReason(column, columns.slice(0, i)) };
  });
  // Where all rows are alike, that is what is to be compared.
  const allAlike = judged.every(({ because }) => because !== null);
  const isKept = (each: (typeof judged)[number]) =>
    each.because === null || (allAlike && each.because === ONE_VALUE);
  const kept = judged.filter(isKept);
  const leftOut: LeftOut[] = judged
    .filter((each) => !isKept(each))
    .map(({ column, because }) => ({ column: column.name, because: because ?? "" }));
  const places = findPlaces(kept.map(({ profile }) => profile));
  const used = new Set(places.flatMap((place) => place.columns));
  const single = kept.filter(({ column }) => !used.has(column.name));
  const short = shortNames(single.map(({ column }) => column.name));
  const decided = single.map(({ column, profile }, i) => ({
    ...(decideList(column, profile) ?? decide(profile)),
    name: short[i] ?? profile.name,
  }));
  const profilesKept = single.map(({ profile }) => profile);
  const fields = decided.filter((field, i) => {
    const profile = profilesKept[i];
    const because = profile === undefined ? null : findSparse(field, profile, profilesKept);
    if (because !== null) leftOut.push({ column: profile?.name ?? field.name, because });
    return because === null;
  });
  return { fields: [...markJoined(fields, columns), ...places], leftOut };
}

/** Columns named by addresses get the addresses' last parts for names, where these tell them apart. */
function shortNames(names: readonly string[]): readonly string[] {
  const parts = names.map(lastPart);
  return new Set(parts).size === parts.length ? parts : names;
}

function copyReason(column: SampledColumn, earlier: readonly SampledColumn[]): string | null {
  const source = copiedFrom(column, earlier);
  return source === null ? null : `it says the same as "${source}"`;
}

function decide(profile: ColumnProfile): FieldDecision {
  const found = findDate(profile) ?? findIdentifier(profile) ?? findQuantity(profile) ?? findWords(profile);
  return { name: profile.name, columns: [profile.name], evidence: true, ...found };
}

/** @returns null where a cell is one value. */
function decideList(column: SampledColumn, profile: ColumnProfile): FieldDecision | null {
  for (const { mark, profile: parted } of listReadings(column, profile)) {
    const found = findIdentifier(parted) ?? findWords(parted);
    if (found.comparison !== "exact" && found.comparison !== "name") continue;
    const because = `${found.because}, some cells holding several`;
    return { name: profile.name, columns: [profile.name], evidence: true, ...found, mark, because };
  }
  return null;
}

/** A latitude and the longitude beside it. */
function findPlaces(profiles: readonly ColumnProfile[]): FieldDecision[] {
  const isDegrees = (most: number) => (value: string) =>
    /^-?\d{1,3}(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= most;
  const latitudes = profiles.filter(
    (each) => speaksOf(each.name, HEADERS.latitude) && shareOf(each, isDegrees(90)) > 0.9,
  );
  const longitudes = profiles.filter(
    (each) => speaksOf(each.name, HEADERS.longitude) && shareOf(each, isDegrees(180)) > 0.9,
  );
  return latitudes.flatMap((latitude, i) => {
    const longitude = longitudes[i];
    if (longitude === undefined) return [];
    return {
      name: `${latitude.name}, ${longitude.name}`,
      columns: [latitude.name, longitude.name],
      comparison: "place",
      cleaner: { kind: "place" },
      evidence: true,
      because: "the two columns are latitude and longitude",
    };
  });
}

function markJoined(fields: readonly FieldDecision[], columns: readonly SampledColumn[]): FieldDecision[] {
  const named = (field: FieldDecision) => columns.filter(({ name }) => name === field.columns[0]);
  const ofWords = fields.filter(({ comparison }) => comparison === "name" || comparison === "text");
  return fields.map((field) => {
    const [column] = named(field);
    if (column === undefined || !ofWords.includes(field)) return field;
    const parts = joinedOf(column, ofWords.filter((other) => other !== field).flatMap(named));
    if (parts === null) return field;
    return {
      ...field,
      evidence: false,
      because: `it joins "${parts.join('" and "')}": it finds pairs and counts for nothing`,
    };
  });
}
