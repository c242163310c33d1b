/**
 * How is a document of any size cut into small documents that the schema judges in the same way?
 *
 * Each holds the root's tag and some whole records. The schema puts no condition on two records together, so that the
 * findings are those of the whole document; the lines are counted on.
 *
 * @module
 */
import type { ReadItem } from "./read-elements.ts";

/** Unit: characters. Lines are below 65,535, past which the schema's library loses count. */
const batchLength = 2 * 2 ** 20;
const batchLines = 50_000;

export interface SchemaBatch {
  readonly xml: string;
  /** What to add to a line of the batch for its line in the document. */
  readonly lineOffset: number;
  readonly records: readonly Extract<ReadItem, { kind: "record" }>[];
}

export class SchemaBatches {
  /** Text since `#from`, and the root's tag with what stands before it. */
  #text = "";
  #from = 0;
  #head = "";
  #root = "";
  #cutLine = 1;
  #records: Extract<ReadItem, { kind: "record" }>[] = [];

  take(text: string): void {
    this.#text += text;
  }

  /** @returns a batch when the record begins a new one */
  add(item: ReadItem): SchemaBatch | null {
    if (item.kind === "root") {
      this.#head = this.#cut(item.end.offset).replace(/^\uFEFF?<\?xml[^>]*\?>/, "");
      this.#root = item.element.name;
      this.#cutLine = item.end.line;
      return null;
    }
    const full = item.begin.offset - this.#from > batchLength || item.begin.line - this.#cutLine > batchLines;
    const batch = full && this.#records.length > 0 ? this.#batch(item.begin.offset, item.begin.line) : null;
    this.#records.push(item);
    return batch;
  }

  /** What is left, with the root's own end. */
  rest(): SchemaBatch {
    const xml = this.#head + this.#text;
    return { xml, lineOffset: this.#cutLine - lines(this.#head), records: this.#records };
  }

  /** What came whole before the reading stopped. Null: nothing since the last batch. */
  whole(): SchemaBatch | null {
    const last = this.#records.at(-1);
    return last === undefined ? null : this.#batch(last.end.offset, last.end.line);
  }

  #batch(offset: number, line: number): SchemaBatch {
    const [records, from] = [this.#records, this.#cutLine];
    const xml = `${this.#head}${this.#cut(offset)}</${this.#root}>`;
    this.#records = [];
    this.#cutLine = line;
    return { xml, lineOffset: from - lines(this.#head), records };
  }

  #cut(offset: number): string {
    const cut = this.#text.slice(0, offset - this.#from);
    this.#text = this.#text.slice(offset - this.#from);
    this.#from = offset;
    return cut;
  }
}

/** Line of a text's last character. */
function lines(text: string): number {
  return text.split("\n").length;
}
