/**
 * Do two people sign a list on machines of their own, and does the node take it and nothing else?
 *
 * Real files, real processes, a real data folder.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRecovery, writeSignedList } from "../../src/community/index.ts";
import { answered, waymark } from "./testing/run-waymark.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-recipients-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

/** Types lines at a command's standard input. */
async function typing(lines: readonly string[], ...words: readonly string[]) {
  const root = join(import.meta.dirname, "..", "..");
  const child = spawn(process.execPath, [join(root, "apps/cli/waymark.js"), ...words], { cwd: root });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += text;
  });
  child.stderr.on("data", (text) => {
    said.err += text;
  });
  child.stdin.end(`${lines.join("\n")}\n`);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...said };
}

async function draft(): Promise<string> {
  const [desk, custodian] = [await makeRecovery(), await makeRecovery()];
  const organisation = {
    partner: "1e3b9c0a-0000-4000-8000-000000000001",
    label: "Invented organisation",
    kind: "ngo",
    authority: false,
    firewall: true,
    languages: ["en"],
    desk: desk.recipient,
    custodian: custodian.recipient,
    validFrom: "2026-01-01",
    validTo: "2099-01-01",
    receivesByDefault: true,
  };
  const day = new Date().toISOString().slice(0, 10);
  return writeSignedList({
    list: JSON.stringify({ version: 1, day, organisations: [organisation] }),
    signatures: [],
  });
}

/** Two dozen processes, each a second and more on a busy machine. */
const patience = 480_000;

test(
  "a list is signed by two, checked, and taken in by a node that pinned their keys",
  async () => {
    const [one, two] = [
      await answered("recipients", "root", at("one.key")),
      await answered("recipients", "root", at("two.key")),
    ];
    const roots = [String(one.publicKey), String(two.publicKey)];
    await writeFile(at("list.json"), await draft());

    const signed = await typing(
      [String(one.passphrase)],
      "recipients",
      "sign",
      at("list.json"),
      "--key",
      at("one.key"),
    );
    expect(signed).toMatchObject({ code: 0 });
    expect(signed.err).toMatch(
      /Invented organisation \(ngo, chosen beforehand\)[\s\S]*desk +(\d{5} ){5}\d{5}/,
    );
    const early = await waymark("recipients", "check", at("list.json"), "--root", ...roots);
    expect(early).toMatchObject({ code: 1 });
    expect(early.err).toContain("Too few people signed");

    const wrong = await typing(
      ["not the passphrase"],
      "recipients",
      "sign",
      at("list.json"),
      "--key",
      at("two.key"),
    );
    expect(wrong.code).toBe(1);
    await typing([String(two.passphrase)], "recipients", "sign", at("list.json"), "--key", at("two.key"));
    expect(await answered("recipients", "check", at("list.json"), "--root", ...roots)).toMatchObject({
      organisations: 1,
    });

    const data = at("data");
    await answered("recipients", "pin", ...roots, "--data", data);
    expect(await answered("recipients", "take", at("list.json"), "--data", data)).toEqual({ taken: true });
  },
  patience,
);

test(
  "two shares on paper bring a recovery key back, and the drill says that they would",
  async () => {
    expect(await answered("custodians", "drill")).toEqual({ pairs: 3, alone: false });
    const { recipient, shares } = await makeRecovery();
    const [one = "", , three = ""] = shares;
    const joined = await typing(
      [three, one],
      "custodians",
      "join",
      at("recovery.key"),
      "--recipient",
      recipient,
    );
    expect(joined.code).toBe(0);
    expect(await readFile(at("recovery.key"), "utf8")).toMatch(/^AGE-SECRET-KEY-1/);
    const refused = await typing([one, one], "custodians", "join", at("other.key"), "--recipient", recipient);
    expect(refused.err).toContain("do not belong together");
  },
  patience,
);
