/**
 * What protects the people in the data? The door of the safeguards for browser and server.
 *
 * @module
 */

export {
  complementaryCells,
  epsilonOf as noiseEpsilon,
  type HoldReason,
  holdReason,
  noiseDeviation,
  type PricedCell,
  together,
  withinProbability,
} from "@waymark/synthesize";
export type { Actor, EngineActor, MemberActor, NodeActor, OperatorActor } from "./actor.ts";
export {
  type DisclosurePolicy,
  disclosurePolicy,
  lastPublicDay,
  quarterOf,
  weakestDisclosure,
} from "./disclosure/disclosure-policy.ts";
export { type Fact, noiseAllowance } from "./disclosure/noisy-facts.ts";
export {
  defaultHandling,
  type Handling,
  handlingRefused,
  type Label,
  labels,
  strictest,
} from "./handling.ts";
export { enforcesImmigration, type PartnerKind, partnerKinds } from "./partner-kind.ts";
export {
  enginePurpose,
  isPurpose,
  type Purpose,
  purposes,
  type SharingPurpose,
  sharingPurposes,
} from "./purpose.ts";
export {
  type Capability,
  capabilities,
  may,
  personReadingRoles,
  programmeRoles,
  purposesOf,
  type Role,
  rolePolicies,
  roles,
  rolesRefused,
} from "./role.ts";
export { SafeguardError, type SafeguardErrorCode } from "./safeguard-error.ts";
