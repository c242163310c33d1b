/**
 * What went wrong with partners, members or signing in, and what can the person do about it?
 *
 * @module
 */
const messages = {
  "not-signed-in": "You are not signed in, or the session has ended: sign in again.",
  "sign-in-refused": "That did not sign you in: check what you entered, or use your passkey.",
  locked: "Too many wrong attempts: wait a few minutes, then try again.",
  "invitation-gone":
    "This invitation was used, has expired, or never was: ask your administrator for a new one.",
  "code-wrong": "The six figures do not fit: enter the code that your authenticator shows now.",
  "passkey-wrong": "The passkey was not accepted: try again, or ask for a new invitation.",
  "name-taken": "A partner or member of this name or e-mail address is here already.",
  "roles-refused": "These roles cannot be held together, or not by a partner of this kind.",
  "not-found": "There is no such partner or member.",
} as const;

export type IdentityErrorCode = keyof typeof messages;

export class IdentityError extends Error {
  readonly code: IdentityErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: IdentityErrorCode, details: Readonly<Record<string, string>> = {}) {
    super(messages[code]);
    this.name = "IdentityError";
    this.code = code;
    this.details = details;
  }
}
