/**
 * What does a source say, once every value has its canonical form?
 *
 * Each value is cleaned alone: a bad one is refused and named, and its neighbours stay. What the record says of itself helps
 * to read it: its own country for plates and papers, its platform for handles, its type for papers.
 *
 * @module
 */
import type { Property, RecordDraft } from "./entity-type.ts";
import { entityType, valueKind } from "./registry.ts";
import type { CleanHint } from "./value-kind.ts";
import { country } from "./values/country.ts";
import { isAmbiguousDate } from "./values/date.ts";

/** Property to cleaned values, in the order given, each once. No empty lists. */
export type Cleaned = Readonly<Record<string, readonly string[]>>;

/** Something to look at. `message` is English, for a person, and never holds the value. */
export interface CleanWarning {
  readonly property: string;
  readonly code: "unknown_property" | "ambiguous_date" | "doubtful_value";
  readonly message: string;
}

/** A value that was not taken, as given. */
export interface RefusedValue {
  readonly property: string;
  readonly given: string;
}

/** What became of a draft. */
export interface CleanedRecord {
  readonly cleaned: Cleaned;
  readonly warnings: readonly CleanWarning[];
  readonly refused: readonly RefusedValue[];
}

/** Kinds that the country of the record itself explains better than the country of its source. */
const explainedByRecord = new Set(["plate", "document"]);

/**
 * Cleans a draft. Never throws for a value, whatever it holds.
 *
 * @param hint - What the source says about all its records.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function cleanRecord(draft: RecordDraft, hint: CleanHint = {}): CleanedRecord {
  const { properties } = entityType(draft.entityType);
  const into = {
    cleaned: new Map<string, Set<string>>(),
    warnings: [] as CleanWarning[],
    refused: [] as RefusedValue[],
  };
  for (const [property, given] of Object.entries(draft.properties)) {
    const known = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (known === undefined) refuseAll(property, given, into);
    else cleanProperty({ property, known, given, hint: hintFor(known, draft, hint) }, into);
  }
  const cleaned = Object.fromEntries([...into.cleaned].map(([property, values]) => [property, [...values]]));
  return { cleaned, warnings: into.warnings, refused: into.refused };
}

interface Gathered {
  readonly cleaned: Map<string, Set<string>>;
  readonly warnings: CleanWarning[];
  readonly refused: RefusedValue[];
}

function refuseAll(property: string, given: readonly string[], into: Gathered): void {
  const message = "This entity type has no such property; choose another column or another type.";
  into.warnings.push({ property, code: "unknown_property", message });
  for (const value of given) into.refused.push({ property, given: value });
}

function cleanProperty(
  {
    property,
    known,
    given,
    hint,
  }: { property: string; known: Property; given: readonly string[]; hint: CleanHint },
  into: Gathered,
): void {
  const kind = valueKind(known.kind);
  for (const value of given) {
    const cleaned = kind.clean(value, hint);
    if (cleaned === null) {
      into.refused.push({ property, given: value });
      continue;
    }
    const values = into.cleaned.get(property) ?? new Set<string>();
    into.cleaned.set(property, values.add(cleaned));
    if (kind.name === "date" && isAmbiguousDate(value, hint)) into.warnings.push(ambiguous(property));
    const doubt = kind.warn?.(cleaned) ?? null;
    if (doubt !== null) into.warnings.push({ property, code: "doubtful_value", message: doubt });
  }
}

function ambiguous(property: string): CleanWarning {
  const message = "Day and month could be the other way round; set the country of the source to decide it.";
  return { property, code: "ambiguous_date", message };
}

function hintFor(known: Property, draft: RecordDraft, hint: CleanHint): CleanHint {
  const own = firstCountry(draft);
  const chosen = explainedByRecord.has(known.kind) ? (own ?? hint.country) : (hint.country ?? own);
  const scheme = schemeFor(known, draft) ?? hint.scheme;
  return { ...(chosen !== undefined && { country: chosen }), ...(scheme !== undefined && { scheme }) };
}

function firstCountry({ properties }: RecordDraft): string | undefined {
  const given = properties.country ?? properties.jurisdiction ?? properties.mailingCountry ?? [];
  return given.map((value) => country.clean(value)).find((code) => code !== null) ?? undefined;
}

function schemeFor(known: Property, { properties }: RecordDraft): string | undefined {
  if (known.kind === "handle") return properties.service?.[0] ?? properties.platform?.[0];
  return known.kind === "document" ? properties.type?.[0] : undefined;
}
