/**
 * What is said of an activity that is not taken in?
 *
 * @module
 */
import type { Finding } from "../../iati/finding.ts";

/** Where it stands. */
export interface ActivityPlace {
  readonly identifier: string;
  readonly line: number;
}

export function twice(place: ActivityPlace, first: number): Finding {
  return error(place, "twice", {
    message: `The identifier stands at line ${first} already.`,
    remedy: "Give each activity an identifier of its own; the first one was kept.",
  });
}

export function notTheirs(place: ActivityPlace, because: string): Finding {
  return error(place, "duty-refused", {
    message: `This activity is for another partner to tell: ${because}.`,
    remedy: "Ask the partner of its organisation to bring the file in; what was kept before stands.",
  });
}

export function programmeFirst(place: ActivityPlace): Finding {
  return error(place, "programme-first", {
    message: "This is part of a joint programme that does not stand here yet.",
    remedy: "Take in the file of its administrative agent first, or write the programme with the same code.",
  });
}

/** @param kind - Of the entry. */
export function removedHere(place: ActivityPlace, kind: string): Finding {
  return {
    rule: "removed",
    severity: "warning",
    ...place,
    message: `${kind}: this was taken in before and somebody removed it here.`,
    remedy: "Restore the entry to have it again; otherwise nothing need be done.",
  };
}

function error(
  place: ActivityPlace,
  rule: string,
  words: { readonly message: string; readonly remedy: string },
): Finding {
  return { rule, severity: "error", ...place, ...words };
}
