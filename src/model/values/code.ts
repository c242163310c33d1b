/**
 * Which word of a closed list?
 *
 * One word as the list writes it ("ForcedLabour", "B_MiningAndQuarrying"). Several words become one: "Forced labour"
 * is "ForcedLabour". Which words a list holds is not checked here: lists grow, and old records keep their word.
 *
 * @module
 */
import { codePoints, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const code: ValueKind = {
  name: "code",
  maximumLength: 120,
  comparison: "category",
  identifying: false,
  clean(given) {
    const words = plainText(given)
      .split(/[^\p{L}\p{M}\p{N}_.]+/u)
      .filter((word) => word !== "");
    // A capital may be longer than its small letter and fall apart anew, so the joined word is brought to NFC again.
    const word = words
      .map((part, at) => (at === 0 ? part : joined(words[at - 1] ?? "", part)))
      .join("")
      .normalize("NFC");
    return /[\p{L}\p{N}]/u.test(word) && codePoints(word) <= code.maximumLength ? word : null;
  },
  caption(cleaned) {
    const words = cleaned
      .replace(/^[A-U]_/u, "")
      .replace(/_/gu, " ")
      .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/gu, " ")
      .trim();
    return words === ""
      ? cleaned
      : words.replace(/ (\p{Lu})(?=\p{Ll})/gu, (_, letter: string) => ` ${letter.toLowerCase()}`);
  },
};

/** Figures that stood apart stay apart: "9--17" says two ages, "917" would say another one. */
function joined(before: string, part: string): string {
  return /\p{N}$/u.test(before) && /^\p{N}/u.test(part) ? `-${part}` : capitalised(part);
}

function capitalised(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}
