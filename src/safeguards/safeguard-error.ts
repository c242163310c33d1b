/**
 * What was refused, and what can the person do about it?
 *
 * @module
 */

const messages = {
  "purpose-needed": "Say for which purpose: every reading and every change carries one.",
  "purpose-not-yours":
    "Your roles do not include this purpose: choose one of yours, or ask your administrator.",
  "not-allowed": "Your roles do not include this action: ask your administrator.",
  "not-found": "Nothing is here that you may see.",
  "handling-refused": "This handling contradicts itself: see the code in the details.",
  "log-unavailable": "The log cannot be written, so nothing may be read: try again in a moment.",
  "disclosure-looser":
    "A value in disclosure.json is looser than the weakest that is allowed, unknown, or no number.",
  "budget-spent": "The privacy budget of this quarter is spent: publish these numbers in the next one.",
} as const;

export type SafeguardErrorCode = keyof typeof messages;

/** A refusal. Carries no record's values. */
export class SafeguardError extends Error {
  readonly code: SafeguardErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: SafeguardErrorCode, details: Readonly<Record<string, string>> = {}) {
    super(messages[code]);
    this.name = "SafeguardError";
    this.code = code;
    this.details = details;
  }
}
