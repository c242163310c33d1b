/**
 * What went wrong with what communities tell and are told, and what can the person do about it?
 *
 * @module
 */
const messages = {
  "version-changed": "Somebody else changed this in the meantime: look at their version, then try again.",
  "not-found": "Nothing is here that you may see.",
  "too-large": "That is more than can be sent at once: leave out an attachment.",
  "recipients-refused": "Choose between one and five organisations; each needs a key that can be used.",
  "seal-broken": "This was altered, cut off, or never was a sealed report: it cannot be opened.",
  "wrong-key": "This key does not open it: it was sealed for somebody else, or for an older key.",
  "contents-broken": "It opened, but what is inside is not a report.",
  "envelope-broken": "What was posted is not a sealed report.",
  replayed: "This very report came before.",
  "key-exchanged": "Another key lies where this one should: do not use it, and tell who runs the node.",
  "passphrase-short": "A passphrase needs 16 letters or more: take the one that is offered.",
  "passkey-refused": "The passkey was not used: try again, or take a passphrase.",
  "share-broken": "A letter of this share is wrong: compare it with the paper.",
  "shares-apart": "These shares do not belong together: it takes two different ones of this recovery key.",
  "one-person-both-keys":
    "Whoever holds the desk's key cannot hold the custodian's: two people must open what needs two.",
  "key-still-needed": "Reports that need this key may still be there: it cannot be destroyed yet.",
  "last-holder": "Nobody else holds this key: give it to a colleague first.",
  "answer-too-long": "The answer is too long: send it as two.",
  "code-form": "A return code has 16 digits, a strong one 36.",
  "work-refused": "The proof does not hold any more: it is made anew.",
  "list-broken": "The list of organisations cannot be read.",
  "root-refused": "Too few root keys are known here to trust any list of organisations.",
  "root-unknown": "The list of organisations is signed by a key that is not known here: it is not used.",
  "signature-wrong": "The list of organisations was changed after it was signed: it is not used.",
  "too-few-signatures": "Too few people signed the list of organisations: it is not used.",
  "list-from-future": "The list of organisations is of a day to come: look whether the date here is right.",
  "list-too-old":
    "The list of organisations is too old: look for a newer one, and whether the date here is right.",
  "list-rolled-back": "A newer list of organisations was seen here before: this one is not used.",
  "preselection-refused": "The list must choose one to five organisations beforehand, all of civil society.",
  "recipients-changed": "The list of organisations has changed: load it again and seal the report anew.",
  "token-refused": "This code was used already, or is none of ours: send without it.",
  busy: "Too much comes in at once: nothing of this was kept, try again in a minute.",
  "publication-path": "A file cannot be published under this name: see it in the details.",
  "publication-no-pages": "This node has no public app to publish with: publish at the command line.",
  "publication-superseded": "A later publication was made in the meantime: this one was not switched to.",
  "help-refused": "Something in this entry may not stand as it is: see which field, and why.",
  "columns-missing":
    "The file needs a first row with the names of its columns, places, name and kinds among them.",
  "file-unreadable": "This is no table of text in UTF-8: save it as CSV and choose it again.",
  "file-too-long": "The file has too many rows or bytes: cut it into several.",
  "map-refused": "The map cannot be saved as it is: see what is wrong, and where.",
  "nothing-changed": "Nothing is different from the map that stands.",
  "observation-refused": "This cannot be taken as an observation: see why in the details.",
  "warning-refused": "Something in this warning may not stand as it is: see which part, and why.",
  "held-by-another": "Another member works on this report: ask them, or take it over.",
  "two-people": "This needs a second person of your organisation: another member must do it.",
  "not-opened": "Open the report first: nobody decides on what they have not read.",
  undecided: "Say first of which class the report is, and whether it may be about a child.",
  "no-answer-wanted": "Whoever sent this wants no answer: there is nowhere to put one.",
  "draft-refused": "This cannot be recorded as it is: see the code in the details.",
  "best-interests-missing": "Write down first what is best for the child, and what the child says of it.",
  "consent-refused": "Whoever told this has refused: nothing may be released.",
  "post-refused": "This cannot be posted as it is: look at its length, and write it anew.",
  "finding-undecided": "Something was found in the text that is neither confirmed nor blanked.",
  "second-moderator": "Another moderator must decide this.",
  "question-not-shown": "The question that this answers is not shown: decide on the question first.",
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
