/**
 * Which screens does identity have? Their door.
 *
 * @module
 */
export { EnterScreen } from "./enter-screen.tsx";
export { InvitationScreen } from "./invitation-screen.tsx";
export { MembersScreen } from "./members-screen.tsx";
export { PartnersScreen } from "./partners-screen.tsx";
export { fetchSession, type Session, sessionKey, takeSession } from "./session-query.ts";
export { SignInScreen } from "./sign-in-screen.tsx";
export { dropToken, takeToken } from "./token-in-fragment.ts";
