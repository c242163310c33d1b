/**
 * Do two contents say the same, in whatever order their fields stand?
 *
 * @module
 */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [Object.entries(one), Object.entries(other)];
  const by = new Map(second);
  return (
    first.length === second.length &&
    first.every(([key, value]) => by.has(key) && sameContent(value, by.get(key)))
  );
}
