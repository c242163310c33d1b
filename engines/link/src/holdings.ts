/**
 * Which records are held, and what do they share?
 *
 * Every record is read, folded and given its blocking keys once, when it comes in. Training, batch linking and
 * the incremental index all stand on this.
 *
 * @module
 */
import { Blocks, type HeldRecord } from "./blocks.ts";
import { comparisonOf } from "./compare/comparisons.ts";
import { LinkError } from "./errors.ts";
import { type HeldValue, HeldValues, type TermWeight } from "./held-values.ts";
import { BLOCK_CAP, hubThresholdsOf, type Plan } from "./plan.ts";
import type { LinkRecord } from "./record.ts";
import type { CappedBlock, CrowdedRecord, Hub } from "./scored-pair.ts";

const NO_WEIGHT: TermWeight = () => 0;

export class Holdings {
  readonly blocks: Blocks;
  readonly values: readonly HeldValues[];
  readonly hubThresholds: readonly number[];
  readonly #fieldNames: readonly string[];
  readonly #records = new Map<string, HeldRecord>();
  readonly #crowded = new Map<string, readonly string[]>();
  readonly #unreadable: number[];
  #nextPosition = 0;

  /** @param termWeights - By field in the plan's order; none while training. */
  constructor(plan: Plan, termWeights: readonly TermWeight[] = []) {
    this.#fieldNames = plan.fields.map((field) => field.name);
    this.values = plan.fields.map(
      (field, i) => new HeldValues(comparisonOf(field), termWeights[i] ?? NO_WEIGHT),
    );
    this.#unreadable = plan.fields.map(() => 0);
    this.hubThresholds = hubThresholdsOf(plan);
    const limits = { hubThresholds: this.hubThresholds, blockCap: plan.options?.blockCap ?? BLOCK_CAP };
    this.blocks = new Blocks(plan.blocking, this.#fieldNames, limits);
  }

  get size(): number {
    return this.#records.size;
  }

  get(id: string): HeldRecord | undefined {
    return this.#records.get(id);
  }

  /** In the order they came. */
  records(): IterableIterator<HeldRecord> {
    return this.#records.values();
  }

  /** @throws LinkError `record_invalid`; `duplicate_id` when one of that id is held. */
  add(record: LinkRecord): HeldRecord {
    checkRecord(record);
    if (this.#records.has(record.id)) throw new LinkError("duplicate_id", { held: this.#records.size });
    const values = this.#fieldNames.map((name, field) => this.#take(record.fields[name] ?? [], field));
    const { blocks, crowded } = this.blocks.blocksOf(values);
    const held: HeldRecord = { id: record.id, position: this.#nextPosition++, values, blocks, met: 0 };
    this.blocks.enter(held);
    this.#records.set(record.id, held);
    if (crowded.length > 0) this.#crowded.set(record.id, crowded);
    return held;
  }

  remove(id: string): HeldRecord | undefined {
    const held = this.#records.get(id);
    if (held === undefined) return undefined;
    this.blocks.leave(held);
    for (const [field, values] of held.values.entries()) {
      for (const value of values) this.values[field]?.release(value);
    }
    this.#records.delete(id);
    this.#crowded.delete(id);
    return held;
  }

  /** A held record as it would be handed in, less what could not be read. */
  asHandedIn(held: HeldRecord): LinkRecord {
    const fields = this.#fieldNames.map((name, i) => [
      name,
      (held.values[i] ?? []).map((value) => value.text),
    ]);
    return { id: held.id, fields: Object.fromEntries(fields) };
  }

  hubs(): Hub[] {
    const found: Hub[] = [];
    for (const [i, threshold] of this.hubThresholds.entries()) {
      if (threshold === Number.POSITIVE_INFINITY) continue;
      const field = this.#fieldNames[i] ?? "";
      for (const { text, holders } of this.values[i]?.all() ?? []) {
        if (holders > threshold) found.push({ field, value: text, count: holders });
      }
    }
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  cappedBlocks(): CappedBlock[] {
    return this.blocks.capped();
  }

  crowdedRecords(): CrowdedRecord[] {
    return [...this.#crowded].flatMap(([id, rules]) => rules.map((rule) => ({ id, rule })));
  }

  /** Records that hold any readable value of a field. */
  holdersOf(field: number): number {
    let holders = 0;
    for (const record of this.#records.values()) if ((record.values[field]?.length ?? 0) > 0) holders++;
    return holders;
  }

  /** Values handed in so far that could not be read as their field's kind, by field in the plan's order. */
  unreadable(): readonly number[] {
    return this.#unreadable;
  }

  #take(texts: readonly string[], field: number): HeldValue[] {
    const taken: HeldValue[] = [];
    for (const text of new Set(texts.map((each) => each.trim()))) {
      const value = text === "" ? null : (this.values[field]?.take(text) ?? null);
      if (value !== null) taken.push(value);
      else if (text !== "") this.#unreadable[field] = (this.#unreadable[field] ?? 0) + 1;
    }
    return taken;
  }
}

function checkRecord(record: LinkRecord): void {
  if (typeof record?.id !== "string" || record.id === "") throw new LinkError("record_invalid", { at: "id" });
  if (typeof record.fields !== "object" || record.fields === null) {
    throw new LinkError("record_invalid", { at: "fields" });
  }
  for (const [field, values] of Object.entries(record.fields)) {
    const isText = Array.isArray(values) && values.every((value) => typeof value === "string");
    if (!isText) throw new LinkError("record_invalid", { at: `fields.${field}` });
  }
}
