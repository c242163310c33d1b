/**
 * What does one submission of the standard's form say?
 *
 * Leaves of the XML are fields, whatever groups they stand in. The document is read with a reader that knows no
 * entities of its own and a limited depth.
 *
 * Source: OpenRosa 1.0, form submissions; HTCDS XLSForm (IOM, CC BY 4.0).
 *
 * @module
 */
import { cleanText, UNREADABLE } from "../../clean-text.ts";
import { CollectionError } from "../../collection-error.ts";
import type { FilePlace } from "../../format.ts";
import { MAXIMUM_CELL, MAXIMUM_COLUMNS, MAXIMUM_DOCUMENT } from "../../limits.ts";
import { type XmlHandler, XmlReader } from "../../workbook/xml-reader.ts";

/** What form programs add about the filling itself; instance names may repeat a person's name and are not taken. */
const ENVELOPE = new Set([
  "start",
  "end",
  "today",
  "deviceid",
  "username",
  "phonenumber",
  "audit",
  "__version__",
  "instanceID",
  "instanceName",
  "deprecatedID",
  "uuid",
  "formhub",
]);

export interface Submission {
  /** Name of the outermost element. */
  readonly root: string;
  /** The submission's own id, "uuid:..."; null when it has none. */
  readonly instance: string | null;
  /** Leaf to its text, in the order of the form; without what only concerns the filling. */
  readonly leaves: ReadonlyMap<string, string>;
  /** What was taken out of texts. */
  readonly removed: ReadonlyMap<string, "direction-override" | "control-character">;
}

class SubmissionHandler implements XmlHandler {
  readonly leaves = new Map<string, string>();
  readonly removed = new Map<string, "direction-override" | "control-character">();
  root = "";
  instance: string | null = null;
  #text = "";
  #leaf = false;
  readonly #place: FilePlace;

  constructor(place: FilePlace) {
    this.#place = place;
  }

  open(name: string): void {
    if (this.root === "") this.root = name;
    this.#text = "";
    this.#leaf = true;
  }

  text(piece: string): void {
    if (this.#text.length + piece.length > MAXIMUM_CELL) throw this.#tooLarge();
    this.#text += piece;
  }

  close(name: string): void {
    if (this.#leaf) this.#keep(name);
    this.#leaf = false;
    this.#text = "";
  }

  #keep(name: string): void {
    const { text, removed } = cleanText(this.#text);
    if (name === "instanceID" && text !== "") this.instance ??= text;
    if (ENVELOPE.has(name) || this.leaves.size >= MAXIMUM_COLUMNS) return;
    // A repeated group says a field again; its values stand side by side.
    const before = this.leaves.get(name);
    this.leaves.set(name, before ? `${before};${text}` : text);
    if (removed !== null) this.removed.set(name, removed);
  }

  #tooLarge(): CollectionError {
    const remedy = "Shorten it in the form and send it again.";
    const what = `A field is longer than ${MAXIMUM_CELL} characters`;
    return new CollectionError({ code: "file-too-large", what, place: this.#place, remedy });
  }
}

/**
 * Reads a submission from its text.
 * @throws CollectionError file-too-large, wrong-encoding, truncated-file, damaged-file, xml-bomb, too-deep.
 */
export async function readSubmission(text: AsyncIterable<string>, place: FilePlace): Promise<Submission> {
  const handler = new SubmissionHandler(place);
  const reader = new XmlReader(handler, place);
  let size = 0;
  for await (const piece of text) {
    size += piece.length;
    if (size > MAXIMUM_DOCUMENT) {
      const remedy = "A submission holds one case; split the file, or bring it in as a spreadsheet.";
      throw new CollectionError({
        code: "file-too-large",
        what: "The submission is longer than 4 Mi characters",
        place,
        remedy,
      });
    }
    if (piece.includes(UNREADABLE)) {
      const remedy = "Send it again from the form; submissions are always UTF-8.";
      throw new CollectionError({
        code: "wrong-encoding",
        what: "Some bytes are not letters of the file's encoding",
        place,
        remedy,
      });
    }
    reader.push(piece);
  }
  reader.end();
  const { root, instance, leaves, removed } = handler;
  return { root, instance, leaves, removed };
}
