import { expect, test } from "vitest";
import { hash } from "./hash.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["D41D8CD98F00B204E9800998ECF8427E", "md5:d41d8cd98f00b204e9800998ecf8427e"],
  ["da39a3ee5e6b4b0d3255bfef95601890afd80709", "sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709"],
  [
    "SHA-256: abababababababababababababababababababababababababababababababab",
    "sha256:abababababababababababababababababababababababababababababababab",
  ],
  [
    "abababababababababababababababababababababababababababababababab",
    "sha256:abababababababababababababababababababababababababababababababab",
  ],
  [
    "pdq:abababababababababababababababababababababababababababababababab",
    "pdq:abababababababababababababababababababababababababababababababab",
  ],
  [
    "abababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababab",
    "sha512:abababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababababab",
  ],
  [
    "abababababababababababababababababababababababababababababababababababababababababababababababab",
    "sha384:abababababababababababababababababababababababababababababababababababababababababababababababab",
  ],
  ["md5:abababababababababababababababababababababababababababababababab", null],
  ["crc32:abcdef12", null],
  ["ababababababababababababababababababababababababababababababab", null],
  ["xyz", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(hash.clean(given)).toBe(cleaned);
});
