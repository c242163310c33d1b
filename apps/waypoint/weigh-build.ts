/**
 * How heavy is the first load, and is it too heavy?
 *
 * Compressed bytes of everything a reader on a bad connection waits for: script, style, icon and the heaviest
 * language. What is published with it (page, routes, one leg) has a share of the limit that the tests hold it to.
 *
 * Source: DESIGN section 7, "first load under 60 kB compressed".
 *
 * @module
 */

/** Unit: bytes, compressed. */
export const firstLoadLimit = 60_000;

/** Share of the limit for the page, the routes and one leg. Unit: bytes, compressed. */
export const publishedShare = 24_000;

export interface WeighedFile {
  readonly path: string;
  /** Unit: bytes, compressed. */
  readonly weight: number;
  /** "first": loaded before anything is read. "language": one of them is. "later": when something is begun. */
  readonly when: "first" | "language" | "later";
}

export interface BuildWeight {
  /** First files and the heaviest language. Unit: bytes, compressed. */
  readonly first: number;
  readonly heaviestLanguage: string;
  readonly later: number;
  readonly tooHeavy: boolean;
}

export function weighBuild(files: readonly WeighedFile[]): BuildWeight {
  const sum = (when: WeighedFile["when"]) =>
    files.filter((file) => file.when === when).reduce((total, { weight }) => total + weight, 0);
  const languages = files.filter(({ when }) => when === "language");
  const [heaviest] = [...languages].sort((one, other) => other.weight - one.weight);
  const first = sum("first") + (heaviest?.weight ?? 0);
  return {
    first,
    heaviestLanguage: heaviest?.path ?? "",
    later: sum("later"),
    tooHeavy: first + publishedShare > firstLoadLimit,
  };
}

/** The report in lines that a person reads: weights, and which languages nobody has signed. */
export function buildReport(
  files: readonly WeighedFile[],
  drafts: ReadonlyMap<string, { readonly drafts: number; readonly missing: number }>,
): string {
  const weight = weighBuild(files);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    `First load without published data: ${kilobytes(weight.first)} compressed (limit ${kilobytes(firstLoadLimit - publishedShare)}, then ${kilobytes(publishedShare)} for page, routes and one leg)`,
    `Later, when something is begun: ${kilobytes(weight.later)}`,
    ...files.map(
      ({ path, weight: bytes, when }) => `  ${kilobytes(bytes).padStart(9)}  ${when.padEnd(8)}  ${path}`,
    ),
    "Languages:",
    ...[...drafts].map(([code, { drafts: count, missing }]) =>
      count + missing === 0
        ? `  ${code}: source or signed`
        : `  ${code}: ${count} sentences are drafts, ${missing} still English`,
    ),
  ].join("\n");
}
