/**
 * How are a record's values shown: as given, as read, and what is odd about them?
 *
 * @module
 */
import type { z } from "zod";
import { cleanRecord, propertiesOf, type ValueKind, valueKind } from "../../../model/index.ts";
import type { recordDetail, recordValue } from "../../api.ts";
import { type DetailedRecord, identifyingToken } from "../detailed-record.ts";
import type { RecordRow } from "../record-row.ts";

type PropertyView = z.infer<typeof recordDetail>["properties"][number];

/** The properties that the source gave, in the order in which the model lists them; unknown ones last. */
export function propertyViews(one: DetailedRecord): PropertyView[] {
  const known = propertiesOf(one.row.entity_type);
  const names = Object.keys(one.row.given);
  const listed = Object.keys(known).filter((name) => Object.hasOwn(one.row.given, name));
  const unknown = names.filter((name) => !Object.hasOwn(known, name));
  return [...listed, ...unknown].map((name) => {
    const kind = valueKind((Object.hasOwn(known, name) ? known[name]?.kind : null) ?? "text");
    return { name, kind: kind.name, values: valuesOf(one, name, kind) };
  });
}

function valuesOf(one: DetailedRecord, name: string, kind: ValueKind): z.infer<typeof recordValue>[] {
  const given = one.row.given[name] ?? [];
  const read = readings(one.row, name);
  return given.map((value, place) => {
    const { cleaned, warning } = read[place] ?? { cleaned: null, warning: null };
    return {
      given: value,
      caption: cleaned === null ? null : kind.caption(cleaned),
      warning:
        warning ?? (cleaned !== null && (kind.warn?.(cleaned) ?? null) !== null ? "doubtful_value" : null),
      hub: cleaned !== null && kind.identifying && one.hubs.has(identifyingToken(kind.name, cleaned)),
      record: cleaned !== null && kind.name === "entity" ? (one.named.get(cleaned) ?? null) : null,
    };
  });
}

interface Reading {
  readonly cleaned: string | null;
  readonly warning: string | null;
}

/** What each given value was read as. Shape: n values to n readings. */
function readings({ entity_type, given, cleaned, country }: RecordRow, name: string): Reading[] {
  const values = given[name] ?? [];
  const kept = Object.hasOwn(cleaned, name) ? (cleaned[name] ?? []) : [];
  return values.map((value) => {
    const again = cleanRecord(
      { key: "", entityType: entity_type, properties: { ...explaining(given), [name]: [value] } },
      country === null ? {} : { country },
    );
    const read = Object.hasOwn(again.cleaned, name) ? (again.cleaned[name]?.[0] ?? null) : null;
    const odd = again.warnings.find((one) => one.property === name)?.code ?? null;
    // What was kept is what is compared and searched; what the model reads otherwise by now is not shown as read.
    return { cleaned: read !== null && kept.includes(read) ? read : null, warning: odd };
  });
}

/** Properties by which the model reads the others: the record's own country, the platform, the type of a paper. */
const explainers = ["country", "jurisdiction", "mailingCountry", "service", "platform", "type"];

function explaining(given: RecordRow["given"]): Record<string, readonly string[]> {
  return Object.fromEntries(
    explainers.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}
