/**
 * Which records does a document hold? Read as a stream, one record in memory at a time.
 *
 * Every child of the root is a record; foreign namespaces are passed over. A document type declaration ends the
 * reading (no entity is ever expanded), and so do a record of more than `longestRecord` characters and one deeper
 * than `deepest`.
 *
 * @module
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { ExchangeError } from "../../exchange-error.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** Unit: characters (UTF-16 units). */
const longestRecord = 32 * 2 ** 20;
const deepest = 64;

/** Where in the text something begins: characters from 0, lines from 1. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
}

export type ReadItem =
  | { readonly kind: "root"; readonly element: XmlElement; readonly end: TextPlace }
  | {
      readonly kind: "record";
      readonly element: XmlElement;
      readonly begin: TextPlace;
      readonly end: TextPlace;
    };

/** Takes the text piece by piece and tells what it completes. */
export class ElementReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #done: ReadItem[] = [];
  /** Open elements from the root down; null where it and all below belong to others. */
  readonly #open: (XmlElement | null)[] = [];
  #tag: TextPlace = { offset: 0, line: 1 };
  #record: TextPlace = { offset: 0, line: 1 };
  #lastEnd = 0;
  #fault: ExchangeError | null = null;

  constructor() {
    const parser = this.#parser;
    parser.on("error", ({ message }) => {
      throw new ExchangeError(
        "not-well-formed",
        `This is no well-formed XML: ${plain(message)}`,
        parser.line,
      );
    });
    parser.on("doctype", () => {
      throw new ExchangeError("doctype", "The document declares its own document type.", parser.line);
    });
    parser.on("opentagstart", ({ name }) => {
      this.#tag = { offset: parser.position - name.length - 2, line: parser.line };
    });
    parser.on("opentag", (tag) => this.#opened(tag));
    parser.on("closetag", () => this.#closed());
    parser.on("text", (text) => this.#said(text));
    parser.on("cdata", (text) => this.#said(text));
  }

  /**
   * What was complete before a fault is told first; the fault is thrown by the next call.
   *
   * @throws ExchangeError with the line, for a document that will not be read any further
   */
  write(text: string): ReadItem[] {
    return this.#told(() => {
      this.#parser.write(text);
      if (this.#parser.position - this.#lastEnd > longestRecord)
        throw new ExchangeError(
          "too-large",
          "A record is longer than 32 million characters.",
          this.#record.line,
        );
    });
  }

  end(): ReadItem[] {
    if (this.#fault !== null) throw this.#fault;
    this.#parser.close();
    return this.#done.splice(0);
  }

  /** The record in which the reading is, or stopped; null between records. */
  get openRecord(): XmlElement | null {
    return this.#open[1] ?? null;
  }

  #told(read: () => unknown): ReadItem[] {
    if (this.#fault !== null) throw this.#fault;
    try {
      read();
    } catch (error) {
      if (!(error instanceof ExchangeError) || this.#done.length === 0) throw error;
      this.#fault = error;
    }
    return this.#done.splice(0);
  }

  #opened({ uri, local, attributes }: SaxesTagNS): void {
    const above = this.#open.at(-1) ?? null;
    if (this.#open.length >= deepest)
      throw new ExchangeError("too-large", "Elements lie deeper in one another than 64.", this.#tag.line);
    if (this.#open.length === 1) this.#record = this.#tag;
    // Each record has a root of its own with no other child: rules see it, memory does not grow.
    const parent = above !== null && this.#open.length === 1 ? { ...above, children: [] } : above;
    const foreign = uri !== "" || (parent === null && this.#open.length > 0);
    const own = Object.values(attributes).filter(({ prefix }) => prefix === "" || prefix === "xml");
    const element: XmlElement | null = foreign
      ? null
      : {
          kind: "element",
          name: local,
          line: this.#tag.line,
          attributes: new Map(own.map(({ name, value }) => [name, value])),
          children: [],
          text: "",
          parent,
        };
    this.#open.push(element);
    if (this.#open.length === 1) this.#rootOpened(element);
    else if (element !== null) parent?.children.push(element);
  }

  #rootOpened(element: XmlElement | null): void {
    if (element === null)
      throw new ExchangeError("not-iati", "The document's root belongs to a namespace.", this.#tag.line);
    this.#done.push({ kind: "root", element, end: this.#place() });
    this.#lastEnd = this.#parser.position;
  }

  #closed(): void {
    const element = this.#open.pop() ?? null;
    if (this.#open.length !== 1) return;
    this.#lastEnd = this.#parser.position;
    if (element === null) return;
    this.#done.push({ kind: "record", element, begin: this.#record, end: this.#place() });
  }

  #said(text: string): void {
    const element = this.#open.at(-1);
    if (element && this.#open.length > 1) element.text += text;
  }

  #place(): TextPlace {
    return { offset: this.#parser.position, line: this.#parser.line };
  }
}

/** Without the place that the parser puts before its message. */
function plain(message: string): string {
  return message.replace(/^(?:\S*:)?\d+:\d+: /, "");
}
