/**
 * How are shares, intervals, days and probabilities said in the reader's language?
 *
 * @module
 */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface GapWords {
  /** "58 %". */
  share(value: number): string;
  /** "32 % to 81 %". */
  interval(ends: readonly number[]): string;
  /** At most one decimal. */
  days(value: number): string;
  number(value: number): string;
  /** "0.36", or "below 0.001". */
  chance(value: number): string;
  dollars(value: number): string;
  list(items: readonly string[]): string;
}

export function useGapWords(): GapWords {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
    const days = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const chance = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
    const list = new Intl.ListFormat(language, { style: "short", type: "unit" });
    const money = new Intl.NumberFormat(language, {
      style: "currency",
      currency: "USD",
      currencyDisplay: "code",
      maximumFractionDigits: 0,
    });
    return {
      share: (value) => percent.format(value),
      interval: ([low = 0, high = 1]) =>
        t("programmes.gaps.between", { low: percent.format(low), high: percent.format(high) }),
      days: (value) => days.format(value),
      number: (value) => days.format(value),
      chance: (value) =>
        value < 0.001
          ? t("programmes.gaps.chanceBelow", { least: chance.format(0.001) })
          : chance.format(value),
      dollars: (value) => money.format(value),
      list: (items) => list.format(items),
    };
  }, [t, language]);
}
