/**
 * How does the node work at its public door?
 *
 * As itself, at the scope "door", which reads no body of any report; without an entry in the log, whose time would be the
 * hour at which somebody sent something. The day's arrivals are committed the day after instead.
 *
 * Source: trust.md rule 42.
 *
 * @module
 */
import type { Desk, Doors } from "../../../safeguards/server/index.ts";

/** Works at the intake in one transaction, unlogged. */
export function atIntake<Result>(
  doors: Doors,
  name: string,
  run: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const action = { name, needs: null, scope: "door", logged: false, touched: () => [], run } as const;
  return doors.perform({ kind: "node" }, "protection", action);
}
