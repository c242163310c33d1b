/**
 * What does a Markdown document promise: which links, commands and dependencies?
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { pathsUnder, repositoryRoot } from "../boundaries/source-files.ts";

/** One Markdown file. */
export interface Document {
  /** From the root of the repository: "decisions/0001-postgresql-always.md". */
  readonly path: string;
  readonly text: string;
}

/** A promise that is not kept, as a line for the person who mends it. */
export type Finding = string;

const notOurs = new Set(["node_modules", "dist", "coverage", "data"]);

/** All Markdown files of the repository. */
export function documents(): Document[] {
  return readdirSync(repositoryRoot, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !notOurs.has(name))
    .flatMap((entry) => (entry.isDirectory() ? pathsUnder(entry.name) : [entry.name]))
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), "utf8") }));
}

/** Links and pictures that lead to no file, or to no heading of that file. */
export function brokenLinks({ path, text }: Document): Finding[] {
  return linksOf(text).flatMap((link) => {
    const [file = "", heading] = decodeURIComponent(link).split("#");
    const target = file === "" ? path : join(dirname(path), file);
    if (file !== "" && !existsSync(join(repositoryRoot, target)))
      return [`${path} links to ${link}, which is not there.`];
    if (!heading || !target.endsWith(".md")) return [];
    const there = file === "" ? text : readFileSync(join(repositoryRoot, target), "utf8");
    return headingsOf(there).includes(heading)
      ? []
      : [`${path} links to ${link}, a heading that is not there.`];
  });
}

function linksOf(text: string): string[] {
  const inline = [...withoutCode(text).matchAll(/\]\(<?([^()\s>]+)>?(?:\s+"[^"]*")?\)/g)];
  const html = [...withoutCode(text).matchAll(/\b(?:src|href)="([^"]+)"/g)];
  return [...inline, ...html]
    .map((match) => match[1] ?? "")
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
}

/** Headings as the addresses that code hosts make of them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} +(.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}

/** What can be run: scripts of package.json, commands of the waymark program. */
export interface Runnable {
  readonly scripts: ReadonlySet<string>;
  readonly commands: ReadonlySet<string>;
}

/** Commands a document tells people to type and that are not there. */
export function unknownCommands({ path, text }: Document, { scripts, commands }: Runnable): Finding[] {
  const typed = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([code]) => code).join("\n");
  const npm = [...typed.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start))\b/g)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((script) => !scripts.has(script))
    .map((script) => `${path} says npm run ${script}, which package.json has not.`);
  const waymark = [...typed.matchAll(/\bnpx waymark ([a-z][\w-]*)/g)]
    .map((match) => match[1] ?? "")
    .filter((command) => !commands.has(command))
    .map((command) => `${path} says npx waymark ${command}, which apps/cli has not.`);
  return [...new Set([...npm, ...waymark])];
}

/** Packages named in the first cell of a table row under the heading "Dependencies". */
export function explainedDependencies({ text }: Document): Set<string> {
  const section = /^## Dependencies$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1] ?? "";
  const firstCells = [...section.matchAll(/^\|([^|]+)\|[^|]*\S[^|]*\|/gm)].map((match) => match[1] ?? "");
  return new Set(
    firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "")),
  );
}
