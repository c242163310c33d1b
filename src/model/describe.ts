/**
 * What is a record called, when and where is it, and by what could it be known?
 *
 * All functions read cleaned properties.
 *
 * @module
 */
import type { Cleaned } from "./clean-record.ts";
import { entityType, matchingProperties, valueKind } from "./registry.ts";
import { type Point, pointOf } from "./values/coordinates.ts";
import { daysOf } from "./values/date.ts";

/**
 * The name a person reads, from the first caption property that has a value; without `name`, its parts.
 * @returns null when none has: show the label of the type instead. Never empty.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function captionOf(name: string, cleaned: Cleaned): string | null {
  const { caption, properties } = entityType(name);
  for (const property of caption) {
    const value = cleaned[property]?.[0];
    const kind = properties[property]?.kind;
    if (value !== undefined && kind !== undefined) return valueKind(kind).caption(value);
    const together = property === "name" ? fullName(cleaned) : null;
    if (together !== null) return together;
  }
  return null;
}

/** Forms ask for first and family names apart; together they are what a person is called. */
function fullName(cleaned: Cleaned): string | null {
  const parts = ["firstName", "middleName", "secondName", "lastName"].map((part) => cleaned[part]?.[0] ?? "");
  return parts.filter((part) => part !== "").join(" ") || null;
}

/** A value by which the subject of a record could be recognised. */
export interface Identifier {
  readonly kind: string;
  readonly property: string;
  readonly value: string;
}

/**
 * The identifying values and the names of a record, by properties that may be compared. Empty for a type never matched.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function identifiersOf(name: string, cleaned: Cleaned): readonly Identifier[] {
  const { properties } = entityType(name);
  return matchingProperties(name).flatMap((property) => {
    const kind = valueKind(properties[property]?.kind ?? "");
    if (!kind.identifying && kind.name !== "name") return [];
    return (cleaned[property] ?? []).map((value) => ({ kind: kind.name, property, value }));
  });
}

/** First and last day that a record speaks of, each YYYY-MM-DD, both included. */
export interface Span {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * When a record is on a timeline. "2019" alone spans the year.
 * @returns null when it names no date.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function whenOf(name: string, cleaned: Cleaned): Span | null {
  const days = (entityType(name).when ?? []).flatMap((property) => (cleaned[property] ?? []).map(daysOf));
  if (days.length === 0) return null;
  const firsts = days.map(([first]) => first).sort();
  const lasts = days.map(([, last]) => last).sort();
  return { earliest: firsts[0] ?? "", latest: lasts.at(-1) ?? "" };
}

/**
 * Where a record is on the map: its first coordinates that lie on the earth. Unit: degrees.
 * @returns null when it has none.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function whereOf(name: string, cleaned: Cleaned): Point | null {
  for (const property of entityType(name).where ?? []) {
    for (const pair of pairsOf(property, cleaned)) {
      const point = pointOf(pair);
      if (point !== null) return point;
    }
  }
  return null;
}

/** FollowTheMoney keeps latitude and longitude of an address apart; one of each makes a pair. */
function pairsOf(property: string, cleaned: Cleaned): readonly string[] {
  if (property !== "latitude") return cleaned[property] ?? [];
  const [latitude, longitude] = [cleaned.latitude, cleaned.longitude];
  return latitude?.length === 1 && longitude?.length === 1 ? [`${latitude[0]},${longitude[0]}`] : [];
}
