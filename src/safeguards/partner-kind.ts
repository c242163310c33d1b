/**
 * What kinds of organisation work on a node, and which of them enforce immigration law?
 *
 * A partner of an enforcing kind holds no protection role and sees no protection record, whatever a record's
 * handling says: the firewall does not depend on somebody remembering it.
 *
 * Source: trust.md rule 14.
 *
 * @module
 */

export const partnerKinds = [
  "state-police",
  "state-prosecution",
  "state-border",
  "state-labour-inspection",
  "state-other",
  "un-entity",
  "intergovernmental",
  "ngo",
  "helpline",
  "platform",
  "bank",
  "academia",
] as const;

export type PartnerKind = (typeof partnerKinds)[number];

const enforcing: readonly PartnerKind[] = ["state-border"];

/** @returns true for a kind of body that enforces immigration law. */
export function enforcesImmigration(kind: PartnerKind): boolean {
  return enforcing.includes(kind);
}
