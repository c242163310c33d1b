/**
 * Which columns of several files are one column, when their names are spelt differently?
 *
 * Names are the same when their words are: "First Name", "first_name" and ".../person#firstName". Two columns of one
 * file are never joined.
 *
 * @module
 */
import { headerWords } from "./header-words.ts";

/** @param files - Column names of each file. @returns For each file, the common name of each of its columns. */
export function matchedNames(files: readonly (readonly string[])[]): string[][] {
  const exact = new Set(files.flat());
  const common = new Map<string, string>();
  return files.map((names) => {
    const words = names.map((name) => headerWords(name).join(" "));
    const taken = new Set<string>();
    return names.map((name, i) => {
      const key = words[i] ?? "";
      const isPlain = key !== "" && words.indexOf(key) === words.lastIndexOf(key);
      const held = isPlain ? (common.get(key) ?? name) : name;
      // A file that has the very name keeps it for its own column.
      const chosen = held !== name && (taken.has(held) || names.includes(held)) ? name : held;
      if (isPlain && !common.has(key) && exact.has(name)) common.set(key, name);
      taken.add(chosen);
      return chosen;
    });
  });
}
