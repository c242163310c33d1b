/**
 * What do people on the move tell, and what are they told? The door of community for browser and server.
 *
 * @module
 */
export { CommunityError, type CommunityErrorCode } from "./community-error.ts";
export { type DeviceKey, deviceKeyFor, newDeviceSeed } from "./connect/device-key.ts";
export { nearCopies } from "./connect/near-copies.ts";
export type { Pattern, SeenPost } from "./connect/patterns.ts";
export { patternsOf } from "./connect/patterns.ts";
export {
  longestPostText,
  type Post,
  type PostDraft,
  type PostKind,
  postDigest,
  postKinds,
  refusePost,
  signedPost,
} from "./connect/post.ts";
export { pseudonymOf } from "./connect/pseudonym.ts";
export { helpedShown, type ModeratedPost, type PublicPost, publicPosts } from "./connect/public-post.ts";
export {
  type Appeal,
  type Ask,
  type Helped,
  longestAppeal,
  signedAppeal,
  signedAsk,
  signedHelped,
} from "./connect/sayings.ts";
export { type Finding, type FindingKind, mustBeDecided, screenText } from "./connect/screen-text.ts";
export { contactWay } from "./help/contact-way.ts";
export type { HelpDraft } from "./help/help-entry.ts";
export { hoursInWords } from "./help/opening-hours.ts";
export type { PublicService } from "./help/public-help.ts";
export { keyFingerprint } from "./keys/key-fingerprint.ts";
export { newPassphrase } from "./keys/new-passphrase.ts";
export { joinShares, makeRecovery, shownShare } from "./keys/recovery-shares.ts";
export { lockRoot, rootOf, unlockRoot } from "./keys/root-key.ts";
export { lockWithPassphrase, unwrapWith, wrapFor } from "./keys/wrapped-identity.ts";
export type {
  LegPage,
  Manifest,
  PublicBudget,
  PublicConfig,
  PublicData,
  PublicFile,
  PublicRoutes,
} from "./publication/public-files.ts";
export { publicHeaders } from "./publication/public-headers.ts";
export { releasedRisks } from "./publication/released-risks.ts";
export { slicesOf } from "./publication/risk-slices.ts";
export {
  longestContactWish,
  longestText,
  type Report,
  refuseReport,
  reportClass,
  tellsSomething,
} from "./report/report.ts";
export { type IncidentPart, type RowsRead, readIncidentRows } from "./risk/incident-part.ts";
export { type LegRisk, type RiskLevel, riskLevels } from "./risk/leg-risk.ts";
export type { Observation } from "./risk/observation.ts";
export { type RiskKind, riskKinds } from "./risk/risk-kind.ts";
export { strengthOf } from "./risk/strength.ts";
export type { Corridor, Leg, Place, RouteMap } from "./routes/route-map.ts";
export { startingMap } from "./routes/starting-map.ts";
export {
  answerPage,
  answerSize,
  answersPerPage,
  longestAnswer,
  openAnswers,
  sealAnswer,
} from "./seal/answers.ts";
export type { Argon2 } from "./seal/argon2.ts";
export { argon2InBrowser } from "./seal/argon2-in-browser.ts";
export { fromBase64, toBase64 } from "./seal/base64.ts";
export { type Mailbox, mailboxOf } from "./seal/mailbox.ts";
export {
  fingerprintOf,
  openInner,
  openOuter,
  refuseReplay,
  refuseUnsealed,
} from "./seal/open-report.ts";
export { type EnvelopeHeader, type PostedEnvelope, postedEnvelope } from "./seal/posted-envelope.ts";
export {
  bitsForLoad,
  type Challenge,
  newChallenge,
  proveWork,
  readChallenge,
  workBits,
  workCosts,
  workHolds,
} from "./seal/proof-of-work.ts";
export {
  type Root,
  readRecipientList,
  readSignedList,
  receivingOn,
  signList,
  writeSignedList,
} from "./seal/recipient-list.ts";
export {
  checkedList as checkedRecipients,
  type Organisation,
  type RecipientList,
} from "./seal/recipient-list-form.ts";
export type { AnswerTo, Attachment, AttachmentKind, ReportContents } from "./seal/report-archive.ts";
export { newReturnCode, readReturnCode, shownCode } from "./seal/return-code.ts";
export { type Keys, type SealedFor, sealReport } from "./seal/seal-report.ts";
export { type SizeClass, sizeClasses, sizeClassOf } from "./seal/size-classes.ts";
export type { Consent } from "./triage/consent.ts";
export { refuseFact } from "./triage/fact.ts";
export { claimsOfSafety } from "./warnings/claims-of-safety.ts";
export type { PublicWarning } from "./warnings/public-warning.ts";
