/**
 * What can be wrong with the course of bringing something in (not with its file)?
 *
 * @module
 */
const messages = {
  "not-ready":
    "This import is not at that step: choose its source, format and mapping first, then check it, then start.",
  "file-gone": "The file that was put in is no longer kept: put it in again.",
  "file-too-large": "The file is larger than this node takes: split it, or import it at the command line.",
  "upload-broken": "The upload broke off, or is not a form: send the file again.",
  "file-missing": "Send the file in the form's field `file`.",
  "format-unknown": "There is no format of that name.",
  "name-taken": "Your organisation has a source of that name already: use it, or choose another name.",
  "entity-type-unknown": "There is no entity type of that name: the model lists them.",
  "nothing-said": "The record says nothing: give it at least one value.",
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
