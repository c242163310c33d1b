/**
 * How is an activity shared out over countries and purposes?
 *
 * One without a percentage, alone, is the whole. More than a hundred, or less than nothing, is refused: nobody may guess
 * which of the numbers is wrong.
 *
 * @module
 */
import type { Content } from "../../../programmes/index.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { type ActivityReading, attribute, decimal } from "./import-context.ts";

export interface Shares {
  readonly countries: Content<"programme">["countries"];
  readonly sectors: Content<"component">["sectors"];
}

/** @returns null, with the reason among the findings, when they cannot be true. */
export function sharesOf(reading: ActivityReading): Shares | null {
  const countries = readShares(reading, reading.childrenNamed("recipient-country"));
  const regions = reading.childrenNamed("recipient-region");
  const purposes = reading
    .childrenNamed("sector")
    .filter((element) => (attribute(element, "vocabulary") ?? "1") === "1");
  const sectors = readShares(reading, purposes);
  if (countries === null || sectors === null) return null;
  const all = countries.reduce((sum, { percent }) => sum + percent, 0);
  // Beside a region the countries are but a part: then only their relation to one another is known.
  const whole = regions.length > 0 && all > 0 && all < 100;
  return {
    countries: countries
      .filter(({ code }) => /^[A-Z]{2}$/.test(code))
      .map(({ code, percent }) => ({ country: code, percent: whole ? (percent / all) * 100 : percent })),
    sectors: sectors.map(({ code, percent }) => ({ code: code.slice(0, 8), percent })),
  };
}

interface Share {
  readonly code: string;
  readonly percent: number;
}

function readShares(reading: ActivityReading, elements: readonly XmlElement[]): readonly Share[] | null {
  const shares = elements.flatMap((element) => {
    const code = attribute(element, "code");
    const said = attribute(element, "percentage");
    const percent = said === null && elements.length === 1 ? 100 : decimal(said);
    return code === null ? [] : [{ code, percent, element }];
  });
  const unknown = shares.some(({ percent }) => percent === null);
  const all = shares.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  const wrong = shares.find(({ percent }) => percent !== null && (percent < 0 || percent > 100));
  if (wrong !== undefined || all > 100.01) {
    reading.refuse((wrong ?? shares[0])?.element ?? reading.activity, "percentages", {
      message: `The shares of ${elements[0]?.name ?? "the activity"} add up to more than 100 per cent, or one is below 0.`,
      remedy: "Correct the percentages so that they add up to 100.",
    });
    return null;
  }
  // Several without numbers: nobody knows the shares, and equal ones would be made up.
  return unknown ? [] : shares.map(({ code, percent }) => ({ code, percent: percent ?? 0 }));
}
