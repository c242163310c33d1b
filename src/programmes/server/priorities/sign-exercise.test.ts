/**
 * Is what is signed what the node worked out, and does a change afterwards show?
 *
 * Source: programmes.md 2.1.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atTheDoor, insertPartner } from "../../../identity/server/index.ts";
import type { MemberActor } from "../../../safeguards/server/index.ts";
import { prioritiesView } from "../../priorities/priorities-view.ts";
import { type ProgrammeNode, programmeNode, someManager } from "../../testing/programme-node.ts";
import { changeEntry } from "../entries/write-entry.ts";
import { signExercise } from "./sign-exercise.ts";

let node: ProgrammeNode;
let first: MemberActor;
let second: MemberActor;
beforeAll(async () => {
  node = await programmeNode();
  [first, second] = [await memberOf("Agency one"), await memberOf("Agency two")];
});
afterAll(() => node.store.close());

async function memberOf(name: string): Promise<MemberActor> {
  const partner = await atTheDoor(node.doors, "test.partner", (desk) =>
    insertPartner(desk, { name, kind: "un-entity", country: null }),
  );
  return someManager(partner.id);
}

const today = "2026-11-26";

const exercise = {
  question: "What comes first?",
  date: today,
  criteria: [{ name: "need", worst: 0, best: 10, unit: "-", meaning: "Need" }],
  options: [
    { name: "one", programme: null },
    { name: "two", programme: null },
  ],
  scores: [
    { option: "one", criterion: "need", score: 8, grade: 3, downgraded: null, evidence: null },
    { option: "two", criterion: "need", score: 3, grade: 3, downgraded: null, evidence: null },
  ],
  groups: [],
  weights: [],
  vetoes: [],
  minorityView: "Two before one, say some.",
};

async function results(id: string) {
  const set = await node.standing(first);
  const view = prioritiesView(set, { programme: null, today });
  return view.exercises.find((one) => one.id === id)?.results ?? [];
}

test("two partners sign one result; a change begins another, and the old one says that it no longer stands", async () => {
  const id = await node.add(first, { kind: "priority-exercise", content: exercise });
  const sign = (as: MemberActor, name: string) =>
    node.doors.perform(
      as,
      "oversight",
      signExercise({ act: randomUUID(), entry: randomUUID(), exercise: id, name, today }),
    );
  await sign(first, "Ana Example");
  await sign(second, "Ben Example");
  await sign(second, "Ben Example");
  const [signed, ...others] = await results(id);
  expect(others).toEqual([]);
  expect(signed?.ranked.map(({ option, value }) => [option, value])).toEqual([
    ["one", 0.8],
    ["two", 0.3],
  ]);
  expect(signed?.signatures.map(({ name }) => name)).toEqual(["Ana Example", "Ben Example"]);
  expect(signed?.signatures[1]?.organisation).toBe("Agency two");
  expect(signed?.stands).toBe(true);

  const content = { ...exercise, minorityView: "Nobody says so any more." };
  await node.doors.perform(
    first,
    "oversight",
    changeEntry({ act: randomUUID(), entry: id, seen: 1, content }),
  );
  expect((await results(id)).map(({ stands }) => stands)).toEqual([false]);
  await sign(first, "Ana Example");
  expect((await results(id)).filter(({ stands }) => stands)).toHaveLength(1);
});

test("what a missing score leaves open is signed as open, never as the lowest it may be", async () => {
  const criteria = [...exercise.criteria, { name: "cost", worst: 10, best: 0, unit: "-", meaning: "Cost" }];
  const scores = [...exercise.scores, { ...exercise.scores[0], option: "one", criterion: "cost", score: 5 }];
  const content = { ...exercise, criteria, scores };
  const id = await node.add(first, { kind: "priority-exercise", content });
  const signing = { act: randomUUID(), entry: randomUUID(), exercise: id, name: "Ana Example", today };
  await node.doors.perform(first, "oversight", signExercise(signing));
  expect((await results(id))[0]?.ranked).toEqual([
    { option: "one", value: 0.65, reading: "unknown" },
    { option: "two", value: 0.15, high: 0.65, reading: "behind" },
  ]);
});

test("nobody signs who may not write, nor an exercise that is not there", async () => {
  const signing = { act: randomUUID(), entry: randomUUID(), exercise: randomUUID(), name: "Ana", today };
  await expect(
    node.doors.perform({ ...first, roles: ["overseer"] }, "oversight", signExercise(signing)),
  ).rejects.toMatchObject({ code: "not-allowed" });
  await expect(node.doors.perform(first, "oversight", signExercise(signing))).rejects.toMatchObject({
    code: "not-found",
  });
});
