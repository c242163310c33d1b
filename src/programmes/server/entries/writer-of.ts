/**
 * In whose name is an entry written?
 *
 * @module
 */
import { may } from "../../../safeguards/index.ts";
import { type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import type { Writer } from "../../life-cycle/duties.ts";

/** Whoever holds the node's folder may bring files in for a partner; deciding is for members. */
export function writerOf({ actor }: Desk): Writer {
  if (actor.kind === "operator")
    return { partner: actor.partner, may: (capability) => capability === "programme:write" };
  if (actor.kind !== "member") throw new SafeguardError("not-allowed");
  return { partner: actor.partner, may: (capability) => may(actor.roles, capability) };
}
