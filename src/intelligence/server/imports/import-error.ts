/**
 * What can be wrong with the course of an import (not with its file)?
 *
 * @module
 */
const messages = {
  "not-ready":
    "This import is not at that step: choose its source, format and mapping first, then check it, then start.",
  "file-gone": "The file that was put in is no longer kept: put it in again.",
  "file-too-large": "The file is larger than this node takes: split it, or import it at the command line.",
  "format-unknown": "There is no format of that name.",
} as const;

export type ImportErrorCode = keyof typeof messages;

export class ImportError extends Error {
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode) {
    super(messages[code]);
    this.name = "ImportError";
    this.code = code;
  }
}
