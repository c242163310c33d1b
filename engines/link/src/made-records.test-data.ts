/**
 * Which small, crowded records bring out hubs, caps and shared keys?
 *
 * @module
 */
import fc from "fast-check";
import type { Plan } from "./plan.ts";
import type { LinkRecord } from "./record.ts";

/** Thresholds so low that a dozen records meet them. */
export const crowdedPlan: Plan = {
  fields: [
    { name: "name", comparison: "name" },
    { name: "phone", comparison: "exact" },
    { name: "born", comparison: "date" },
  ],
  blocking: [
    { name: "same phone", keys: [{ field: "phone", key: "exact" }] },
    { name: "part of the name", keys: [{ field: "name", key: "name-token" }] },
    {
      name: "sounds alike, same year",
      keys: [
        { field: "name", key: "token-skeleton" },
        { field: "born", key: "year" },
      ],
    },
  ],
  options: { hubThreshold: 3, blockCap: 5 },
};

const names = fc.constantFrom(
  "Ahmed Ali",
  "أحمد علي",
  "Ahmad Aly",
  "Sara Haile",
  "Sarah Hayle",
  "Ali Haile",
  "A. Ali",
);
const phones = fc.constantFrom("1000001", "1000002", "1000003", "2000001");
const dates = fc.constantFrom("1990-01-02", "1990-02-01", "1991", "1990-01");

const fields = fc.record({
  name: fc.array(names, { maxLength: 2 }),
  phone: fc.array(phones, { maxLength: 2 }),
  born: fc.array(dates, { maxLength: 1 }),
});

/** Up to 14 records, ids unique. */
export const crowdedRecords: fc.Arbitrary<LinkRecord[]> = fc
  .array(fields, { minLength: 2, maxLength: 14 })
  .map((all) => all.map((each, i) => ({ id: `r${i}`, fields: each })));
