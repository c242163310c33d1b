/**
 * How are terms, their values, verdicts and burdens said?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { Plain } from "../../term-rules.ts";

export interface TermWords {
  readonly field: (field: string) => string;
  readonly value: (value: Plain | undefined) => string;
  readonly verdict: (verdict: string) => string;
  readonly number: (value: number) => string;
  readonly usd: (value: number) => string;
  /** "440 hours", "at least 440 hours"; "not known" where nothing of it is. */
  readonly burden: (hours: number, atLeast: boolean) => string;
  /** "65", or "0 to 65" while something is not known. */
  readonly score: (standing: { readonly score: number; readonly scoreAtWorst: number }) => string;
}

export function useTermWords(): TermWords {
  const { t, i18n } = useTranslation();
  const plain = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const usd = new Intl.NumberFormat(i18n.language, {
    style: "currency",
    currency: "USD",
    currencyDisplay: "code",
    maximumFractionDigits: 0,
  });
  // A field that the rules got since is told by its own name.
  const orName = (key: string, name: string) => (i18n.exists(key) ? t(key) : name);
  return {
    field: (field) => orName(`programmes.term.${field}`, field),
    value: (value) => {
      if (value === undefined) return t("programmes.conditions.notKnown");
      if (typeof value === "boolean") return t(`programmes.termValue.${value ? "yes" : "no"}`);
      if (typeof value === "number") return plain.format(value);
      return orName(`programmes.termValue.${value}`, value);
    },
    verdict: (verdict) => t(`programmes.verdict.${verdict.replaceAll(" ", "-")}`),
    number: (value) => plain.format(value),
    usd: (value) => usd.format(value),
    score: ({ score, scoreAtWorst }) =>
      score === scoreAtWorst
        ? String(score)
        : t("programmes.conditions.scoreRange", { low: scoreAtWorst, high: score }),
    burden: (hours, atLeast) =>
      hours === 0 && atLeast
        ? t("programmes.conditions.notKnown")
        : t(atLeast ? "programmes.conditions.hoursAtLeast" : "programmes.conditions.hours", {
            count: Math.round(hours),
          }),
  };
}
