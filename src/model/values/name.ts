/**
 * What is the name of a person, a body or a thing?
 *
 * Any script, one line, case and accents kept for display. Words that say that a name is not known are refused,
 * because two records without a name would otherwise look alike.
 *
 * @module
 */
import { codePoints, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const placeholders = new Set([
  ...["unknown", "name unknown", "not known", "unidentified", "not specified", "not applicable", "n/a"],
  ...["no name", "anonymous", "неизвестно", "неизвестный", "неизвестная", "غير معروف", "مجهول", "مجهولة"],
  ...[
    "desconocido",
    "desconocida",
    "inconnu",
    "inconnue",
    "невідомо",
    "необозначен",
    "bilinmiyor",
    "نامعلوم",
  ],
]);

export const name: ValueKind = {
  name: "name",
  maximumLength: 384,
  comparison: "name",
  identifying: false,
  clean(given) {
    const text = plainText(given);
    if (codePoints(text) > name.maximumLength || !/[\p{L}\p{N}]/u.test(text)) return null;
    return placeholders.has(text.toLowerCase()) ? null : text;
  },
  caption: (cleaned) => cleaned,
};
