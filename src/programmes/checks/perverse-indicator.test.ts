/**
 * Is what nobody should be paid to produce told from how people are served?
 *
 * Source: programmes.md section 4 (perverse incentives).
 */
import { expect, test } from "vitest";
import { perverseIndicator } from "./perverse-indicator.ts";

test.each([
  ["Number of arrests", "counts-arrests"],
  ["Traffickers arrested in border areas", "counts-arrests"],
  ["Number of victims identified", "counts-victims"],
  ["Victims who were detected", "counts-victims"],
  ["Nombre de victimes identifiées", "counts-victims"],
  ["Number of reports received by the hotline", "counts-reports"],
  ["Arrests supported by joint investigations", "counts-arrests"],
  ["People arrested within the year", "counts-arrests"],
  ["Children identified as victims who got two services at least", null],
  ["Number of verified reports per month", "counts-reports"],
  ["SDG 16.2.2 by sex", "is-goal-indicator"],
  ["People who got legal aid", null],
  ["Identified victims who accepted a referral", null],
  ["Days from identification of a victim to the first appointment", null],
  ["Reports acknowledged within 48 hours", null],
  ["Annual reports handed in", null],
  ["Alternatives to arrest that courts may order", null],
  ["Officers who apply the non-punishment principle after training", null],
])("%s: %s", (text, expected) => {
  expect(perverseIndicator({ code: "I", text })).toBe(expected);
});
