/**
 * Do two contents say the same, in whatever order their fields stand?
 *
 * A database may keep the names of fields in an order of its own.
 *
 * @module
 */
export function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, said]) => [name, inOrder(said)] as const);
  return Object.fromEntries(fields.sort(([first], [second]) => (first < second ? -1 : 1)));
}
