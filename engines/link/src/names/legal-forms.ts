/**
 * Which words of a name state an organisation's legal form?
 *
 * "GmbH", "Gesellschaft mit beschränkter Haftung" and "Limited" say how an organisation is set up, and are written,
 * shortened, translated or left out at will. Folded to lower-case ASCII, one form a line, in its own language.
 *
 * @module
 */

const WORDS =
  "inc incorporated llc ltd limited plc llp lp gmbh mbh ag kg kgaa aktiengesellschaft gesellschaft sarl srl sl spa snc " +
  "bv nv bvba oy oyj ab asa aps pty pte pt tbk bhd sdn co company corp corporation cv jsc ojsc pjsc cjsc ooo oao pao zao " +
  "ao sp zoo kft zrt nyrt doo ead eood ood sro spzoo uab saog wll fzco fze kabushiki kaisha kk";

/** Legal forms that are names of persons or words as well: only the last of a name says one. */
const LAST_WORDS = "sa sas se as ad dd sia tov pat prat";

const PHRASES = [
  "joint stock company",
  "open joint stock company",
  "closed joint stock company",
  "public joint stock company",
  "private joint stock company",
  "limited liability company",
  "limited liability partnership",
  "limited partnership",
  "public limited company",
  "private limited",
  "gesellschaft mit beschrankter haftung",
  "gesellschaft m b h",
  "kommanditgesellschaft auf aktien",
  "societe anonyme",
  "societe a responsabilite limitee",
  "societe par actions simplifiee",
  "sociedad anonima",
  "sociedad anonima de capital variable",
  "sociedad de responsabilidad limitada",
  "sociedad limitada",
  "sociedade anonima",
  "societa per azioni",
  "societa a responsabilita limitata",
  "societatea cu raspundere limitata",
  "societate cu raspundere limitata",
  "besloten vennootschap",
  "naamloze vennootschap",
  "spolka z ograniczona odpowiedzialnoscia",
  "spolka akcyjna",
  "sp z oo",
  "sp z o o",
  "spolecnost s rucenim omezenym",
  "akciova spolecnost",
  "s r o",
  "a s",
  "drustvo s ogranicenom odgovornoscu",
  "anonim sirketi",
  "limited sirketi",
  "perseroan terbatas",
  "sendirian berhad",
  "obshchestvo s ogranichennoy otvetstvennostyu",
  "aktsionernoe obshchestvo",
  "publichnoe aktsionernoe obshchestvo",
  "otkrytoe aktsionernoe obshchestvo",
  "zakrytoe aktsionernoe obshchestvo",
  "nepublichnoe aktsionernoe obshchestvo",
  "tovaristvo z obmezhenoyu vidpovidalnistyu",
  "aktsionerne tovaristvo",
  "publichne aktsionerne tovaristvo",
  "privatne aktsionerne tovaristvo",
  "anonymi etaireia",
];

const ANYWHERE: ReadonlySet<string> = new Set(WORDS.split(" "));
const LAST: ReadonlySet<string> = new Set(LAST_WORDS.split(" "));

/** By first word; the longest first. */
const PHRASES_BY_FIRST = new Map<string, string[][]>();
for (const phrase of PHRASES.map((text) => text.split(" ")).sort((a, b) => b.length - a.length)) {
  const first = phrase[0] ?? "";
  PHRASES_BY_FIRST.set(first, [...(PHRASES_BY_FIRST.get(first) ?? []), phrase]);
}

/** @returns How many words from `at` on state a legal form; 0 when none does. */
export function legalFormLength(words: readonly string[], at: number): number {
  const word = words[at] ?? "";
  const phrases = PHRASES_BY_FIRST.get(word);
  const phrase = phrases?.find((each) => each.every((part, i) => words[at + i] === part));
  if (phrase !== undefined) return phrase.length;
  return ANYWHERE.has(word) || (at > 0 && at === words.length - 1 && LAST.has(word)) ? 1 : 0;
}
