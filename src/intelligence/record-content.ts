/**
 * What does one row of a source become?
 *
 * Values as given stay as given; beside them stand the cleaned ones, a caption, the time and place they speak
 * of, the tokens they are found by, and whether they are about a child.
 *
 * @module
 */
import {
  ageClass,
  captionOf,
  cleanRecord,
  entityType,
  type RecordDraft,
  searchTokensOf,
  whenOf,
  whereOf,
} from "../model/index.ts";

/** A row's content, ready to be kept. */
export interface RecordContent {
  readonly entityType: string;
  /** Empty when no value names the thing: the type's label stands for it. */
  readonly caption: string;
  readonly given: Readonly<Record<string, readonly string[]>>;
  /** Cleaned values by property, in the order given; a value that could not be read is left out. */
  readonly cleaned: Readonly<Record<string, readonly string[]>>;
  /** True too for whoever's age is uncertain: they are treated as a child. (trust.md rule 21) */
  readonly isChild: boolean;
  readonly protection: boolean;
  readonly joins: { readonly from: string; readonly to: string } | null;
  readonly when: { readonly from: string; readonly to: string } | null;
  readonly where: { readonly latitude: number; readonly longitude: number } | null;
  readonly tokens: readonly string[];
  readonly retentionDays: number;
}

/**
 * Reads a draft.
 * @param today - ISO date; decides who is a child.
 * @throws ModelError `unknown_entity_type`.
 */
export function readContent(draft: RecordDraft, today: string, country?: string): RecordContent {
  const type = entityType(draft.entityType);
  const { cleaned } = cleanRecord(draft, country === undefined ? undefined : { country });
  return {
    entityType: type.name,
    caption: captionOf(type.name, cleaned) ?? "",
    given: draft.properties,
    cleaned,
    isChild: ageClass(type.name, cleaned, today) !== "adult",
    protection: type.protection,
    joins: joinsOf(type.link, cleaned),
    when: spanOf(type.name, cleaned),
    where: whereOf(type.name, cleaned),
    tokens: searchTokensOf(type.name, cleaned),
    retentionDays: type.retentionDays,
  };
}

function spanOf(type: string, cleaned: RecordContent["cleaned"]): RecordContent["when"] {
  const span = whenOf(type, cleaned);
  return span === null ? null : { from: span.earliest, to: span.latest };
}

function joinsOf(link: { from: string; to: string } | null, cleaned: RecordContent["cleaned"]) {
  const from = link && cleaned[link.from]?.[0];
  const to = link && cleaned[link.to]?.[0];
  return from && to ? { from, to } : null;
}
