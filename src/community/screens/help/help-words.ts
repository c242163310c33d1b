/**
 * How are kinds, languages, hours and refusals said in the reader's language?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import { hoursInWords, readHours } from "../../help/opening-hours.ts";
import type { HelpRefusal } from "../../help/refuse-help.ts";

export interface HelpWords {
  kind(kind: string): string;
  /** "Hausa"; an unknown tag as it is. */
  language(tag: string): string;
  /** "Hausa, French". */
  list(words: readonly string[]): string;
  /** "Mon–Fri 08:00–17:00"; null when the text is no hours. */
  hours(text: string): string | null;
  /** What is wrong with a field, in a sentence; null when nothing is. */
  refusal(refused: readonly HelpRefusal[], field: HelpRefusal["field"]): string | null;
}

export function useHelpWords(): HelpWords {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: "language", fallback: "code" });
  const list = new Intl.ListFormat(i18n.language, { style: "short", type: "unit" });
  return {
    kind: (kind) => t(`community.help.kinds.${kind}`),
    language: (tag) => nameOf(names, tag),
    list: (words) => list.format(words),
    hours: (text) => {
      const read = readHours(text);
      if (read === null) return null;
      if (read.always) return t("community.help.always");
      const lines = hoursInWords(text, i18n.language);
      return lines.length === 0 ? t("community.help.hoursUnknown") : lines.join("; ");
    },
    refusal: (refused, field) => {
      const codes = refused.filter((one) => one.field === field).map(({ code }) => code);
      return codes.length === 0 ? null : codes.map((code) => t(`community.help.refused.${code}`)).join(" ");
    },
  };
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
