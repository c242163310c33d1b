/**
 * Are the reasons for the markers as short as UN INFO takes them, and are they there?
 *
 * Source: help.uninfo.org, guidance on markers: at most three sentences; code what is written, not what is meant.
 *
 * @module
 */
import { type Check, remark } from "./check.ts";

const most = 3;

export const checkMarkers: Check<"component"> = (content) => {
  const { genderEquality, humanRights, sustainingPeace, childSensitivity, markerReasons } = content;
  const count = sentences(markerReasons);
  const marked = [genderEquality, humanRights, sustainingPeace, childSensitivity].some((one) => one !== null);
  return [
    ...(count > most ? [remark("markerReasons", "reasons-too-long", { count, most })] : []),
    ...(marked && count === 0 ? [remark("markerReasons", "reasons-missing")] : []),
  ];
};

/** By the rules of Unicode (UAX 29), with the points of usual abbreviations taken out first. */
function sentences(text: string): number {
  const plain = text.replace(/\b(e\.g|i\.e|etc|cf|no|para|art)\./giu, "$1");
  const segments = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(plain)];
  return segments.filter(({ segment }) => /\p{L}/u.test(segment)).length;
}
