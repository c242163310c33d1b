/**
 * Where does each sentence of an agreement begin and end?
 *
 * At full stops, question and exclamation marks before a capital, a digit or a bracket; at empty lines and at numbered or
 * lettered paragraphs. A full stop after an abbreviation or between digits ends nothing.
 *
 * @module
 */

export interface Sentence {
  readonly text: string;
  /** Offsets into the whole text, in UTF-16 code units: `whole.slice(from, to) === text`. */
  readonly from: number;
  readonly to: number;
}

const abbreviation =
  /(?:^|[\s(])(?:no|nos|art|arts|para|paras|sec|dr|mr|mrs|ms|e\.g|i\.e|etc|incl|approx|vs|cf|al|inc|ltd|núm|n|p|pp|u\.s|u\.n)$/i;
const ending = /[.!?;]["'”»)\]]*(?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:\(?[a-z0-9]{1,4}[).]|[-•–*])\s)/giu;

/** The sentences in their order; what lies between them is white space. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(ending)) {
    const mark = match[0];
    const end = match.index + mark.length;
    if (mark.trim() !== "" && !endsThere(text, match.index, end)) continue;
    add(found, text, [start, mark.trim() === "" ? match.index : end]);
    start = end;
  }
  add(found, text, [start, text.length]);
  return found;
}

/** A semicolon ends only what is followed by a new line; a full stop only what a new beginning follows. */
function endsThere(text: string, at: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  if (text[at] === ";") return /^[ \t]*\n/.test(after);
  if (text[at] === "." && abbreviation.test(text.slice(Math.max(0, at - 8), at))) return false;
  return /^\s+["'“«([]?(?:\p{Lu}|\d|\(|[-•–*]|¿)/u.test(after) || /^\s*$/.test(text.slice(end));
}

function add(found: Sentence[], text: string, [start, end]: readonly [number, number]): void {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  if (trimmed === "") return;
  found.push({ text: trimmed, from: start + lead, to: start + lead + trimmed.length });
}
