/**
 * How much money?
 *
 * "1500.5", or "1500.5 EUR" where the source wrote the currency beside the figure. `moneyOf` takes the two apart.
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";
import { currency } from "./currency.ts";
import { decimalOf, number } from "./number.ts";

/** An amount of money. `value` is a decimal in major units ("1500.5"); `currency` is null where the source is silent. */
export interface Money {
  readonly value: string;
  readonly currency: string | null;
}

export const amount: ValueKind = {
  name: "amount",
  maximumLength: 48,
  comparison: "number",
  identifying: false,
  clean(given) {
    if (given.length > 120) return null;
    const found = /^([^\d\p{Nd}.,+−–-]*)([\p{Nd}\s.,+−–'’٬٫-]+)([^\d\p{Nd}]*)$/u.exec(plainText(given));
    const value = found?.[2] === undefined ? null : decimalOf(found[2]);
    const words = [found?.[1] ?? "", found?.[3] ?? ""]
      .map((word) => word.trim())
      .filter((word) => word !== "");
    if (value === null || words.length > 1) return null;
    const code = words[0] === undefined ? null : currency.clean(words[0]);
    if (words[0] !== undefined && code === null) return null;
    return code === null ? value : `${value} ${code}`;
  },
  caption(cleaned) {
    const money = moneyOf(cleaned);
    const figure = number.caption(money.value);
    return money.currency === null ? figure : `${figure} ${money.currency}`;
  },
};

/** Takes a cleaned amount apart. */
export function moneyOf(cleaned: string): Money {
  const [value = "0", code] = cleaned.split(" ");
  return { value, currency: code ?? null };
}
