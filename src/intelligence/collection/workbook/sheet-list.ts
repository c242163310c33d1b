/**
 * Which sheets does a workbook have, and in which part is each?
 *
 * @module
 */
import type { FilePlace } from "../format.ts";
import { readPart } from "./read-part.ts";
import type { XmlHandler } from "./xml-reader.ts";
import type { ZipArchive } from "./zip-archive.ts";

export interface Sheet {
  readonly name: string;
  /** Path of its part in the archive. */
  readonly part: string;
  readonly visible: boolean;
}

export interface SheetList {
  readonly sheets: readonly Sheet[];
  /** True when the workbook counts days from 1904. */
  readonly from1904: boolean;
}

class ListHandler implements XmlHandler {
  readonly sheets: { name: string; id: string; visible: boolean }[] = [];
  from1904 = false;

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === "workbookPr") this.from1904 = /^(1|true|on)$/i.test(attribute("date1904") ?? "");
    if (name !== "sheet" || this.sheets.length >= 1_000) return;
    const visible = (attribute("state") ?? "visible") === "visible";
    this.sheets.push({ name: (attribute("name") ?? "").slice(0, 100), id: attribute("id") ?? "", visible });
  }

  text(): void {}
  close(): void {}
}

class TargetsHandler implements XmlHandler {
  readonly targets = new Map<string, string>();

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === "Relationship" && this.targets.size < 10_000)
      this.targets.set(attribute("Id") ?? "", attribute("Target") ?? "");
  }

  text(): void {}
  close(): void {}
}

function partOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

/** Reads the list of sheets. */
export async function listSheets(archive: ZipArchive, place: FilePlace): Promise<SheetList> {
  const list = await readPart(archive, "xl/workbook.xml", { handler: new ListHandler(), place });
  const { targets } = await readPart(archive, "xl/_rels/workbook.xml.rels", {
    handler: new TargetsHandler(),
    place,
  });
  const sheets = list.sheets.map(({ name, id, visible }) => ({
    name,
    visible,
    part: partOf(targets.get(id) ?? ""),
  }));
  return { sheets, from1904: list.from1904 };
}
