/**
 * Is a picture a document that stands alone?
 *
 * @module
 */
import { expect } from "vitest";

/** Every element is closed in its turn, and nothing runs or is fetched. */
export function expectWellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, end, name, itself] of svg.matchAll(/<(\/?)([\w-]+)[^<>]*?(\/?)>/g)) {
    if (end === "/" && open.at(-1) === name) open.pop();
    else if (itself !== "/") open.push(name ?? "");
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
  expect(svg).not.toMatch(
    /<(script|style|foreignObject|image|use|a)\b|\bon\w+=|href=|url\(|NaN|undefined|Infinity/,
  );
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
  expect(svg).not.toMatch(/\p{Surrogate}/u);
}
