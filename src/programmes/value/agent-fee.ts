/**
 * What does the agent take over the whole life of a programme: so far, and still to come?
 *
 * The fee is taken once, at deposit. What contributors have committed beyond what they deposited bears it too, so that it can
 * stand beside work that is counted over the whole life. Where nobody has committed, or no fee on a deposit is written down,
 * what is still to come is not known, which is not 0.
 *
 * Assumes: what is still to come bears the fee at the rate of what came.
 * Source: programmes.md 2.4 and rule T01 of section 3; worked example W4 (a fee of three years beside work of three years).
 *
 * @module
 */
import { contributorOf } from "../entries/contributor-of.ts";
import type { Entry, EntrySet } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { stateOf } from "../life-cycle/state-of.ts";

/** Unit: USD. */
export interface AgentFee {
  readonly taken: number;
  /** Null: not known. */
  readonly toCome: number | null;
}

type Money = Content<"money-event">;

/** Nothing is deposited any more. */
const over: readonly string[] = ["financially-closed", "learned", "cancelled"];

/** @param today - What is dated later has not happened. UTC day. */
export function agentFeeOf(set: EntrySet, { id, content }: Entry<"programme">, today: string): AgentFee {
  const events = set["money-event"]
    .map((event) => event.content)
    .filter((event) => event.programme === id && event.date <= today);
  const of = (type: Money["type"]) => events.filter((event) => event.type === type);
  const taken = total(of("agent-fee"));
  const { modality, administrativeAgent } = content;
  if (modality === "parallel" || administrativeAgent === null || over.includes(stateOf(set, id)))
    return { taken, toCome: 0 };
  const committed = of("commitment").filter(isWithAgent);
  const deposited = of("deposit").filter(isWithAgent);
  const came = total(deposited);
  if (committed.length === 0 || came <= 0 || taken <= 0) return { taken, toCome: null };
  return { taken, toCome: (taken / came) * openOf(set, committed, deposited) };
}

/** Committed by each contributor beyond what it deposited: what one gave beyond its word keeps no other's. Unit: USD. */
function openOf(set: EntrySet, committed: readonly Money[], deposited: readonly Money[]): number {
  const contributors = [...new Set(committed.map((event) => contributorOf(set, event)))];
  return contributors.reduce((all, one) => {
    const of = (list: readonly Money[]) => total(list.filter((event) => contributorOf(set, event) === one));
    return all + Math.max(0, of(committed) - of(deposited));
  }, 0);
}

/** What is for a component of its own passes no agent. */
const isWithAgent = ({ component }: Money) => component === null;

function total(events: readonly Money[]): number {
  return events.reduce((all, { usd }) => all + usd, 0);
}
