/**
 * Which words does a column's name consist of?
 *
 * @module
 */

/** Lower case, in order: "dateOfBirth", "date_of_birth" and ".../ontology#dateOfBirth" give "date of birth". */
export function headerWords(name: string): readonly string[] {
  return lastPart(name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Of a name that is an address, what stands after the last # or /. */
export function lastPart(name: string): string {
  if (!/^[a-z]+:\/\//i.test(name)) return name;
  return (
    name
      .split(/[/#]/)
      .filter((part) => part !== "")
      .at(-1) ?? name
  );
}
