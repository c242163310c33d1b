/**
 * Who may say that a programme passed a gate?
 *
 * The Resident Coordinator and the country team say it themselves. What a committee or a results group decided is written by
 * the lead or the coordinator, on a decision that stands. The lead and the administrative agent say it of their own gates.
 *
 * Source: programmes.md 1.4.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import { agentPartner, leadPartner, type Writer } from "./duties.ts";
import type { Body } from "./gate-map.ts";

export function mayPass(body: Body, { writer, set, programme }: Passing): boolean {
  if (!writer.may("programme:write")) return false;
  const decides = writer.may("programme:decide");
  const leads = leadPartner(set, programme) === writer.partner;
  switch (body) {
    case "resident-coordinator":
    case "country-team":
      return decides;
    case "administrative-agent":
      return agentPartner(set, programme) === writer.partner;
    case "lead":
      return leads;
    default:
      return decides || leads;
  }
}

interface Passing {
  readonly writer: Writer;
  readonly set: EntrySet;
  /** UUID. */
  readonly programme: string;
}
