/**
 * Yes or no?
 *
 * "true" or "false", from the words that forms and spreadsheets use. Anything else is null: silence is not "no".
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const yes = new Set([
  "true",
  "yes",
  "y",
  "1",
  "checked",
  "oui",
  "sí",
  "si",
  "sim",
  "да",
  "так",
  "نعم",
  "da",
  "evet",
]);
const no = new Set(["false", "no", "n", "0", "unchecked", "non", "não", "нет", "ні", "لا", "nu", "hayır"]);

export const boolean: ValueKind = {
  name: "boolean",
  maximumLength: 5,
  comparison: "category",
  identifying: false,
  clean(given) {
    if (given.length > 40) return null;
    const word = plainText(given).toLowerCase();
    return yes.has(word) ? "true" : no.has(word) ? "false" : null;
  },
  caption: (cleaned) => (cleaned === "true" ? "Yes" : "No"),
};
