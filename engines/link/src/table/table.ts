/**
 * What do the records hold, in numbers?
 *
 * A record is a row of codes, one a field; the values themselves stand in a dictionary a field. A field that
 * holds several values has the number of a list in place of a code.
 *
 * @module
 */
import { comparisonOf } from "../compare/comparisons.ts";
import { LinkError } from "../errors.ts";
import type { ModelField, TermFrequencies } from "../model.ts";
import { hubThresholdsOf, type Plan } from "../plan.ts";
import type { Column, Columns, LinkRecord } from "../record.ts";
import type { Hub } from "../scored-pair.ts";
import { Dictionary, NO_VALUE } from "./dictionary.ts";
import { HashedNumbers, hashOfText } from "./hashed-numbers.ts";
import { Int32List } from "./int32-list.ts";

/** References below this are lists: the list of number n is referred to as `FIRST_LIST - n`. */
const FIRST_LIST = -2;

export class Table {
  /** May be replaced by one of the same fields. */
  plan: Plan;
  readonly width: number;
  /** By field in the plan's order. */
  readonly dictionaries: readonly Dictionary[];
  /** By position; undefined where a record was removed. */
  readonly ids: (string | undefined)[] = [];
  /** By field: values handed in so far that could not be read as the field's kind. */
  readonly unreadable: number[];
  /** By field: what the words of its texts count by. */
  readonly #words: (TermFrequencies | undefined)[];
  readonly #rows: Int32List;
  readonly #sources = new Int32List();
  readonly #sourceNumbers = new Map<string, number>();
  /** By id. */
  readonly #positions = new HashedNumbers();
  #wanted = "";
  readonly #isWanted = (position: number) => this.ids[position] === this.#wanted;
  readonly #free: number[] = [];
  readonly #lists: (readonly number[])[] = [];
  readonly #freeLists: number[] = [];

  /**
   * @param learnt - Fields of the model by which records are to be compared; none while training.
   * @param passing - Whether records come and go one at a time: little is then kept ready to be compared.
   */
  constructor(plan: Plan, learnt: readonly ModelField[] = [], passing = false) {
    this.plan = plan;
    this.width = plan.fields.length;
    const thresholds = hubThresholdsOf(plan);
    this.dictionaries = plan.fields.map((field, i) => {
      const hubThreshold = thresholds[i] ?? Number.POSITIVE_INFINITY;
      return new Dictionary(comparisonOf(field, learnt[i]), { hubThreshold, passing });
    });
    this.#words = learnt.map(({ wordFrequencies }) => wordFrequencies);
    this.unreadable = plan.fields.map(() => 0);
    this.#rows = new Int32List(64 * this.width);
  }

  /** Records held. */
  get size(): number {
    return this.#positions.size;
  }

  /** Positions run from 0 up to this; some may be free. */
  get length(): number {
    return this.ids.length;
  }

  /** References, `width` a record: a code, {@link NO_VALUE}, or less for a list. Replaced as the table grows. */
  get rows(): Int32Array {
    return this.#rows.items;
  }

  /** By position: number of the record's source. */
  get sources(): Int32Array {
    return this.#sources.items;
  }

  /** By number: codes of the records that hold several values of a field. */
  get lists(): readonly (readonly number[])[] {
    return this.#lists;
  }

  positionOf(id: string): number | undefined {
    this.#wanted = id;
    const position = this.#positions.find(hashOfText(id), this.#isWanted);
    return position < 0 ? undefined : position;
  }

  /** The codes that a reference stands for. */
  codesOf(reference: number): readonly number[] {
    if (reference === NO_VALUE) return [];
    return reference >= 0 ? [reference] : (this.#lists[FIRST_LIST - reference] ?? []);
  }

  reference(position: number, field: number): number {
    return this.#rows.items[position * this.width + field] ?? NO_VALUE;
  }

  /** @returns Its position. @throws LinkError `record_invalid`; `duplicate_id` when one of that id is held. */
  add(record: LinkRecord): number {
    checkRecord(record);
    if (this.positionOf(record.id) !== undefined) throw new LinkError("duplicate_id", { held: this.size });
    const position = this.#claim(record.id, this.#sourceOf(record.source ?? ""));
    for (const [field, { name }] of this.plan.fields.entries())
      this.#rows.items[position * this.width + field] = this.#refer(
        this.#take(record.fields[name] ?? [], field),
      );
    return position;
  }

  /** @throws LinkError `record_invalid`, `columns_invalid`, `duplicate_id`. */
  addAll(records: Iterable<LinkRecord> | Columns): void {
    if ("ids" in records) this.addColumns(records);
    else for (const record of records) this.add(record);
  }

  /** From now on words of a text count by how rare they are. */
  weighWords(field: number, wordFrequencies: TermFrequencies): void {
    const plan = this.plan.fields[field];
    if (plan?.comparison !== "text" || this.#words[field] === wordFrequencies) return;
    this.#words[field] = wordFrequencies;
    this.dictionaries[field]?.compareBy(comparisonOf(plan, { wordFrequencies }));
  }

  /** Takes in many records at once. @throws LinkError `duplicate_id`, `columns_invalid`. */
  addColumns({ ids, fields, sources }: Columns): void {
    for (const [i, id] of ids.entries()) {
      if (this.positionOf(id) !== undefined) throw new LinkError("duplicate_id", { held: this.size });
      this.#claim(id, sources?.[i] ?? 0);
    }
    const first = this.ids.length - ids.length;
    this.#rows.items.fill(NO_VALUE, first * this.width, this.ids.length * this.width);
    for (const [field, { name }] of this.plan.fields.entries()) {
      const column = fields[name];
      if (column !== undefined) this.#addColumn(column, field, { first, records: ids.length });
    }
  }

  /** Forgets the record at a position, and every value that only it held. */
  remove(position: number): void {
    const id = this.ids[position];
    if (id === undefined) return;
    for (const [field, dictionary] of this.dictionaries.entries()) {
      const reference = this.reference(position, field);
      for (const code of this.codesOf(reference)) dictionary.release(code);
      if (reference <= FIRST_LIST) this.#freeLists.push(FIRST_LIST - reference);
    }
    this.#positions.delete(position);
    this.ids[position] = undefined;
    this.#free.push(position);
  }

  /** A held record as it would be handed in, less what could not be read. */
  asHandedIn(position: number): LinkRecord {
    const fields = this.plan.fields.map(({ name }, field) => {
      const codes = this.codesOf(this.reference(position, field));
      return [name, codes.map((code) => this.dictionaries[field]?.text(code) ?? "")];
    });
    const number = this.#sources.items[position];
    const source = [...this.#sourceNumbers].find(([, each]) => each === number)?.[0];
    const record = { id: this.ids[position] ?? "", fields: Object.fromEntries(fields) };
    return source === undefined || source === "" ? record : { ...record, source };
  }

  /** Most widely held first. */
  hubs(): Hub[] {
    const found: Hub[] = [];
    for (const [field, dictionary] of this.dictionaries.entries()) {
      if (dictionary.hubThreshold === Number.POSITIVE_INFINITY) continue;
      for (let code = 0; code < dictionary.size; code++) {
        if (!dictionary.isHub(code)) continue;
        const count = dictionary.holders[code] ?? 0;
        found.push({ field: this.plan.fields[field]?.name ?? "", value: dictionary.text(code), count });
      }
    }
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  /** Counts a hub value as held by as many as it was elsewhere. */
  markHub({ field, value, count }: Hub): void {
    const dictionary = this.dictionaries[this.plan.fields.findIndex(({ name }) => name === field)];
    if (dictionary === undefined) return;
    for (let code = 0; code < dictionary.size; code++)
      if (dictionary.text(code) === value) dictionary.holders[code] = count;
  }

  /** Records that hold any readable value of a field. */
  holdersOf(field: number): number {
    let holders = 0;
    for (const [position, id] of this.ids.entries())
      if (id !== undefined && this.reference(position, field) !== NO_VALUE) holders++;
    return holders;
  }

  #claim(id: string, source: number): number {
    const position = this.#free.pop() ?? this.ids.length;
    this.ids[position] = id;
    this.#positions.add(position, hashOfText(id));
    this.#rows.reserve((position + 1) * this.width);
    this.#sources.reserve(position + 1);
    this.#sources.items[position] = source;
    return position;
  }

  #sourceOf(name: string): number {
    const known = this.#sourceNumbers.get(name);
    if (known !== undefined) return known;
    this.#sourceNumbers.set(name, this.#sourceNumbers.size);
    return this.#sourceNumbers.size - 1;
  }

  #take(texts: readonly string[], field: number): number[] {
    const dictionary = this.dictionaries[field];
    const codes: number[] = [];
    if (dictionary === undefined) return codes;
    for (const text of texts) {
      const code = this.#read(text.trim(), field, dictionary);
      if (code === NO_VALUE || codes.includes(code)) continue;
      dictionary.take(code);
      codes.push(code);
    }
    return codes;
  }

  #read(text: string, field: number, dictionary: Dictionary): number {
    const code = dictionary.codeOf(text);
    if (code === NO_VALUE && text !== "") this.unreadable[field] = (this.unreadable[field] ?? 0) + 1;
    return code;
  }

  #refer(codes: readonly number[]): number {
    const [only] = codes;
    if (only === undefined) return NO_VALUE;
    if (codes.length === 1) return only;
    const number = this.#freeLists.pop() ?? this.#lists.length;
    this.#lists[number] = codes;
    return FIRST_LIST - number;
  }

  #addColumn(column: Column, field: number, at: { readonly first: number; readonly records: number }): void {
    const dictionary = this.dictionaries[field];
    if (dictionary === undefined) return;
    const { codes, starts } = column;
    if (starts === undefined ? codes.length !== at.records : starts.length !== at.records + 1)
      throw new LinkError("columns_invalid", { field: this.plan.fields[field]?.name ?? "" });
    const own = dictionary.codesOf(column.texts);
    for (let i = 0; i < at.records; i++) {
      const target = (at.first + i) * this.width + field;
      if (starts === undefined) this.#rows.items[target] = this.#takeOne(codes[i] ?? NO_VALUE, own, field);
      else {
        const held = new Set(codes.subarray(starts[i], starts[i + 1]));
        const taken = Array.from(held, (code) => this.#takeOne(code, own, field));
        this.#rows.items[target] = this.#refer(taken.filter((code) => code !== NO_VALUE));
      }
    }
  }

  /** @param own - This table's codes by the column's. */
  #takeOne(theirs: number, own: Int32Array, field: number): number {
    if (theirs === NO_VALUE) return NO_VALUE;
    const code = own[theirs] ?? NO_VALUE;
    if (code === NO_VALUE) this.unreadable[field] = (this.unreadable[field] ?? 0) + 1;
    else this.dictionaries[field]?.take(code);
    return code;
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
