/**
 * How are verdicts, shares, intervals and sums of money said in the reader's language?
 *
 * @module
 */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";
import { worksFrom } from "../../portfolio.ts";

type Interval = NonNullable<ProgrammeCard["effectiveness"]>;

export interface PortfolioWords {
  /** "73 %". */
  share(value: number | null): string;
  /** "73 % to 88 %", "73 %" when both ends are the same to the eye, or "not known". */
  interval(value: Interval | null): string;
  /** "0.9 to 1.2". */
  ratio(value: Interval | null): string;
  dollars(value: number | null): string;
  verdict(verdict: ProgrammeCard["verdict"]): string;
  /** Why, a sentence each. */
  reasons(card: ProgrammeCard): readonly string[];
}

export function usePortfolioWords(): PortfolioWords {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const unknown = t("programmes.charts.unknown");
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
    const exact = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const money = new Intl.NumberFormat(language, {
      style: "currency",
      currency: "USD",
      currencyDisplay: "code",
      maximumFractionDigits: 0,
    });
    const between = (value: Interval | null, format: Intl.NumberFormat) => {
      if (value === null) return unknown;
      const [low, high] = [format.format(value.low), format.format(value.high)];
      return low === high ? low : t("programmes.portfolio.between", { low, high });
    };
    const share = (value: number | null) => (value === null ? unknown : percent.format(value));
    return {
      share,
      interval: (value) => between(value, percent),
      ratio: (value) => between(value, plain),
      dollars: (value) => (value === null ? unknown : money.format(value)),
      verdict: (verdict) => t(`programmes.portfolio.verdicts.${verdict.replace(" ", "-")}`),
      reasons: ({ reasons, effectiveness, grade, duplicates, elapsed }) =>
        reasons.map((reason) =>
          t(`programmes.portfolio.reasons.${reason}`, {
            low: share(effectiveness?.low ?? null),
            high: share(effectiveness?.high ?? null),
            line: share(worksFrom),
            grade: grade ?? unknown,
            duplicates: duplicates.share === null ? unknown : exact.format(duplicates.share),
            elapsed: share(elapsed),
          }),
        ),
    };
  }, [t, language]);
}
