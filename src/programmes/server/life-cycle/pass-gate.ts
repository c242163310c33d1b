/**
 * How does a programme pass a gate?
 *
 * The body that decides there, or who writes for it, says so; whatever must be on file before is looked up in the same
 * transaction, one programme at a time, and a missing thing refuses with the list.
 *
 * @module
 */
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type EntrySet, entryWith } from "../../entries/entry.ts";
import type { ProgrammeState } from "../../entries/gate-passage.ts";
import { type Gate, gateOf, type LifeCycle } from "../../life-cycle/gates.ts";
import { mayPass } from "../../life-cycle/may-pass.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { openEntries } from "../entries/put-entry.ts";
import { writerOf } from "../entries/writer-of.ts";

export interface Passing {
  readonly act: string;
  /** UUID of the passage. */
  readonly entry: string;
  readonly programme: string;
  readonly to: ProgrammeState;
  /** ISO date. */
  readonly date: string;
  readonly decision: string | null;
  readonly note: string;
}

/**
 * Passes it.
 * @throws SafeguardError "not-found"; ProgrammeError "gate-unknown", "duty-refused" with the body, "gate-closed" with what is
 * missing, "gate-decision", "gate-day".
 */
export function passGate(passing: Passing, today: string): Action<EntrySet> {
  return {
    name: "programme.pass-gate",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      // Two that pass one gate at once would leave a life with two ways in it.
      const { programme } = passing;
      await oneAtATime(desk, programme);
      const writer = await openEntries(desk, today);
      const done = entryWith(writer.standing(), "gate-passage", passing.entry);
      if (done !== null) return writer.standing();
      const life = gateOf(writer.standing(), programme, today);
      if (life === null) throw new SafeguardError("not-found");
      const gate = gateTo(life, passing.to);
      refusePassing(desk, { gate, life, passing, set: writer.standing(), today });
      const { act, entry, to, date, decision, note } = passing;
      const content = { programme, from: life.state, to, date, decision, note };
      await writer.put({ act, entry, kind: "gate-passage", seen: 0, seenBy: "everybody", content });
      return writer.standing();
    },
  };
}

/** Until the end of the transaction. */
export async function oneAtATime(desk: Desk, programme: string): Promise<void> {
  await desk.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`waymark.gate.${programme}`}, 0))`);
}

function gateTo({ gates }: LifeCycle, to: ProgrammeState): Gate {
  const gate = gates.find((one) => one.to === to);
  if (gate === undefined) throw new ProgrammeError("gate-unknown", to);
  return gate;
}

interface Asked {
  readonly gate: Gate;
  readonly life: LifeCycle;
  readonly passing: Passing;
  readonly set: EntrySet;
  readonly today: string;
}

function refusePassing(desk: Desk, { gate, life, passing, set, today }: Asked): void {
  const { programme, date, decision } = passing;
  if (!mayPass(gate.body, { writer: writerOf(desk), set, programme }))
    throw new ProgrammeError("duty-refused", gate.body);
  const missing = gate.requirements.filter(({ met }) => !met).map(({ code }) => code);
  if (missing.length > 0) throw new ProgrammeError("gate-closed", missing.join(", "));
  const standing = gate.requirements.find(({ code }) => code === "decision");
  const fits =
    standing === undefined
      ? decision === null || entryWith(set, "decision", decision)?.programme === programme
      : decision !== null && standing.entries.includes(decision);
  if (!fits) throw new ProgrammeError("gate-decision");
  const decided = entryWith(set, "decision", decision)?.content.decided ?? "";
  if (date > today || date < (life.since ?? "") || date < decided) throw new ProgrammeError("gate-day");
}
