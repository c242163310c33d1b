/**
 * How are sums, shares and intervals said in the reader's language?
 *
 * What is not known is said so, and never a 0.
 *
 * @module
 */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

interface Interval {
  readonly low: number;
  readonly high: number | null;
}

export interface FigureWords {
  number(value: number | null): string;
  dollars(value: number | null): string;
  /** "8 %", "0.4 %". */
  share(value: number | null): string;
  /** "8 %", "8 % to 12 %", "not known". */
  shares(value: Interval | null): string;
  /** "6,400", "4,200 to 7,300", "4,200 or more". */
  numbers(value: Interval | null): string;
}

export function useFigureWords(): FigureWords {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const unknown = t("programmes.charts.unknown");
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
    const money = new Intl.NumberFormat(language, {
      style: "currency",
      currency: "USD",
      currencyDisplay: "code",
      maximumFractionDigits: 0,
    });
    const either = (format: Intl.NumberFormat) => (value: number | null) =>
      value === null ? unknown : format.format(value);
    const between = (format: Intl.NumberFormat) => (value: Interval | null) => {
      if (value === null) return unknown;
      const low = format.format(value.low);
      if (value.high === null) return t("programmes.value.orMore", { low });
      const high = format.format(value.high);
      return low === high ? low : t("programmes.value.between", { low, high });
    };
    return {
      number: either(plain),
      dollars: either(money),
      share: either(percent),
      shares: between(percent),
      numbers: between(plain),
    };
  }, [t, language]);
}
