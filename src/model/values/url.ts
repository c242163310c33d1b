/**
 * Which page?
 *
 * The web address as a browser writes it, without password, fragment and the labels that only say where a click
 * came from. http and https stay apart: which of the two was captured is part of the evidence.
 *
 * Source: WHATWG URL Standard.
 *
 * @module
 */
import { plainText, shortened } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const clickLabel = /^(?:utm_\w+|fbclid|gclid|msclkid|igshid|igsh|mc_eid|mc_cid|yclid)$/iu;

export const url: ValueKind = {
  name: "url",
  maximumLength: 4096,
  comparison: "exact",
  identifying: true,
  clean(given) {
    const line = plainText(given);
    if (line.length > 3 * url.maximumLength || /\s/u.test(line)) return null;
    const page = pageOf(withScheme(line));
    if (page === null || !/\.[^.]/u.test(page.hostname)) return null;
    const address = canonical(page);
    return [...address].length > url.maximumLength ? null : address;
  },
  caption: (cleaned) => shortened(cleaned.replace(/^https?:\/\/(?:www\.)?/u, ""), 120),
};

/** "example.org/x" is how people write an address; anything else without a scheme is not one. */
function withScheme(line: string): string {
  if (/^https?:\/\//iu.test(line)) return line;
  return /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(line)
    ? `https://${line}`
    : "";
}

function pageOf(address: string): URL | null {
  try {
    return address === "" ? null : new URL(address);
  } catch {
    return null;
  }
}

function canonical(page: URL): string {
  page.username = "";
  page.password = "";
  page.hash = "";
  const labels = [...page.searchParams.keys()].filter((key) => clickLabel.test(key));
  // Writing the query anew re-encodes it, so an address without such labels is left exactly as it was.
  for (const label of labels) page.searchParams.delete(label);
  return page.href.replace(/\?$/u, "");
}
