/**
 * Who acts?
 *
 * A member at a partner's desk, the operator at the machine's own command line on behalf of one partner, the
 * engine that compares records, or the node itself at its door. Nobody else reaches the store.
 *
 * @module
 */
import type { PartnerKind } from "./partner-kind.ts";
import type { Role } from "./role.ts";

export interface MemberActor {
  readonly kind: "member";
  /** UUID of the member. */
  readonly member: string;
  /** UUID of the member's partner. */
  readonly partner: string;
  readonly partnerKind: PartnerKind;
  readonly roles: readonly Role[];
  /** Trained to work with children: without it no child's record opens. */
  readonly childTrained: boolean;
}

/** Holds the data folder and its secrets already; may bring in and back up, and sees no record of a person. */
export interface OperatorActor {
  readonly kind: "operator";
  readonly partner: string;
}

export interface EngineActor {
  readonly kind: "engine";
}

export interface NodeActor {
  readonly kind: "node";
}

export type Actor = MemberActor | OperatorActor | EngineActor | NodeActor;
