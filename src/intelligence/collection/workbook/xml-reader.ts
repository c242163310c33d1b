/**
 * What does an XML document say, read in pieces and without trusting it?
 *
 * Tells of elements and text as they come. A document type declaration, and with it every way to define
 * entities, is refused; so are other entities than the five of XML and character numbers.
 *
 * Assumes: namespaces can be left out (names are given without prefix), which holds for workbooks and forms.
 * Source: XML 1.0, sections 2 and 4.6.
 *
 * @module
 */
import { CollectionError, type CollectionErrorCode } from "../collection-error.ts";
import type { FilePlace } from "../format.ts";
import { MAXIMUM_CELL, MAXIMUM_DEPTH, MAXIMUM_TAG } from "../limits.ts";

export interface XmlHandler {
  /** An element begins. @param attributes asks for an attribute by its name without prefix. */
  open(name: string, attributes: (name: string) => string | null): void;
  /** Text of the element that is open; long text comes in several pieces. */
  text(piece: string): void;
  close(name: string): void;
}

const ENTITY: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Every alternative takes all that it looked at, so that no tag, however made, is looked at twice. */
const ATTRIBUTES = /\s+|([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?|[\s\S]/g;

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Reads one document. Push pieces, then end. */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #place: FilePlace;
  readonly #open: string[] = [];
  #rest = "";
  #begun = false;
  #done = false;

  constructor(handler: XmlHandler, place: FilePlace) {
    this.#handler = handler;
    this.#place = place;
  }

  /** @throws CollectionError xml-bomb, too-deep, damaged-file. */
  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag === -1) break;
      if (tag > at) this.#text(text.slice(at, tag));
      const end = this.#tagEnd(text, tag);
      if (end === -1) {
        if (text.length - tag > longest(text, tag)) throw this.#fault("damaged-file", "A tag never ends");
        at = tag;
        break;
      }
      this.#tag(text.slice(tag, end));
      at = end;
    }
    this.#rest = this.#keep(text.slice(at));
  }

  /** @throws CollectionError truncated-file when an element is still open. */
  end(): void {
    if (this.#rest.trim() !== "" || this.#open.length > 0 || !this.#begun) {
      throw this.#fault("truncated-file", "The XML breaks off before its end");
    }
  }

  /** Hands on text that has no tag yet, but for an entity that the piece may have split. */
  #keep(rest: string): string {
    if (rest.startsWith("<")) return skipLong(rest);
    const entity = rest.lastIndexOf("&");
    const cut =
      entity !== -1 && rest.length - entity < 12 && !rest.includes(";", entity) ? entity : rest.length;
    if (cut > 0) this.#text(rest.slice(0, cut));
    return rest.slice(cut);
  }

  #tagEnd(text: string, tag: number): number {
    const closing = text.startsWith("<!--", tag)
      ? "-->"
      : text.startsWith("<![CDATA[", tag)
        ? "]]>"
        : text.startsWith("<?", tag)
          ? "?>"
          : null;
    if (closing !== null) {
      const end = text.indexOf(closing, tag + 2);
      return end === -1 ? -1 : end + closing.length;
    }
    // A "<!" may yet become a comment or a CDATA section; anything else it becomes is refused.
    if (text.startsWith("<!", tag) && text.length - tag >= 9) throw this.#bomb();
    let quote = 0;
    for (let at = tag + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === 34 || code === 39) quote = code;
      else if (code === 62) return at + 1;
      else if (code === 60) throw this.#fault("damaged-file", "A tag begins inside another");
    }
    return -1;
  }

  #tag(tag: string): void {
    if (tag.startsWith("<?") || tag.startsWith("<!--")) return;
    if (tag.startsWith("<![CDATA[")) {
      if (this.#open.length > 0) this.#handler.text(tag.slice(9, -3));
      return;
    }
    if (tag.startsWith("<!")) throw this.#bomb();
    if (tag.startsWith("</")) this.#close(localName(tag.slice(2, -1).trim()));
    else this.#start(tag);
  }

  #start(tag: string): void {
    if (this.#done) throw this.#fault("damaged-file", "The XML goes on after its end");
    const alone = tag.endsWith("/>");
    const body = tag.slice(1, alone ? -2 : -1);
    const name = /^[^\s/<>"'=]+/.exec(body)?.[0];
    if (name === undefined) throw this.#fault("damaged-file", "A tag has no name");
    this.#begun = true;
    const local = localName(name);
    this.#open.push(local);
    if (this.#open.length > MAXIMUM_DEPTH)
      throw this.#fault("too-deep", `The XML is nested deeper than ${MAXIMUM_DEPTH} levels`);
    this.#handler.open(local, (wanted) => this.#attribute(body.slice(name.length), wanted));
    if (alone) this.#close(local);
  }

  #attribute(body: string, wanted: string): string | null {
    for (const match of body.matchAll(ATTRIBUTES)) {
      if (match[1] !== undefined && localName(match[1]) === wanted)
        return this.#decode(match[2] ?? match[3] ?? "");
    }
    return null;
  }

  #close(name: string): void {
    if (this.#open.pop() !== name)
      throw this.#fault("damaged-file", "The XML closes an element that is not open");
    this.#handler.close(name);
    if (this.#open.length === 0) this.#done = true;
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#handler.text(this.#decode(text));
    else if (text.replace(/^\uFEFF/, "").trim() !== "")
      throw this.#fault("damaged-file", "Text stands outside the XML");
  }

  #decode(text: string): string {
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&]{0,12};?)/g, (_given, body: string) => {
      const named = body.endsWith(";") ? body.slice(0, -1) : "";
      if (Object.hasOwn(ENTITY, named)) return ENTITY[named] ?? "";
      const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(named);
      if (number === null) throw this.#bomb();
      const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
    });
  }

  #bomb(): CollectionError {
    return this.#fault(
      "xml-bomb",
      "The XML declares or uses entities of its own, which can blow it up without end",
    );
  }

  #fault(code: CollectionErrorCode, what: string): CollectionError {
    const remedy =
      "Open the file in the program it came from and save it anew; do not trust it if that fails.";
    return new CollectionError({ code, what, place: this.#place, remedy });
  }
}

/** How long an unfinished tag may get; comments are not held, so they may get any length. */
function longest(text: string, tag: number): number {
  if (text.startsWith("<!--", tag)) return Number.POSITIVE_INFINITY;
  return text.startsWith("<![CDATA[", tag) ? MAXIMUM_CELL : MAXIMUM_TAG;
}

/** A comment that fills pieces is not held: only its beginning and what may be half of its end. */
function skipLong(rest: string): string {
  return rest.startsWith("<!--") && rest.length > MAXIMUM_TAG ? `<!--${rest.slice(-2)}` : rest;
}
