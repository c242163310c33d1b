/**
 * How is a result said that may be an interval?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { ResultRow } from "../../results/results-api.ts";

export interface ResultWords {
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  /** "6,400", "4,200 to 7,300", "4,200 or more", "not known". */
  readonly value: (value: ResultRow["value"]) => string;
  /** "106.7 %", "20 % to 70 %", "not known". */
  readonly achieved: (value: ResultRow["achievement"]) => string;
}

export function useResultWords(): ResultWords {
  const { t, i18n } = useTranslation();
  const plain = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  const range = (low: number, high: number, say: (value: number) => string) =>
    say(low) === say(high) ? say(low) : t("programmes.results.range", { low: say(low), high: say(high) });
  return {
    number: (value) => plain.format(value),
    share: (value) => percent.format(value),
    value: (value) => {
      if (value === null) return t("programmes.results.unknown");
      if (value.high === null) return t("programmes.results.atLeast", { low: plain.format(value.low) });
      return range(value.low, value.high, plain.format);
    },
    achieved: (value) =>
      value === null ? t("programmes.results.unknown") : range(value.low, value.high, percent.format),
  };
}
