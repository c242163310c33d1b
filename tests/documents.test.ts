/**
 * Do the documents tell the truth?
 *
 * A link, a command or a dependency that a document names and the repository has not fails the build,
 * and so does a dependency that no document explains.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot, sourceFiles } from "./boundaries/source-files.ts";
import { brokenLinks, documents, explainedDependencies, unknownCommands } from "./documents/document.ts";

const required = [
  "README.md",
  "ARCHITECTURE.md",
  "LANGUAGE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "LICENSE",
  "decisions/0001-postgresql-always.md",
];

interface Manifest {
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), "utf8");
}

function manifest(path: string): Manifest {
  return JSON.parse(read(path)) as Manifest;
}

function engines(): string[] {
  return readdirSync(join(repositoryRoot, "engines")).map((name) => `engines/${name}`);
}

function dependencies(): string[] {
  const manifests = ["package.json", ...engines().map((engine) => `${engine}/package.json`)].map(manifest);
  const names = manifests.flatMap((each) => Object.keys({ ...each.dependencies, ...each.devDependencies }));
  return [...new Set(names)].filter((name) => !name.startsWith("@waymark/")).sort();
}

function waymarkCommands(): Set<string> {
  const text = sourceFiles()
    .filter(({ path }) => path.startsWith("apps/cli/") && !path.includes(".test."))
    .map((file) => file.text)
    .join("\n");
  return new Set(
    [...text.matchAll(/(?:\.command|new Command)\(\s*["'`]([\w-]+)/g)].map((match) => match[1] ?? ""),
  );
}

describe("the tester finds what is planted", () => {
  const planted = (text: string) => ({ path: "PLANTED.md", text });

  test("a link to nothing, a heading that is not there, a picture that is missing", () => {
    const text =
      "# Here\n[a](nowhere.md) [b](#there) ![c](docs/none.png) [d](LICENSE) [e](#here) [f](https://x.org)";
    expect(brokenLinks(planted(text))).toEqual([
      "PLANTED.md links to nowhere.md, which is not there.",
      "PLANTED.md links to #there, a heading that is not there.",
      "PLANTED.md links to docs/none.png, which is not there.",
    ]);
  });

  test("commands nobody can run", () => {
    const text =
      "`npm run fly` and\n```sh\nnpm test\nnpx waymark soar --data x\nnpx waymark start\n```\nnpm run prose";
    const runnable = { scripts: new Set(["test"]), commands: new Set(["start"]) };
    expect(unknownCommands(planted(text), runnable)).toEqual([
      "PLANTED.md says npm run fly, which package.json has not.",
      "PLANTED.md says npx waymark soar, which apps/cli has not.",
    ]);
  });

  test("a dependency without a reason is not explained", () => {
    const text =
      "## Dependencies\n\n| package | why |\n|---|---|\n| `pg`, `pg-cursor` | the driver |\n| `zod` | |\n\n## After\n| `x` | y |\n";
    expect([...explainedDependencies(planted(text))]).toEqual(["pg", "pg-cursor"]);
  });
});

describe("the documents", () => {
  test.each(required)("%s is there", (path) => {
    expect(existsSync(join(repositoryRoot, path)), `${path} is missing`).toBe(true);
  });

  test("link to what is there", () => {
    expect(documents().flatMap(brokenLinks)).toEqual([]);
  });

  test("name commands that run", () => {
    const runnable = {
      scripts: new Set(Object.keys(manifest("package.json").scripts ?? {})),
      commands: waymarkCommands(),
    };
    expect(documents().flatMap((document) => unknownCommands(document, runnable))).toEqual([]);
  });

  test("say of every dependency what it is for, and of no other", () => {
    const explained = explainedDependencies({ path: "ARCHITECTURE.md", text: read("ARCHITECTURE.md") });
    expect([...explained].sort()).toEqual(dependencies());
  });

  test("name every room there is", () => {
    const architecture = read("ARCHITECTURE.md");
    const rooms = ["src", "apps", "engines"].flatMap((house) =>
      readdirSync(join(repositoryRoot, house), { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      ),
    );
    expect(rooms.map(({ name }) => name).filter((name) => !architecture.includes(`\`${name}\``))).toEqual([]);
  });

  test("give every engine a licence and a page of its own", () => {
    const missing = engines()
      .flatMap((engine) => [`${engine}/LICENSE`, `${engine}/README.md`])
      .filter((path) => !existsSync(join(repositoryRoot, path)));
    expect(missing).toEqual([]);
  });
});
