/**
 * How do several values stand in one cell?
 *
 * Parted by ";", or one a line where one of them holds a ";"; as a JSON list where one holds a line break.
 *
 * @module
 */

/** @param items - Trimmed, none empty. */
export function joinList(items: readonly string[]): string {
  const [first = ""] = items;
  if (first.startsWith("[") || items.some((item) => item.includes("\n"))) return JSON.stringify(items);
  if (!items.some((item) => item.includes(";"))) return items.join("; ");
  return items.length === 1 ? `${first}\n` : items.join("\n");
}

/** What `joinList` joined, and what a person wrote in either way. */
export function splitList(text: string): readonly string[] {
  if (text.trimStart().startsWith("[")) {
    const read = readJson(text);
    if (read !== null) return read;
  }
  return text
    .split(text.includes("\n") ? /\r?\n/ : ";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function readJson(text: string): readonly string[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every((item) => typeof item === "string") ? read : null;
  } catch {
    return null;
  }
}
