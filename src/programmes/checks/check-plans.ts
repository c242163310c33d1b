/**
 * Does a result hang on one of its own plan, and never on itself?
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import { type Check, fault } from "./check.ts";

export const checkResultNode: Check<"result-node"> = ({ parent, framework }, { set, entry }) => {
  if (parent === null) return [];
  if (parent === entry || (entry !== null && above(set, parent).includes(entry)))
    return [fault("parent", "hangs-on-itself")];
  const other = entryWith(set, "result-node", parent);
  return other !== null && other.content.framework !== framework ? [fault("parent", "of-another-plan")] : [];
};

/** Ids of all that a node hangs on, itself first; ends where it comes back to one. */
function above(set: EntrySet, node: string): readonly string[] {
  const ids: string[] = [];
  for (let at: string | null = node; at !== null && !ids.includes(at); ) {
    ids.push(at);
    at = entryWith(set, "result-node", at)?.content.parent ?? null;
  }
  return ids;
}
