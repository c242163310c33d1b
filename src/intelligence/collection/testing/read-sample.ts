/**
 * How does a test bring in a file or some text with a format?
 *
 * @module
 */
import type { Format, ReadItem, ReadOptions, TableMapping } from "../format.ts";
import { formatNamed } from "../formats.ts";

/** Text or bytes as a stream, in pieces of the size given so that every boundary is met. Unit: bytes. */
export async function* streamOf(content: string | Uint8Array, piece = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

/** @throws Error when there is no format of that name. */
export async function theFormat(name: string): Promise<Format> {
  const format = await formatNamed(name);
  if (format === null) throw new Error(`There is no format "${name}".`);
  return format;
}

/** Everything that a format says of a content. */
export async function readAll(
  format: Format,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: Partial<ReadOptions> & { readonly piece?: number } = {},
): Promise<ReadItem[]> {
  const { piece, ...rest } = options;
  const isContent = typeof content === "string" || content instanceof Uint8Array;
  const bytes = isContent ? streamOf(content, piece) : content;
  const items: ReadItem[] = [];
  for await (const item of format.read(bytes, { fileName: "file", ...rest })) items.push(item);
  return items;
}

/** The drafts among some items. */
export function draftsIn(items: readonly ReadItem[]) {
  return items.flatMap((item) => (item.kind === "record" ? [item.draft] : []));
}

/** The codes of warnings and refusals, in order. */
export function codesIn(items: readonly ReadItem[]): string[] {
  return items.flatMap((item) => (item.kind === "warning" || item.kind === "refused" ? [item.code] : []));
}

/** A mapping of some columns to properties of one person a row. */
export function personMapping(
  columns: Readonly<Record<string, string>>,
  keyColumns: readonly string[] = [],
): TableMapping {
  return {
    things: [{ name: "person", entityType: "Person", keyColumns }],
    columns: Object.entries(columns).map(([column, property]) => ({ column, thing: "person", property })),
    links: [],
  };
}
