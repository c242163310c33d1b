/**
 * Which language?
 *
 * The shortest code of BCP 47 ("ar", "ckb"), from two or three letters (either ISO 639-2 form), a tag ("pt-BR") or
 * an English name. Only the language is kept; script and region go.
 *
 * Source: BCP 47; ISO 639; the names of the Unicode CLDR as the running engine carries them.
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Languages that case workers meet; every other one is read by its code. */
const named =
  "aa ab af ak am ar as ay az ba be bg bm bn bo bs ca ce ceb ckb cs da dag de din dv dz ee el en es et eu fa ff fi fil fon " +
  "fr fur ga gl gn gu ha haw he hi hmn hr ht hu hy id ig is it ja jv ka kab kg kk km kmr kn ko kr ku ky la lb lg ln lo lt luo " +
  "lv mai man mg mk ml mn mnk mni mr ms mt my nb ne nl no nso nus ny om or os pa pl prs ps pt qu rn ro rom ru rw sa sat sd " +
  "sg shi si sk sl sn so sq sr srn st su sus sv sw syr ta te tg th ti tig tk tl tn tpi tr ts tt tw tzm ug uk umb ur uz ve vi " +
  "wo xh yi yo zgh zh zu zza";
/** The engine takes Dari for Persian and does not know Rohingya; an interpreter has to know the difference. */
const ownNames: Readonly<Record<string, string>> = { prs: "Dari", rhg: "Rohingya" };
const otherNames: Readonly<Record<string, string>> = {
  farsi: "fa",
  dari: "prs",
  pushto: "ps",
  kurmanji: "kmr",
  sorani: "ckb",
  mandarin: "zh",
  tagalog: "fil",
  moldovan: "ro",
  rohingya: "rhg",
  mandinka: "mnk",
  fula: "ff",
};
const byName = new Map([
  ...named.split(" ").map((code): [string, string] => [(english.of(code) ?? code).toLowerCase(), code]),
  ...Object.entries(otherNames),
]);

export const language: ValueKind = {
  name: "language",
  maximumLength: 8,
  comparison: "category",
  identifying: false,
  clean(given) {
    const line = plainText(given).toLowerCase();
    if (line.length > 60) return null;
    return canonical(byName.get(line) ?? line.replaceAll("_", "-"));
  },
  caption: (cleaned) => nameOf(cleaned) ?? cleaned,
};

function canonical(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/u.test(tag)) return null;
  try {
    const [first = ""] = tag.split("-");
    const code = Object.hasOwn(ownNames, first) ? first : new Intl.Locale(tag).language;
    return code !== "und" && nameOf(code) !== undefined ? code : null;
  } catch {
    return null;
  }
}

function nameOf(code: string): string | undefined {
  return ownNames[code] ?? english.of(code);
}
