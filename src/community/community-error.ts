/**
 * What went wrong with what communities tell and are told, and what can the person do about it?
 *
 * @module
 */
const messages = {
  "version-changed": "Somebody else changed this in the meantime: look at their version, then try again.",
  "not-found": "Nothing is here that you may see.",
} as const;

export type CommunityErrorCode = keyof typeof messages;

export class CommunityError extends Error {
  readonly code: CommunityErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: CommunityErrorCode, details: Readonly<Record<string, string>> = {}) {
    super(messages[code]);
    this.name = "CommunityError";
    this.code = code;
    this.details = details;
  }
}
