/**
 * How long are our files and functions?
 *
 * Prints median, p90 and longest, for source and tests apart. A file's length is its lines, comments
 * and blank ones too. A function's length is the lines from its signature to its closing brace, for
 * every function that has a body and a name: declared, a method, an accessor, or a constant that
 * holds an arrow. Functions written in place as arguments count as part of the one around them.
 */
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { type SourceFile, sourceFiles } from "../tests/boundaries/source-files.ts";
import { quantile } from "./measures/quantile.ts";

/** One measured thing. Unit of `lines`: lines. */
export interface Length {
  readonly name: string;
  readonly lines: number;
}

/** What is printed of many lengths. Units: lines; all 0 when nothing was measured. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: Length;
}

/** Lengths of the named functions of a file, in the order they stand. */
export function functionLengths({ path, text }: SourceFile): Length[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Length[] = [];
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    const name = nameOfFunction(node);
    if (name) {
      found.push({ name: `${path} ${name}`, lines: lineOf(node.getEnd()) - lineOf(node.getStart(tree)) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameOfFunction(node: ts.Node): string | null {
  if (ts.isConstructorDeclaration(node)) return node.body ? "constructor" : null;
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node)) {
    return node.body && node.name ? node.name.getText() : null;
  }
  const holds = (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.initializer;
  if (!holds || !(ts.isArrowFunction(holds) || ts.isFunctionExpression(holds))) return null;
  return node.name.getText();
}

/** Median, p90 (nearest rank) and longest of some lengths. */
export function spreadOf(lengths: readonly Length[]): Spread {
  const ordered = [...lengths].sort((a, b) => a.lines - b.lines);
  const lines = ordered.map((length) => length.lines);
  return {
    count: ordered.length,
    median: quantile(lines, 0.5),
    p90: quantile(lines, 0.9),
    longest: ordered.at(-1) ?? { name: "none", lines: 0 },
  };
}

/** Measures the repository: a row for files and one for functions, source and tests apart. */
export function measureSizes(files: readonly SourceFile[]): Record<string, Spread> {
  const isTest = ({ path }: SourceFile) => /\.test\.tsx?$|^tests\/|\/?bench\//.test(path);
  const fileLength = ({ path, text }: SourceFile): Length => ({
    name: path,
    lines: text.trimEnd().split("\n").length,
  });
  const source = files.filter((file) => !isTest(file));
  const tests = files.filter(isTest);
  return {
    "source files": spreadOf(source.map(fileLength)),
    "source functions": spreadOf(source.flatMap(functionLengths)),
    "test and bench files": spreadOf(tests.map(fileLength)),
    "test and bench functions": spreadOf(tests.flatMap(functionLengths)),
  };
}

/** Prints the table, in lines. */
export function printSizes(): void {
  console.log(
    `${"".padEnd(26)}${["count", "median", "p90", "longest"].map((head) => head.padStart(8)).join("")}`,
  );
  for (const [what, { count, median, p90, longest }] of Object.entries(measureSizes(sourceFiles()))) {
    const figures = [count, median, p90, longest.lines].map((figure) => String(figure).padStart(8)).join("");
    console.log(`${what.padEnd(26)}${figures}  ${longest.name}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) printSizes();
