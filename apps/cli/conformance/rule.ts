/**
 * What is a rule that a node can be held to?
 *
 * @module
 */
import type { WaymarkNode } from "../../server/open-node.ts";
import type { Stage } from "./stage.ts";

export interface Finding {
  readonly holds: boolean;
  /** What was tried and what came of it, with figures. */
  readonly evidence: string;
}

/** A rule, by its number in the safeguards' contract. */
export interface Rule {
  readonly number: number;
  readonly says: string;
  /** What is not built of it: what is built is tried, but the rule is never claimed to hold. */
  readonly missing?: string;
  /**
   * @param node - The node in question: only looked at, never written to.
   * @param stage - A node of the same program beside it, with invented records, to act on.
   */
  check(node: WaymarkNode, stage: Stage): Promise<Finding>;
}

/** A finding from what should be empty: each thing found speaks against the rule. */
export function noneOf(wrong: readonly string[], tried: string): Finding {
  return {
    holds: wrong.length === 0,
    evidence: wrong.length === 0 ? tried : `${tried} Against it: ${wrong.slice(0, 5).join("; ")}.`,
  };
}
