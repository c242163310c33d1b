/**
 * What is wrong with what somebody put in about a programme, and what can they do about it?
 *
 * @module
 */
const messages = {
  "weights-nothing": "All weights are 0: give at least one criterion or indicator a weight above 0.",
  "anchors-equal":
    "The worst and the best anchor are the same: without a distance nothing can be worth more.",
  "lengths-differ": "Criteria, weights, anchors and the scores of each option must be equally many.",
  "criterion-unknown": "The order names a criterion that is not among the criteria, or names one twice.",
  "option-unknown": "There is no such option: count from 1 in the order of the options.",
  "options-vetoed": "Every option is vetoed or refused: nothing is left to rank.",
  "overlap-too-large": "More cannot be counted by both than the smaller of the two counted.",
  "count-above-total": "The part is larger than the whole: look which of the two numbers is wrong.",
  "denominator-zero": "A share of nothing is no number: leave out what has a denominator of 0.",
  "list-empty": "Nothing is in the list: at least one value is needed.",
  "limit-missing": "No limit of days is stated for this stage: add it to sla_days.",
  "stage-missing": "The limit names a stage of which no days are given: look how the stage is spelt.",
  "priority-unknown": "The priority is neither a number from 0 to 1 nor an option of W1 that was computed.",
  "modality-unknown": "Which rules apply hangs on the modality: give one that the rules know.",
  "rules-broken": "The rules for agreements cannot be read: see which rule, and why.",
  "entry-refused": "Something in this entry may not stand as it is: see which field, and why.",
  "version-changed":
    "Somebody changed this in the meantime: look at it as it stands now, and write yours again.",
  "still-named": "Other entries name this one: change or remove those first.",
  "names-removed": "This names an entry that was removed: bring that one back, or name another.",
  "programme-fixed": "An entry stays in the programme it was written for: write a new one in the other.",
  "duty-refused": "This is for another organisation or body to write: see for whom.",
  "worked-out": "This is worked out and never typed: use the page that makes it.",
  "grid-refused":
    "This is none of the figures that may cross from operations, or not on their grid: see which part.",
  "gate-unknown": "This gate does not stand before the programme now: look where it stands.",
  "gate-closed": "Something must be on file before this gate opens: see what is missing.",
  "gate-decision": "Name the decision of the body that decides on this gate, taken since the last one.",
  "gate-day": "The day must not lie before the last gate, before the decision, or ahead of today.",
  "own-review": "Whoever wrote a safety review does not decide it: ask another safeguarding officer.",
  "guest-link-gone":
    "This link opens nothing: it has ended, was taken back, or was never one. Ask who sent it for another.",
  "sheet-unreadable":
    "This is no workbook (.xlsx) that can be read: save it as one in your spreadsheet, without a password.",
  "sheet-too-large":
    "The workbook is too large: at most 5 MB, 60 sheets and 5,000 rows a sheet. Bring it in in parts.",
  "audience-refused": "Entries of this kind are seen by everybody who works on programmes.",
} as const;

export type ProgrammeErrorCode = keyof typeof messages;

export class ProgrammeError extends Error {
  readonly code: ProgrammeErrorCode;
  /** Which part of the input, from where the function stood; "" for the whole of it. */
  readonly place: string;

  constructor(code: ProgrammeErrorCode, place = "") {
    super(messages[code]);
    this.name = "ProgrammeError";
    this.code = code;
    this.place = place;
  }
}
