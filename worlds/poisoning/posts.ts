/**
 * What becomes of posts that recruit, frame, copy, or call a way safe?
 *
 * Each is put through what the node does before a moderator decides: what is found in it, and what patterns it makes.
 * Names and numbers are invented; numbers are of ranges that call nobody where a country keeps such a range.
 *
 * Source: trust.md T1, T12, 5.5; issue of the community part, points 7 and 8.
 *
 * @module
 */
import { helpedShown, mustBeDecided, nearCopies, refuseFact, screenText } from "../../src/community/index.ts";
import { type Random, randomFrom } from "../corridor/random.ts";

/** A share of posts in which something was found. */
export interface Share {
  readonly of: string;
  readonly found: number;
  readonly all: number;
}

const number = "07700900123";
/** Ways to write a number past a filter, each from plain figures. */
const disguises: Readonly<Record<string, (figures: string) => string>> = {
  "as it is": (figures) => figures,
  "with spaces": (figures) => [...figures].join(" "),
  "with dots and lines": (figures) => [...figures].join(".-"),
  "Arabic figures": (figures) => shifted(figures, 0x660),
  "Persian figures": (figures) => shifted(figures, 0x6f0),
  "Bengali figures": (figures) => shifted(figures, 0x9e6),
  "Devanagari figures": (figures) => shifted(figures, 0x966),
  "full-width figures": (figures) => shifted(figures, 0xff10),
  "bold mathematical figures": (figures) => shifted(figures, 0x1d7ce),
  "figures in rings": (figures) =>
    [...figures].map((one) => (one === "0" ? "⓪" : shifted(one, 0x245f))).join(""),
  "invisible letters between": (figures) => [...figures].join("\u200b"),
  "letters for figures": (figures) => figures.replaceAll("0", "O").replaceAll("1", "l"),
  "English words": (figures) => spoken(figures, "zero one two three four five six seven eight nine"),
  "French words": (figures) => spoken(figures, "zéro un deux trois quatre cinq six sept huit neuf"),
  "Spanish words": (figures) => spoken(figures, "cero uno dos tres cuatro cinco seis siete ocho nueve"),
  "Russian words": (figures) => spoken(figures, "ноль один два три четыре пять шесть семь восемь девять"),
  "Arabic words": (figures) => spoken(figures, "صفر واحد اثنين ثلاثة اربعة خمسة ستة سبعة ثمانية تسعة"),
  "Portuguese words": (figures) => spoken(figures, "zero um dois três quatro cinco seis sete oito nove"),
  "Swahili words": (figures) => spoken(figures, "sifuri moja mbili tatu nne tano sita saba nane tisa"),
  "Han figures": (figures) => spoken(figures, "零 一 二 三 四 五 六 七 八 九").replaceAll(" ", ""),
  "a word between each": (figures) => [...figures].join(" then "),
  "in two halves": (figures) => `${figures.slice(0, 5)} my friend ${figures.slice(5)}`,
};

function shifted(figures: string, zero: number): string {
  return [...figures].map((one) => String.fromCodePoint(zero + Number(one))).join("");
}

function spoken(figures: string, words: string): string {
  const list = words.split(" ");
  return [...figures].map((one) => list[Number(one)] ?? "").join(" ");
}

/** Numbers in every disguise, within a sentence. */
export function disguisedNumbers(): Share[] {
  return Object.entries(disguises).map(([of, disguise]) => ({
    of,
    found: screenText(`Ask about work at ${disguise(number)} any day`).some(({ kind }) => kind === "phone")
      ? 1
      : 0,
    all: 1,
  }));
}

/** A rival named, with a number, in words that introduce a name or do not. */
export function framedRival(): Share[] {
  const posts = [
    `Beware of Mr Oduya Venmarr, he sells people, ${number}`,
    `Oduya Venmarr on the north road takes passports`,
    `احذروا من المدعو عدنان ورقمه ${number}`,
    `ሰላም ተስፋይ ዝበሃል ሰብ ${number}`,
    `Не верьте, его зовут Остап, номер ${number}`,
    `小心一个名叫王立新的人，电话${number}`,
  ];
  const held = (kind: string) =>
    posts.filter((post) => screenText(post).some((one) => one.kind === kind)).length;
  const person = {
    key: "",
    entityType: "Person",
    properties: { name: ["Oduya Venmarr"] },
    belongsTo: "who-exploits",
  } as const;
  return [
    { of: "posts in which the name was found", found: held("name"), all: posts.length },
    {
      of: "posts in which the number was found",
      found: held("phone"),
      all: posts.filter((post) => post.includes(number)).length,
    },
    {
      of: "sealed reports from which a person may leave the desk",
      found: refuseFact(person, false) === null ? 1 : 0,
      all: 1,
    },
  ];
}

const quietPosts = [
  "The road is safe, go now",
  "No police on this road since last week",
  "La route est tranquille, pas de contrôle",
  "El camino es seguro, no hay policía",
  "الطريق آمن لا توجد شرطة",
  "Дорога безопасная, проверок нет",
  "这条路很安全",
  "A estrada é segura",
  "Njia ni salama, hakuna polisi",
  "Hanya lafiya, babu yan sanda",
  "راه امن است",
  "রাস্তা নিরাপদ",
  "መንገዱ ደህና ነው",
  "Nothing happened to us there",
];

/** Posts that call a way safe or quiet. */
export function quietClaims(): Share {
  const found = quietPosts.filter((post) => screenText(post).some(({ kind }) => kind === "safe")).length;
  return { of: "posts that call a way safe or quiet", found, all: quietPosts.length };
}

const words =
  "good work in the town for strong people with food and a room the boss is kind and pays every week come to the house near the market ask for the blue door".split(
    " ",
  );
const others =
  "lorry driver water guard farm hotel bridge river camp bread shoes phone card road night sand north".split(
    " ",
  );

/** One text from many keys, with a share of its words changed in each. `changed`: 0 to 1. */
export function copiedPosts(copies: number, changed: number, seed: string): Share {
  const random = randomFrom(`copies ${seed} ${changed}`);
  const texts = Array.from({ length: copies }, (_, at) => ({ id: `${at}`, text: copyOf(random, changed) }));
  const found = nearCopies(texts).reduce((sum, group) => sum + group.length, 0);
  return { of: `near copies with ${Math.round(changed * 100)} of 100 words changed`, found, all: copies };
}

function copyOf(random: Random, changed: number): string {
  return words.map((word) => (random.chance(changed) ? random.pick(others) : word)).join(" ");
}

/** Different posts, none of which copies another. */
export function honestPosts(count: number, seed: string): Share {
  const random = randomFrom(`honest ${seed}`);
  const vocabulary = [...words, ...others];
  const texts = Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    text: Array.from({ length: random.between(6, 25) }, () => random.pick(vocabulary)).join(" "),
  }));
  const found = nearCopies(texts).reduce((sum, group) => sum + group.length, 0);
  return { of: "honest posts taken for near copies", found, all: count };
}

/** What "this helped" shows when so many made-up keys tap on one day, or on each of some days. */
export function floodedHelped(taps: number, days: number): number {
  return helpedShown(Array.from({ length: days }, () => taps / days));
}

/** Findings that a post must be decided on for, by kind: what a moderator is stopped by. */
export function stoppedBy(post: string): string[] {
  return screenText(post)
    .filter(mustBeDecided)
    .map(({ kind }) => kind);
}

/** Chance that any of so many guesses is one of the codes that are out: sixteen letters of thirty-two. */
export function guessedCode(guesses: number, codesOut: number): number {
  return Math.min(1, (guesses * codesOut) / 32 ** 16);
}
