import fc from "fast-check";
import { expect, test } from "vitest";
import { linkAll } from "../link-all.ts";
import { crowdedPlan, crowdedRecords } from "../made-records.test-data.ts";
import { statedModel } from "../stated-model.ts";
import { blockMembers } from "./block-members.ts";

const plan = { ...crowdedPlan, options: { ...crowdedPlan.options, blockCap: 2 } };

test("has as many members as the run counted, whatever the records", () => {
  fc.assert(
    fc.property(crowdedRecords, (records) => {
      const { cappedBlocks } = linkAll(records, statedModel(plan, 0.01));
      const members = blockMembers(records, plan, cappedBlocks);
      expect(members.map((ids) => ids.length)).toEqual(cappedBlocks.map((block) => block.records));
      expect(members.every((ids) => new Set(ids).size === ids.length)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("asks every part of the key, and knows nobody of a rule that the plan lacks", () => {
  const records = [
    { id: "one", fields: { name: ["Ahmed Ali"], born: ["1990-01-02"] } },
    { id: "other year", fields: { name: ["Ahmed Ali"], born: ["1991"] } },
    { id: "born only", fields: { born: ["1990"] } },
  ];
  const rule = "sounds alike, same year";
  const { cappedBlocks } = linkAll(
    [0, 1, 2].flatMap((n) => records.map((one) => ({ ...one, id: `${one.id} ${n}` }))),
    statedModel(plan, 0.01),
  );
  const of1990 = cappedBlocks.filter((block) => block.rule === rule && block.key[1] === "1990");
  expect(of1990.length).toBeGreaterThan(0);
  for (const ids of blockMembers(records, plan, of1990)) expect(ids).toEqual(["one"]);
  expect(blockMembers(records, plan, [{ rule: "none", key: ["x"] }])).toEqual([[]]);
});
