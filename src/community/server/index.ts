/**
 * What do people on the move tell, and what are they told? The server's door of community.
 *
 * @module
 */
export { type ConnectIntakeServices, connectIntakeRoutes } from "./connect/connect-intake-routes.ts";
export { expirePosts } from "./connect/expire-posts.ts";
export { publishedPosts } from "./connect/published-posts.ts";
export { addHelp } from "./help/change-help.ts";
export { expireHelp } from "./help/expire-help.ts";
export { helpForPublication } from "./help/list-help.ts";
export { argon2OnNode } from "./keys/argon2-on-node.ts";
export { addDeskKey, expireKeys } from "./keys/desk-keys.ts";
export { setProfile } from "./keys/desk-profile.ts";
export { makeOfficerKey } from "./keys/officer-keys.ts";
export {
  type PublishedRecipients,
  pinRoot,
  publishedRecipients,
  readRecipients,
  takeSignedList,
} from "./keys/recipient-lists.ts";
export { communityMigrations } from "./migrations.ts";
export { type Encoding, encodings, holdsBytes } from "./publication/compressed-file.ts";
export { currentManifest, currentPublication, publicFolder } from "./publication/current-publication.ts";
export { type PublicationKey, publicationKey } from "./publication/publication-key.ts";
export { type Published, type PublishPlan, publish, type RenderSite } from "./publication/publish.ts";
export { republishWhenDue } from "./publication/republish.ts";
export { type VerifiedPublication, verifyPublication } from "./publication/verify-publication.ts";
export { writePublication } from "./publication/write-publication.ts";
export { commitArrivals } from "./report/commit-arrivals.ts";
export { expireReports } from "./report/expire-reports.ts";
export { forgetOrder } from "./report/forget-order.ts";
export { communityIntakeRoutes, type IntakeServices } from "./report/intake-routes.ts";
export { makeBatch } from "./report/vouched-batches.ts";
export { type IncidentsLoaded, loadIncidents, reassignIncidents } from "./risk/load-incidents.ts";
export { expireObservations } from "./risk/own-incidents.ts";
export { recordObservation, withdrawObservations } from "./risk/record-observation.ts";
export { readRouteMap } from "./routes/read-map.ts";
export { saveRouteMap } from "./routes/save-map.ts";
export { type CommunityServices, communityRoutes } from "./routes.ts";
export { recordConsent } from "./triage/consents.ts";
export { answerReport } from "./triage/desk-notes.ts";
export { listReports } from "./triage/list-reports.ts";
export { openReport } from "./triage/open-report.ts";
export { releaseWarning, type WarningWords, writeWarning } from "./warnings/change-warning.ts";
export { warningsForPublication } from "./warnings/list-warnings.ts";
