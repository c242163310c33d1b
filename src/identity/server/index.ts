/**
 * Who works on the node? The server's door of identity.
 *
 * @module
 */
export { atTheDoor } from "./at-the-door.ts";
export { inviteFirstAdministrator } from "./first-administrator.ts";
export { IdentityError } from "./identity-error.ts";
export type { IdentityKeys } from "./keys.ts";
export { insertInvitation, insertMember, type Member, type MemberDraft } from "./members.ts";
export { identityMigrations } from "./migrations.ts";
export { insertPartner, type Partner, type PartnerDraft, partnerByName, partnersById } from "./partners.ts";
export { identityRoutes, type SignedIn } from "./routes.ts";
export { resumeSession, type Session } from "./sessions.ts";
