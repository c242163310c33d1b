/**
 * How does anybody read or change anything, and who did? The server's door of the safeguards.
 *
 * @module
 */
export type { Actor, MemberActor } from "../actor.ts";
export { SafeguardError } from "../safeguard-error.ts";
export {
  type Decision,
  type PrivacyRelease,
  privacyLedger,
  type ReleasePlan,
  releaseFacts,
} from "./disclosure.ts";
export { nodeDisclosure } from "./disclosure-file.ts";
export { type Action, type Desk, type Doors, openDoors, type Query, type Touched } from "./doors.ts";
export { doorsWithLog } from "./doors-with-log.ts";
export { type Http, pageFrom, purposeOf } from "./http.ts";
export { LogError, type LogErrorCode } from "./log-error.ts";
export { verifierFile } from "./log-key.ts";
export { safeguardMigrations } from "./migrations.ts";
export { readingsReport } from "./record-readings.ts";
export { type SafeguardServices, safeguardRoutes } from "./routes.ts";
export { type TakeBackPlan, type TakenBack, takeBackLeaves } from "./take-back-leaves.ts";
export { keepTicketKey } from "./ticket.ts";
export { type LogFault, type LogVerification, type VerifyPlan, verifyLog } from "./verify-log.ts";
export { openWitnessedLog, type WitnessedLog } from "./witnessed-log.ts";
