/**
 * Which activities does a file hold, each with its own text?
 *
 * One in memory at a time, whatever the size of the file.
 *
 * @module
 */
import { ExchangeError } from "../../exchange-error.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { decodeText } from "./decode-text.ts";
import { ElementReader, type ReadItem } from "./read-elements.ts";

export interface IatiRecord {
  readonly element: XmlElement;
  /** The element as it stands in the file. */
  readonly xml: string;
  /** Declarations of the root, by attribute: what prefixes in `xml` mean. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Characters read of the file so far, this record included. */
  readonly read: number;
}

/** @throws ExchangeError for a document that will not be read any further; what came before it was whole. */
export async function* iatiRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<IatiRecord> {
  const reader = new ElementReader();
  let [text, from] = ["", 0];
  let namespaces: Readonly<Record<string, string>> = {};
  const told = function* (items: readonly ReadItem[]): Generator<IatiRecord> {
    for (const item of items) {
      if (item.kind === "root") {
        if (item.element.name !== "iati-activities")
          throw new ExchangeError(
            "not-iati",
            "The document's root is no iati-activities.",
            item.element.line,
          );
        namespaces = declaredIn(text.slice(0, item.end.offset - from));
        continue;
      }
      const xml = text.slice(item.begin.offset - from, item.end.offset - from);
      text = text.slice(item.end.offset - from);
      from = item.end.offset;
      if (item.element.name === "iati-activity")
        yield { element: item.element, xml, namespaces, read: item.end.offset };
    }
  };
  for await (const piece of decodeText(bytes)) {
    text += piece;
    yield* told(reader.write(piece));
  }
  yield* told(reader.end());
}

function declaredIn(head: string): Readonly<Record<string, string>> {
  const found = [...head.matchAll(/\s(xmlns:[\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(found.map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}

/** Tells of a whole joint programme: whoever reports it extends the money. */
export function tellsOfWhole({ element }: IatiRecord): boolean {
  const shared = element.children.some(
    ({ name, attributes }) => name === "other-identifier" && attributes.get("type") === "A9",
  );
  const extends_ = element.children.some(
    ({ name, attributes }) => name === "participating-org" && attributes.get("role") === "3",
  );
  return shared && extends_;
}
