/**
 * What did, or would, an import do?
 *
 * @module
 */
import type { FilePlace, ReadItem } from "../../collection/format.ts";
import type { Outcome } from "../take-records.ts";

export interface Warned {
  readonly code: string;
  readonly message: string;
  count: number;
  /** Where it was first met. */
  readonly place: FilePlace | null;
}

/** Most kinds of warnings that are told apart; a file where every cell is odd must not fill the memory. */
const mostWarnings = 200;

export interface TallyBefore {
  readonly counts: { added: number; changed: number; skipped: number; refused: number };
  readonly recordsByType: Readonly<Record<string, number>>;
  readonly unknownColumns: readonly string[];
  readonly warnings: readonly Warned[];
}

function keyOf({ code, place }: { readonly code: string; readonly place: FilePlace | null }): string {
  return `${code} ${place?.column ?? ""}`;
}

/** Counts as a file is read. */
export class ImportTally {
  readonly counts = { added: 0, changed: 0, skipped: 0, refused: 0 };
  readonly recordsByType: Record<string, number> = {};
  readonly unknownColumns: Set<string>;
  readonly #warnings = new Map<string, Warned>();

  /** @param before - What was counted before an import was cut off. */
  constructor(before: TallyBefore | null = null) {
    Object.assign(this.counts, before?.counts);
    Object.assign(this.recordsByType, before?.recordsByType);
    this.unknownColumns = new Set(before?.unknownColumns);
    for (const warned of before?.warnings ?? []) this.#warnings.set(keyOf(warned), { ...warned });
  }

  /** Counts a record that was read, and what became of it. */
  took(outcome: Outcome, entityType: string): void {
    this.counts[outcome] += 1;
    this.recordsByType[entityType] = (this.recordsByType[entityType] ?? 0) + 1;
  }

  /** Counts anything but a record. */
  met(item: Exclude<ReadItem, { kind: "record" }>): void {
    if (item.kind === "refused") this.counts.refused += 1;
    else if (item.kind === "unknown-column") this.unknownColumns.add(item.column);
    else this.#warned(item);
  }

  get warnings(): readonly Warned[] {
    return [...this.#warnings.values()];
  }

  #warned({ code, message, place }: { code: string; message: string; place: FilePlace }): void {
    const key = keyOf({ code, place });
    const known = this.#warnings.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.#warnings.size < mostWarnings) this.#warnings.set(key, { code, message, count: 1, place });
  }
}
