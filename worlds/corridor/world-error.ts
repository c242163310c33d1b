/** A world that cannot be made as asked. @module */

const messages = {
  "size-out-of-range": "A world holds 500 to 150,000 records: ask for a size within that range.",
  "phones-used-up":
    "The phone numbers kept for fiction are used up: ask for a smaller world, no other numbers are safe to use.",
} as const;

export class WorldError extends Error {
  readonly code: keyof typeof messages;

  constructor(code: keyof typeof messages) {
    super(messages[code]);
    this.name = "WorldError";
    this.code = code;
  }
}
