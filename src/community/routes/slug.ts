/**
 * What is a place or corridor called in addresses and files?
 *
 * Its name in small Latin letters, with hyphens; made once, and kept when the name changes.
 *
 * @module
 */
import anyAscii from "any-ascii";

const longest = 60;

/** A slug that is not among `taken`: "agadez", then "agadez-2". "place" for a name without a letter or digit. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  let free = slug;
  for (let count = 2; taken.has(free); count++) free = `${slug}-${count}`;
  return free;
}

function slugOf(name: string): string {
  const slug = anyAscii(name.normalize("NFKC").replaceAll("'", ""))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return slug === "" ? "place" : slug;
}
