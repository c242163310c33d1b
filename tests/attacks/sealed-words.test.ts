/**
 * Are a thousand marked words of reports anywhere on the node but inside ciphertext, and so nowhere? (rules 42 and 44)
 *
 * Sent sealed through the public door, opened, noted upon and answered at the desk; then every file of the node is
 * searched, the database's own too, and its log and a backup. What is planted in clear is found, so the search is none that
 * finds nothing.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Encrypter } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PublicStage, publicStage } from "../../apps/cli/conformance/public-stage.ts";
import { filesHolding } from "../../apps/cli/conformance/search-disk.ts";
import { openStage, type Stage } from "../../apps/cli/conformance/stage.ts";
import { sendReports, type Told } from "../../apps/cli/demonstration-reports.ts";
import { sealAnswer } from "../../src/community/index.ts";
import { answerReport, listReports, openReport } from "../../src/community/server/index.ts";
import { addNote } from "../../src/community/server/triage/desk-notes.ts";
import { backup } from "../../src/store/index.ts";

/** What every marked word begins with: found once, all would have been. */
const prefix = `zq${randomBytes(9).toString("hex")}`;
const words = Array.from({ length: 1000 }, (_, at) => `${prefix}${String(at).padStart(4, "0")}`);
const reports = 20;

let stage: Stage;
let open: PublicStage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-sealed-words-"));
  stage = await openStage();
  open = await publicStage(stage);
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

function told(at: number): Told {
  const share = words.length / reports;
  return {
    language: "en",
    leg: null,
    place: null,
    what: "extortion",
    text: words.slice(at * share, (at + 1) * share).join(" "),
    when: "this-week",
    atRiskNow: "unknown",
    child: at % 4 === 0 ? "yes" : "no",
    officialsInvolved: false,
    namedPersonInDanger: false,
    contactWish: null,
  };
}

async function sealedNote(text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(open.list.organisations[0]?.desk ?? "");
  return encrypter.encrypt(text);
}

async function work(): Promise<number> {
  const { doors } = stage.node;
  const page = await doors.ask(
    open.officer,
    "protection",
    listReports({ state: "waiting", cursor: null, limit: 100 }),
  );
  for (const { id } of page.items) {
    await doors.ask(open.officer, "protection", openReport(id, "outer"));
    await doors.perform(
      open.officer,
      "protection",
      addNote(id, "translation", await sealedNote(words.join(" "))),
    );
    const answer = await sealAnswer(`${words[0]} ${words[1]}`, open.list.organisations[0]?.desk ?? "");
    await doors.perform(open.officer, "protection", answerReport(id, answer));
  }
  return page.items.length;
}

test("a thousand marked words are found in no file of the node, its log or its backup", async () => {
  const { doors, store, dataFolder } = stage.node;
  const sending = { doors, list: open.list, actor: open.officer, url: open.url, today: open.today };
  const codes = await sendReports(
    sending,
    Array.from({ length: reports }, (_, at) => told(at)),
  );
  expect(await work()).toBeGreaterThanOrEqual(reports);
  const saved = join(folder, "saved.gz");
  await backup(store, saved, []);
  const wanted = [prefix, ...codes.flatMap((code) => [code, code.replace(/\D/g, "")])];
  expect(await filesHolding(dataFolder, wanted)).toEqual([]);
  expect(await filesHolding(folder, wanted)).toEqual([]);
});

test("what lies there in clear is found, however it is written", async () => {
  const forms = {
    text: words[7] ?? "",
    hexadecimal: Buffer.from(words[8] ?? "").toString("hex"),
    base64: Buffer.from(`a${words[9]}b`).toString("base64"),
  };
  for (const [form, text] of Object.entries(forms)) await writeFile(join(folder, `${form}.txt`), text);
  const { store } = stage.node;
  await store.owner.query("create table community.planted (said text)");
  await store.owner.query("insert into community.planted values ($1)", [words[10]]);
  const found = [
    ...(await filesHolding(folder, [prefix])),
    ...(await filesHolding(stage.node.dataFolder, [prefix])),
  ];
  expect(found).toEqual(expect.arrayContaining(["text.txt", "hexadecimal.txt", "base64.txt"]));
  expect(found.some((path) => path.startsWith("postgres"))).toBe(true);
  await store.owner.query("drop table community.planted");
});
