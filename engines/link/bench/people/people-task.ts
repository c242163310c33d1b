/**
 * What is asked of every engine on made people?
 *
 * @module
 */
import type { LinkTask, TaskField } from "../link-task.ts";

const NAME_LEVELS = [{ jaroWinkler: 0.92 }, { jaroWinkler: 0.8 }];

const FIELDS: readonly TaskField[] = [
  { name: "first_name", levels: NAME_LEVELS, termFrequency: true },
  { name: "surname", levels: NAME_LEVELS, termFrequency: true },
  { name: "dob", levels: [{ edits: 1 }], termFrequency: false },
  { name: "city", levels: [{ jaroWinkler: 0.92 }], termFrequency: true },
  { name: "postcode", levels: [{ edits: 1 }], termFrequency: false },
  { name: "email", levels: [], termFrequency: false },
  { name: "phone", levels: [], termFrequency: false },
];

/** Pairs at a million records of seed 1; share of the true pairs among them. */
export const PEOPLE_RULES = {
  /** 27.5 million; .965. */
  wide: [["dob"], ["surname", "city"], ["first_name", "surname"], ["email"], ["first_name", "postcode"]],
  /** 1.8 million; .908. */
  narrow: [
    ["email"],
    ["first_name", "surname"],
    ["dob", "city"],
    ["surname", "postcode"],
    ["first_name", "postcode"],
  ],
  /** 0.86 a record at any size, since towns grow in number and not in size; .804. For measuring growth. */
  local: [["email"], ["phone"], ["surname", "postcode"], ["first_name", "postcode"], ["dob", "postcode"]],
} as const;

export type PeopleRules = keyof typeof PEOPLE_RULES;

/** 19 to 1: what Splink's tutorial clusters at. */
const CLUSTER_BITS = Math.log2(0.95 / 0.05);

export function peopleTask(rules: PeopleRules): LinkTask {
  return {
    fields: FIELDS,
    rules: PEOPLE_RULES[rules],
    training: {
      rules: [["dob"], ["first_name", "surname"], ["email"]],
      pairs: 1_000_000,
      randomPairs: 1_000_000,
      certain: [["email"], ["first_name", "surname", "dob"]],
      certainRecall: 0.6,
    },
    keepValues: false,
    minimumBits: 0,
    clusterBits: CLUSTER_BITS,
    id: "unique_id",
    truth: "cluster",
    seed: 1,
    threads: 2,
  };
}
