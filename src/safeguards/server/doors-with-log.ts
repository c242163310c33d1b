/**
 * What happens to reading while the log does not stand?
 *
 * Nothing is read and nothing changed: what cannot be proved afterwards is not done.
 *
 * Source: trust.md rule 2 and F7.
 *
 * @module
 */
import { SafeguardError } from "../safeguard-error.ts";
import type { Doors } from "./doors.ts";
import type { WitnessedLog } from "./witnessed-log.ts";

/** Doors that are shut while the log has a fault. They throw SafeguardError "log-unavailable" then. */
export function doorsWithLog(doors: Doors, log: Pick<WitnessedLog, "fault">): Doors {
  const requireLog = () => {
    const fault = log.fault();
    if (fault !== null) throw new SafeguardError("log-unavailable", { reason: fault.code });
  };
  return {
    async ask(actor, purpose, query) {
      requireLog();
      return await doors.ask(actor, purpose, query);
    },
    async perform(actor, purpose, action) {
      requireLog();
      return await doors.perform(actor, purpose, action);
    },
  };
}
