/**
 * How is a gate taken back that was passed by mistake?
 *
 * Only the last one, by who may say that it was passed; both acts stay in its history.
 *
 * @module
 */
import { type Action, SafeguardError } from "../../../safeguards/server/index.ts";
import { type EntrySet, entryWith } from "../../entries/entry.ts";
import { bodyOf, gateOf } from "../../life-cycle/gates.ts";
import { mayPass } from "../../life-cycle/may-pass.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { markEntry } from "../entries/put-entry.ts";
import { loadEntrySet } from "../entries/read-entry-set.ts";
import { writerOf } from "../entries/writer-of.ts";
import { oneAtATime } from "./pass-gate.ts";

export interface TakingBack {
  readonly act: string;
  readonly programme: string;
  /** UUID of the passage, and the version that was seen. */
  readonly passage: string;
  readonly seen: number;
}

/**
 * Takes it back.
 * @throws SafeguardError "not-found"; ProgrammeError "gate-unknown" when it is not the last one, "duty-refused",
 * "version-changed".
 */
export function takeBackGate(taking: TakingBack, today: string): Action<EntrySet> {
  return {
    name: "programme.take-back-gate",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const { programme, passage, act, seen } = taking;
      await oneAtATime(desk, programme);
      const set = await loadEntrySet(desk);
      const life = gateOf(set, programme, today);
      const entry = entryWith(set, "gate-passage", passage);
      if (life === null || entry === null || entry.programme !== programme)
        throw new SafeguardError("not-found");
      if (life.passed.at(-1)?.id !== passage) throw new ProgrammeError("gate-unknown", entry.content.to);
      const body = bodyOf(life, passage) ?? "lead";
      if (!mayPass(body, { writer: writerOf(desk), set, programme }))
        throw new ProgrammeError("duty-refused", body);
      await markEntry(desk, { act, seen, doing: "removed" }, entry);
      return loadEntrySet(desk);
    },
  };
}
