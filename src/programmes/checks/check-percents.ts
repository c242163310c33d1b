/**
 * Do shares of a whole make up the whole?
 *
 * Above 100 per cent nothing may stand; below, something is still to be said, and nothing is published until it is.
 *
 * Assumes: thirds are written with two decimals, so that a whole may be 99.99.
 *
 * Source: IATI 2.03 rules on percentages (7.1, 7.2); IATI/iatipublisher#1737 for what happens otherwise.
 *
 * @module
 */
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, fault, remark } from "./check.ts";

/** Unit: percentage points; a hair more than 0.01, for sums of binary fractions. */
const tolerance = 0.01 + 1e-9;

type Shares = readonly { readonly percent: number }[];

/** @param shares - Empty says nothing of shares. */
export function checkShares(field: string, shares: Shares): readonly FieldFinding[] {
  if (shares.length === 0) return [];
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  const values = { sum: Math.round(sum * 100) / 100, left: Math.round((100 - sum) * 100) / 100 };
  if (sum > 100 + tolerance) return [fault(field, "percent-above", { ...values, left: -values.left })];
  return sum < 100 - tolerance ? [remark(field, "percent-below", values)] : [];
}

export const checkProgrammeShares: Check<"programme"> = ({ countries }) => [
  ...checkShares("countries", countries),
  ...checkTwice(
    "countries",
    countries.map(({ country }) => country),
  ),
];

export const checkComponentShares: Check<"component"> = ({ places, sectors }) => [
  ...checkShares("places", places),
  ...checkTwice(
    "places",
    places.map(({ country, admin1 }) => admin1 ?? country),
  ),
  ...checkShares("sectors", sectors),
  ...checkTwice(
    "sectors",
    sectors.map(({ code }) => code),
  ),
];

/** Two rows of a table that say the same thing twice: the later is named. */
export function checkTwice(field: string, keys: readonly string[]): readonly FieldFinding[] {
  return keys.flatMap((key, at) => {
    const first = keys.indexOf(key);
    return first < at ? [fault(`${field}.${at}`, "row-twice", { key, first: first + 1 })] : [];
  });
}
