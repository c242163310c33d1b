/**
 * Does what a member said hold, whatever the engine finds later? (trust.md rules 27 and 30)
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultHandling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, testNode } from "../testing/test-node.ts";
import { judge, type Verdict } from "./judge.ts";
import { createLinker } from "./linker.ts";
import { readQueue } from "./queue.ts";
import { readSubject } from "./subject.ts";

const police = someMember();
const handling = { ...defaultHandling(false), purposes: ["analysis"] } as const;
const person = (key: string, name: string, number: number) => ({
  key,
  entityType: "Person",
  properties: {
    name: [name],
    phone: [`+37369${100_000 + ((number * 7919) % 900_000)}`],
    email: [`person${number}@example.org`],
    birthDate: [`${1950 + (number % 50)}-0${1 + (number % 9)}-1${number % 7}`],
  },
});
const letters = "bdfghjklmnprstvz";
const word = (n: number) =>
  [1, 16, 256].map((unit) => `${letters.charAt(Math.floor(n / unit) % 16)}a`).join("");
/** Sixty people, each told twice, so that there is something to learn from. */
const crowd = Array.from({ length: 120 }, (_, n) =>
  person(`crowd ${n}`, `${word((n % 60) * 37)} ${word((n % 60) * 101 + 5)}`, n % 60),
);
const alike = ["one", "two", "three"].map((key) => person(key, "Zoltan Rarename", 777));

let node: TestDoors;
let [one, two, three]: string[] = [];
beforeAll(async () => {
  node = await testNode();
  await give(node, { actor: police, handling, source: "Crowd", drafts: crowd });
  [one, two, three] = await give(node, { actor: police, handling, source: "Alike", drafts: alike });
  await createLinker(node.doors).linkAll();
});
afterAll(() => node.store.close());

async function subjectOf(id = ""): Promise<string[]> {
  const { records } = await node.doors.ask(police, "analysis", readSubject(id));
  return records.map(({ row }) => row.id).sort();
}

async function say(a = "", b = "", verdict: Verdict = "unsure"): Promise<void> {
  await node.doors.perform(police, "analysis", judge({ a, b, verdict, words: null }));
  await createLinker(node.doors).afterJudging([a, b]);
}

const isCounted = async (a = "", b = "") => {
  const [first, second] = [a, b].sort();
  const [row] = await node.owner<{ counted: boolean }>(
    sql`select counted from intelligence.proposal where a = ${first ?? ""} and b = ${second ?? ""}`,
  );
  return row?.counted;
};

test("three records that say the same are counted as one", async () => {
  expect(await subjectOf(one)).toEqual([one, two, three].sort());
});

test("two that were judged not the same are not counted as one again: not by a third, by a new model, or by an arrival", async () => {
  await say(one, two, "not-same");
  const apart = async (when: string) => {
    const subject = await subjectOf(one);
    expect(subject, when).not.toContain(two);
    expect(await isCounted(one, two), when).toBe(false);
  };
  await apart("after judging");
  const linker = createLinker(node.doors);
  await linker.linkAll();
  await apart("after a new model");
  const [four = ""] = await give(node, {
    actor: police,
    handling,
    source: "Alike",
    drafts: [person("four", "Zoltan Rarename", 777)],
  });
  await linker.linkArrivals([{ id: four, entityType: "Person" }]);
  await apart("after an arrival");
  await linker.linkArrivals([one, two].map((id) => ({ id: id ?? "", entityType: "Person" })));
  await apart("after both came in again");
});

test("nor does it wait in the queue again: it is among the judged", async () => {
  const pairs = async (state: "open" | "counted" | "judged") => {
    const asked = { entityType: "Person", state, cursor: null, limit: 200 };
    const { proposals } = await node.doors.ask(police, "analysis", readQueue(asked));
    return proposals.filter(({ a, b }) => [one, two].includes(a.row.id) && [one, two].includes(b.row.id))
      .length;
  };
  expect([await pairs("open"), await pairs("counted"), await pairs("judged")]).toEqual([0, 0, 1]);
});
