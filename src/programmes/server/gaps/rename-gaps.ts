/**
 * How do two names of a gap become one?
 *
 * A person saw that they mean the same. Every gap of the one name that this member may write gets the other; those of
 * others stay as they are, and are counted.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Action } from "../../../safeguards/server/index.ts";
import type { Entry } from "../../entries/entry.ts";
import type { NamedGap } from "../../gaps/alike-names.ts";
import { gapKey } from "../../gaps/gap-groups.ts";
import { dutyRefusal } from "../../life-cycle/duties.ts";
import { openEntries } from "../entries/put-entry.ts";
import { writerOf } from "../entries/writer-of.ts";

export interface Renaming {
  readonly from: NamedGap;
  readonly to: NamedGap;
}

/** Asked again, it finds nothing more to do. @throws ProgrammeError as `putEntry` does. */
export function renameGaps({ from, to }: Renaming): Action<{ renamed: number; left: number }> {
  return {
    name: "programme.rename-gaps",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const entries = await openEntries(desk);
      const set = entries.standing();
      const named = set.gap.filter(
        ({ content }) =>
          gapKey(content) === gapKey(from) && (content.name !== to.name || content.theme !== to.theme),
      );
      const writing = (gap: Entry<"gap">) => ({ ...gap, content: { ...gap.content, ...to }, before: gap });
      const mine = named.filter((gap) => dutyRefusal(writing(gap), writerOf(desk), set) === null);
      for (const gap of mine) {
        const { id: entry, kind, version: seen, seenBy } = gap;
        await entries.put({ act: randomUUID(), entry, kind, seen, seenBy, content: writing(gap).content });
      }
      return { renamed: mine.length, left: named.length - mine.length };
    },
  };
}
