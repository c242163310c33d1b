/**
 * How does the node look up who comes in, before anybody has a ticket?
 *
 * With a ticket of its own, at the scope "door", which sees members and sessions and no record.
 *
 * @module
 */
import type { Desk, Doors } from "../../safeguards/server/index.ts";

/** Works at the door and logs it: sign-ins, invitations. */
export function atTheDoor<Result>(
  doors: Doors,
  name: string,
  run: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const action = { name, needs: null, scope: "door" as const, touched: () => [], run };
  return doors.perform({ kind: "node" }, "administration", action);
}

/** Looks at the door without a log entry: whether a session still stands, asked at every request. */
export function glance<Result>(
  doors: Doors,
  name: string,
  run: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const query = { name, needs: null, scope: "door" as const, logged: false as const, touched: () => [], run };
  return doors.ask({ kind: "node" }, "administration", query);
}
