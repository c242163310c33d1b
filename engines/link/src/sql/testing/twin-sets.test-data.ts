/**
 * On which records must every engine say the same?
 *
 * @module
 */
import { madePeople } from "../../../bench/made-people.ts";
import { fakeThousand, febrl, type LabelledRecords } from "../../../bench/shared-data.ts";
import type { Plan } from "../../plan.ts";

/** Nothing here needs the package's answers where values are ASCII, as FEBRL's are. */
const spellingPlan: Plan = {
  fields: [
    { name: "given_name", comparison: "spelling" },
    {
      name: "surname",
      comparison: "spelling",
      levels: [{ jaroWinkler: 0.9 }, { edits: 2 }, { jaroWinkler: 0.7 }],
    },
    { name: "suburb", comparison: "spelling", levels: [{ edits: 1 }, { edits: 3 }] },
    { name: "postcode", comparison: "category" },
    { name: "date_of_birth", comparison: "date" },
    { name: "soc_sec_id", comparison: "exact" },
  ],
  blocking: [
    { name: "same birth date", keys: [{ field: "date_of_birth", key: "exact" }] },
    {
      name: "surname begins alike, same postcode",
      keys: [
        { field: "surname", key: "first-letters", length: 3 },
        { field: "postcode", key: "exact" },
      ],
    },
    { name: "end of the security number", keys: [{ field: "soc_sec_id", key: "last-letters", length: 4 }] },
  ],
};

/** Plans of every kind that people's lists need, with records that have a known truth. */
export function twinSets(): LabelledRecords[] {
  const spelt = { ...febrl("FEBRL dataset1 by spelling", "dataset1"), plan: spellingPlan };
  const made = { ...madePeople(1_500, 3), name: "made people" };
  return [fakeThousand(), febrl("FEBRL dataset1", "dataset1"), spelt, made];
}
