/**
 * Which rules does this version not keep yet, or not wholly, and why?
 *
 * A rule that is kept in part stands here: only what holds as a whole may be claimed.
 *
 * @module
 */

/** Number of the rule, to what is missing. */
export const notBuilt: Readonly<Record<string, string>> = {
  "3": "The log is a witnessed kind of log, but no partner witnesses it yet.",
  "6": "No second approver after fifty persons an hour.",
  "7": "No break-glass.",
  "13": "Handling is not signed and does not travel: nodes do not exchange records yet.",
  "15": "Narrowing stops new readings at once in the node; there are no other nodes yet.",
  "16": "No rights-risk assessments.",
  "18": "A consent about a report is taken back at once, with what was released on it; nothing is told to other nodes.",
  "20": "No suspect status yet.",
  "22": "Properties say sensitivity and retention; owner and purpose a column are not registered.",
  "23": "Nothing crosses nodes yet.",
  "24": "There is none in the product; no allow-list of dependencies proves it on a node.",
  "25": "No indicators yet; bulk export of adverts does not exist.",
  "26": "No images are taken in.",
  "27": "A link needs no reasons of forty characters; nothing decides about a person.",
  "30": "Proposed links expire after ninety days and undoing is at once; alerts and shares do not exist.",
  "33": "Expired records go every hour, with what is derived; staged files too. Backups are not rewritten.",
  "34": "The log keeps which records went; no tombstone can be proved to who held the old commitment.",
  "35": "Backups do not expire by themselves, and there are no legal holds.",
  "45": "Built, and held by tests in a real browser; a node cannot be asked.",
  "47": "Built, and held by tests in a real browser; a node cannot be asked.",
  "49": "No rights assessment inside the product.",
  "50": "No transparency page.",
  ...Object.fromEntries([...Array(8).keys()].map((at) => [`E${at + 1}`, "There is no evidence yet."])),
  ...Object.fromEntries(
    [...Array(10).keys()].map((at) => [`M${at + 1}`, "There is no matching across nodes yet."]),
  ),
};
