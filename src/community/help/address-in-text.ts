/**
 * Does a name give away a street?
 *
 * Where a shelter or an informal point is must not stand in its name either: words for streets, and marks for
 * house numbers. Names of towns and quarters are not found, and need not be.
 *
 * Assumes: it is a net with holes, for slips of those who mean well; a moderator still reads what is written.
 * Source: trust.md rule 40.
 *
 * @module
 */
import { plainFigures } from "./plain-figures.ts";

const streets = [
  "street|st\\.|road|rd\\.|avenue|ave\\.|boulevard|blvd|lane|alley|crossroads?|junction|floor|apartment|opposite|next to|behind the",
  "rue|chemin|ruelle|carrefour|impasse|immeuble|\u00e9tage|en face d\\p{L}+|derri\u00e8re|\u00e0 c\u00f4t\u00e9 d\\p{L}+",
  "calle|avenida|carretera|callej\u00f3n|esquina|piso|frente a|detr\u00e1s de|rua|travessa|estrada|pr\u00e9dio|andar",
  "\u0443\u043b\u0438\u0446\u0430|\u0443\u043b\\.|\u043f\u0440\u043e\u0441\u043f\u0435\u043a\u0442|\u043f\u0435\u0440\u0435\u0443\u043b\u043e\u043a|\u043a\u0432\u0430\u0440\u0442\u0438\u0440\u0430|\u043d\u0430\u043f\u0440\u043e\u0442\u0438\u0432",
  "(?:\u0627\u0644)?\u0634\u0627\u0631\u0639|(?:\u0627\u0644)?\u0637\u0631\u064a\u0642|(?:\u0627\u0644)?\u0632\u0642\u0627\u0642|(?:\u0627\u0644)?\u0637\u0627\u0628\u0642|\u0628\u062c\u0627\u0646\u0628|\u0645\u0642\u0627\u0628\u0644|\u062e\u0644\u0641",
  "\u062e\u06cc\u0627\u0628\u0627\u0646|\u06a9\u0648\u0686\u0647|\u0633\u0693\u06a9|\u0633\u0631\u06a9|mtaa|barabara|titi|titin|layin",
].join("|");

const word = new RegExp(`(?<![\\p{L}\\p{M}])(?:${streets})(?![\\p{L}\\p{M}])`, "iu");
const houseNumber =
  /(?:\b(?:no|nr|num|n)\s?[.\u00b0\u00ba]\s?|\u2116\s?|#\s?|p\.?\s?o\.?\s?box\s?)\d+|\d+\s?(?:bis\b|\u53f7|\u697c)|[\u8def\u8857\u5df7]/iu;

/** @returns true when the text reads like a way to a door. */
export function addressIn(text: string): boolean {
  const plain = plainFigures(text);
  return word.test(plain) || houseNumber.test(plain);
}
