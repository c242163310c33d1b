/**
 * Which names do we have in Latin letters and in another script?
 *
 * Single names of persons in Wikidata (Merhav and Ash, COLING 2018, CC0). Not all pairs are right: some set a given name
 * against a surname, in Korean about one in six.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { unitsOf } from "../src/names/sound-units.ts";
import { spokenLatin } from "../src/names/spoken-latin.ts";
import { readShared } from "./shared-data.ts";

export interface Script {
  /** As `scriptOf` has it. */
  readonly name: string;
  readonly file: string;
}

export const SCRIPTS: readonly Script[] = [
  { name: "Arabic", file: "arabic" },
  { name: "Hebrew", file: "hebrew" },
  { name: "Cyrillic", file: "russian" },
  { name: "Han", file: "chinese" },
  { name: "Japanese", file: "japanese" },
  { name: "Hangul", file: "korean" },
];

export interface NamePair {
  /** As written. */
  readonly from: string;
  readonly to: string;
  /** Records in which the two stand for each other. */
  readonly count: number;
  readonly latin: string;
  readonly units: readonly string[];
  /** Whether it may be learnt from; by a hash of the pair, one in two. */
  readonly isSeen: boolean;
}

export function pairsOf({ name, file }: Script): NamePair[] {
  const rows = readShared(`xscript-names/wd_${file}_16.tsv`).trim().split("\n");
  return rows.map((row) => {
    const [from = "", spaced = "", count = "1"] = row.split("\t");
    const to = spaced.replaceAll(" ", "");
    const draw = createHash("sha256").update(`${from}\t${to}`).digest()[0] ?? 0;
    const latin = spokenLatin(from.toLowerCase());
    return {
      from,
      to,
      count: Number(count),
      latin,
      units: unitsOf(to.toLowerCase(), name),
      isSeen: draw % 2 === 0,
    };
  });
}
