/**
 * How are a draft's properties gathered, and which of their values look impossible?
 *
 * Values stay as given; the reader only says which ones the model cannot read, so that a person sees it before
 * the file is taken in.
 *
 * @module
 */
import { entityTypes, propertiesOf, valueKinds } from "../../model/index.ts";
import type { FilePlace, ReadItem } from "./format.ts";

/** Kinds that take any text, or whose reading costs more than the rest of the row. */
const UNCHECKED = new Set(["text", "name", "place", "phone", "entity", "code", "identifier"]);

/** Property to values, without empty texts and repetitions. */
export class DraftProperties {
  readonly #values = new Map<string, string[]>();

  add(property: string, value: string): void {
    if (value === "") return;
    const values = this.#values.get(property);
    if (values === undefined) this.#values.set(property, [value]);
    else if (!values.includes(value)) values.push(value);
  }

  get empty(): boolean {
    return this.#values.size === 0;
  }

  get(property: string): readonly string[] {
    return this.#values.get(property) ?? [];
  }

  toRecord(): Record<string, readonly string[]> {
    return Object.fromEntries(this.#values);
  }
}

/** True when an entity type of this name exists. Never throws. */
export function isEntityType(name: string): boolean {
  return entityTypes.has(name);
}

/** Name of the value kind of a property; null when the type has no such property. */
export function kindOfProperty(type: string, property: string): string | null {
  const properties = propertiesOf(type);
  return Object.hasOwn(properties, property) ? (properties[property]?.kind ?? null) : null;
}

/**
 * Warns of a value that the model cannot read or doubts; the value itself is not repeated.
 * @param kind name of a value kind.
 * @returns null when there is nothing to say.
 */
export function doubtOf(
  value: string,
  kind: string,
  at: { readonly place: FilePlace; readonly country?: string },
): ReadItem | null {
  const valueKind = UNCHECKED.has(kind) ? undefined : valueKinds.get(kind);
  if (valueKind === undefined) return null;
  const cleaned = valueKind.clean(value, at.country === undefined ? undefined : { country: at.country });
  if (cleaned === null) {
    const message = `This is not a ${kind} as we read it. It is kept as written, but cannot be compared or placed.`;
    return { kind: "warning", place: at.place, code: "unreadable-value", message };
  }
  const doubt = valueKind.warn?.(cleaned) ?? null;
  return doubt === null ? null : { kind: "warning", place: at.place, code: "doubtful-value", message: doubt };
}
