/**
 * What do people on the move tell, and what are they told? The door of community for browser and server.
 *
 * @module
 */
export { CommunityError, type CommunityErrorCode } from "./community-error.ts";
export type { LegRisk, RiskLevel } from "./risk/leg-risk.ts";
export { type RiskKind, riskKinds } from "./risk/risk-kind.ts";
