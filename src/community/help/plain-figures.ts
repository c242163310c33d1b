/**
 * What does a text say when every script's figures are read as figures?
 *
 * A number written in Arabic, Bengali or full-width figures is a number: what looks for numbers looks at this.
 *
 * Source: Unicode general category Nd: each run of ten consecutive code points begins with its zero.
 *
 * @module
 */

/** The text in compatibility form (NFKC), invisible marks left out, with figures 0 to 9 in place of other scripts'. */
export function plainFigures(text: string): string {
  const shown = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return shown.replace(/\p{Nd}/gu, (figure) => String(figureOf(figure.codePointAt(0) ?? 0)));
}

function figureOf(code: number): number {
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  // Runs of ten that touch one another, such as the mathematical figures, are plain figures after NFKC.
  return code - zero;
}
