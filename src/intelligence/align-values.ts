/**
 * How do two records read side by side?
 *
 * Property by property: equal values stand on one line, the rest of each side below them, and every line says
 * in a word how the two compare.
 *
 * @module
 */

/** One value as the API gives it. */
export interface AlignableValue {
  readonly given: string;
  readonly caption: string | null;
  readonly hub: boolean;
}

export interface AlignableProperty<Value extends AlignableValue> {
  readonly name: string;
  readonly kind: string;
  readonly values: readonly Value[];
}

/** "same": equal when cleaned. "alike": written otherwise, and found to speak for one. "differs": each side says something else. "left-only", "right-only": the other says nothing (more). */
export type Agreement = "same" | "alike" | "differs" | "left-only" | "right-only";

export interface AlignedLine<Value extends AlignableValue> {
  readonly left: Value | null;
  readonly right: Value | null;
  readonly agreement: Agreement;
}

export interface AlignedProperty<Value extends AlignableValue> {
  readonly name: string;
  readonly kind: string;
  /** At least one; the equal ones first. */
  readonly lines: readonly AlignedLine<Value>[];
}

/**
 * Shape: one entry a property that either side has, the left record's order first. Every value occurs once.
 * @param alike - Properties that are known to speak for one subject, however they are written.
 */
export function alignValues<Value extends AlignableValue>(
  left: readonly AlignableProperty<Value>[],
  right: readonly AlignableProperty<Value>[],
  alike: ReadonlySet<string> = new Set(),
): readonly AlignedProperty<Value>[] {
  const names = [...new Set([...left, ...right].map((property) => property.name))];
  return names.map((name) => {
    const mine = left.find((property) => property.name === name);
    const theirs = right.find((property) => property.name === name);
    const kind = mine?.kind ?? theirs?.kind ?? "";
    const lines = alignLines(mine?.values ?? [], theirs?.values ?? []);
    return { name, kind, lines: alike.has(name) ? withAlike(lines) : lines };
  });
}

function alignLines<Value extends AlignableValue>(
  left: readonly Value[],
  right: readonly Value[],
): readonly AlignedLine<Value>[] {
  const rest = [...right];
  const alone: Value[] = [];
  const lines: AlignedLine<Value>[] = [];
  for (const value of left) {
    const at = rest.findIndex((other) => comparable(other) === comparable(value));
    if (at < 0) alone.push(value);
    else lines.push({ left: value, right: rest.splice(at, 1)[0] ?? null, agreement: "same" });
  }
  const longer = Math.max(alone.length, rest.length);
  for (let index = 0; index < longer; index += 1) {
    lines.push(pair(alone[index] ?? null, rest[index] ?? null));
  }
  return lines;
}

/** Where no two values are equal, the ones that stand on one line are what was found alike. */
function withAlike<Value extends AlignableValue>(
  lines: readonly AlignedLine<Value>[],
): readonly AlignedLine<Value>[] {
  if (lines.some(({ agreement }) => agreement === "same")) return lines;
  return lines.map((line) => (line.agreement === "differs" ? { ...line, agreement: "alike" } : line));
}

/** Two values that nothing equals contradict each other; a surplus one stands on its side alone. */
function pair<Value extends AlignableValue>(left: Value | null, right: Value | null): AlignedLine<Value> {
  if (left !== null && right !== null) return { left, right, agreement: "differs" };
  return { left, right, agreement: left === null ? "right-only" : "left-only" };
}

function comparable(value: AlignableValue): string {
  return (value.caption ?? value.given).normalize("NFC").trim().toLocaleLowerCase("und");
}
