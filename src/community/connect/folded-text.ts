/**
 * What does a text say once its disguises are off, and where in the text does each character stand?
 *
 * Every code point is folded alone: compatibility forms apart (full-width, circled, mathematical), digits of any
 * script as 0-9, letters in lower case without accents or vowel points, nothing for what cannot be seen. Each folded
 * character keeps the place of the one it came from, so that what is found can be shown, or blanked, in the original.
 *
 * Assumes: marks of Indic scripts carry vowels and stay; marks of Latin, Cyrillic, Greek, Arabic and Hebrew do not.
 * Source: Unicode Standard Annex 15 (NFKD); Unicode Technical Standard 39 (confusables; a small part of its table,
 * written out by hand); trust.md T1 and T12.
 *
 * @module
 */
/** A folded text with the way back. Shape: `starts` and `ends` hold one UTF-16 offset a UTF-16 unit of `text`. */
export interface FoldedText {
  readonly text: string;
  /** The same characters, with letters of other scripts that look Latin as Latin ones. Same length as `text`. */
  readonly latin: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Letters that look Latin: Cyrillic, Greek, Armenian, Cherokee, small capitals. Each pair stands side by side. */
const lookalikes = new Map(
  (
    "аaвbеeѕsіiјjкkмmнhоoрpсcтtуyхxһhԁdԛqԝwӏlьbгrпnԍgєeүyғf" +
    "αaβbεeηnιiκkνvοoρpτtυuχxωwγyζzμuσoδdθoλaϲcϳj" +
    "օoսuցgհhոnզqցgյjѕs" +
    "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡgıiłløođdħhŧtʋvßs"
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
);

/** Letters of one sound that keyboards of neighbouring languages write differently. */
const sameLetter: Readonly<Record<string, string>> = {
  ی: "ي",
  ى: "ي",
  ې: "ي",
  ۍ: "ي",
  ک: "ك",
  ګ: "گ",
  ة: "ه",
  ە: "ه",
  ٱ: "ا",
};

// What is not seen: format characters, variation selectors, fillers, tatweel; and marks that only adorn a letter.
const unseen =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself.
  /[\p{Cf}\p{Cc}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u0640]/u;
const adorning =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself.
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu;

/** Folds a text. Shape: as {@link FoldedText}; a text of any length, empty included. */
export function foldText(given: string): FoldedText {
  const text: string[] = [];
  const latin: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of given) {
    const end = start + character.length;
    for (const unit of folded(character)) {
      text.push(unit);
      latin.push(lookalikes.get(unit) ?? unit);
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return { text: text.join(""), latin: latin.join(""), starts, ends };
}

/** The text as `foldText` folds it, for word lists that are compared with it. */
export function foldedWord(given: string): string {
  return [...given].map((character) => folded(character).join("")).join("");
}

/** One character as UTF-16 units: none when nobody sees it, several when it stands for several. */
function folded(character: string): string[] {
  if (character === "\n" || character === "\t" || character === "\r") return [" "];
  if (unseen.test(character)) return [];
  const digit = enclosedDigit(character);
  if (digit !== null) return [digit];
  const plain = character.normalize("NFKD").replace(adorning, "").toLowerCase().replace(adorning, "");
  return [...plain].flatMap((one) =>
    (/\p{Nd}/u.test(one) ? digitOf(one) : (sameLetter[one] ?? one)).split(""),
  );
}

/**
 * The value of a decimal digit of any script. They stand in runs of ten, and some runs follow one another without a
 * gap (the mathematical ones, Myanmar's newer ones). The model has a rule like it; this file is also loaded by the
 * public app, into which the model's door would bring the world's numbering plans.
 */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** Runs of digits in rings and other ornaments that normalisation leaves alone: first code point, its value, how many. */
const enclosed: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x1f10b, 0, 2],
  [0x1369, 1, 9],
  [0x3021, 1, 9],
  [0x3007, 0, 1],
];

function enclosedDigit(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xe0030 && code <= 0xe0039) return String(code - 0xe0030);
  const run = enclosed.find(([first, , count]) => code >= first && code < first + count);
  return run === undefined ? null : String(code - run[0] + run[1]);
}
