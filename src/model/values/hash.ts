/**
 * Which file, by its fingerprint?
 *
 * "algorithm:hex", lower case. Bare figures are told apart by their length; a perceptual hash (PDQ) is as long as SHA-256
 * and must name itself.
 *
 * Source: FIPS 180-4; RFC 1321.
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

/** Hexadecimal figures of each algorithm; the first of a length is what bare figures are taken for. */
const figures: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  pdq: 64,
  sha384: 96,
  sha512: 128,
};

export const hash: ValueKind = {
  name: "hash",
  maximumLength: 135,
  comparison: "exact",
  identifying: true,
  clean(given) {
    if (given.length > 300) return null;
    const found = /^(?:([a-z]+-?\d*)[:=\s]\s*)?([0-9a-f]+)$/u.exec(plainText(given).toLowerCase());
    if (found?.[2] === undefined) return null;
    const length = found[2].length;
    const algorithm =
      found[1]?.replace("-", "") ?? Object.keys(figures).find((name) => figures[name] === length);
    return algorithm !== undefined && figures[algorithm] === length ? `${algorithm}:${found[2]}` : null;
  },
  caption(cleaned) {
    const [algorithm = "", hex = ""] = cleaned.split(":");
    return `${algorithm} ${hex.slice(0, 12)}…`;
  },
};
