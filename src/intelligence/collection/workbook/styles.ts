/**
 * Which cell styles show dates?
 *
 * @module
 */
import { isDateFormat, isDateFormatId } from "./cell-number.ts";
import type { XmlHandler } from "./xml-reader.ts";

/** Most styles that are looked at; programs allow 64,000. */
const MOST = 100_000;

/** Reads xl/styles.xml; `dateStyles` holds the numbers of the styles that show a date or time. */
export class StylesHandler implements XmlHandler {
  readonly dateStyles = new Set<number>();
  readonly #codes = new Map<number, string>();
  #inCells = false;
  #count = 0;

  open(name: string, attribute: (name: string) => string | null): void {
    if (this.#codes.size > MOST || this.#count > MOST) return;
    if (name === "numFmt") this.#codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
    else if (name === "cellXfs") this.#inCells = true;
    else if (name === "xf" && this.#inCells) {
      const id = Number(attribute("numFmtId"));
      const code = this.#codes.get(id);
      if (code === undefined ? isDateFormatId(id) : isDateFormat(code)) this.dateStyles.add(this.#count);
      this.#count++;
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === "cellXfs") this.#inCells = false;
  }
}
