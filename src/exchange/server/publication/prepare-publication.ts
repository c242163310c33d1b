/**
 * What would be published of programmes, and does it hold?
 *
 * The files are made, and held to schema, rules and code lists as those of anybody else would be. Nothing is kept.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hxlRows } from "../../hxl/hxl-rows.ts";
import { type IatiFiles, iatiFiles } from "../../iati/export/iati-files.ts";
import type { Finding } from "../../iati/finding.ts";
import { checkIati } from "../iati/check-iati.ts";
import { hxlCsv } from "./hxl-csv.ts";

export interface PreparedFile {
  readonly name: string;
  readonly text: string;
  /** Unit: bytes in UTF-8. */
  readonly bytes: number;
  /** SHA-256, in hex. */
  readonly hash: string;
}

export interface FileFinding extends Finding {
  readonly file: string;
  readonly layer: "xsd" | "rules" | "codelists";
}

export interface PreparedPublication extends Pick<IatiFiles, "identifiers" | "activities" | "leftOut"> {
  /** In order of names. */
  readonly files: readonly PreparedFile[];
  /** SHA-256 of names and hashes, in hex. */
  readonly hash: string;
  /** Errors first. */
  readonly findings: readonly FileFinding[];
}

type Making = Parameters<typeof iatiFiles>;

/** @param making - As of `iatiFiles`. */
export async function preparePublication(...making: Making): Promise<PreparedPublication> {
  const [publishing] = making;
  const { files: texts, identifiers, activities, leftOut } = iatiFiles(...making);
  const csv = hxlCsv(hxlRows(publishing));
  const all = new Map([...texts, ...(activities === 0 ? [] : [["programmes-hxl.csv", csv] as const])]);
  const files = [...all].map(([name, text]) => fileOf(name, text));
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
  const now = new Date(`${publishing.today}T23:59:59Z`);
  const findings = await checkFiles(files, now);
  return { files, hash: hashOf(files), activities, identifiers, leftOut, findings };
}

export const isError = ({ severity }: Finding): boolean => severity === "error";

function fileOf(name: string, text: string): PreparedFile {
  const bytes = Buffer.from(text);
  return { name, text, bytes: bytes.length, hash: createHash("sha256").update(bytes).digest("hex") };
}

function hashOf(files: readonly PreparedFile[]): string {
  const said = files.map(({ name, hash }) => `${hash}  ${name}\n`).join("");
  return createHash("sha256").update(said).digest("hex");
}

async function checkFiles(files: readonly PreparedFile[], now: Date): Promise<readonly FileFinding[]> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-iati-"));
  try {
    const findings: FileFinding[] = [];
    for (const { name, text } of files.filter((file) => file.name.endsWith(".xml"))) {
      const path = join(folder, "file.xml");
      await writeFile(path, text);
      const check = await checkIati(path, now);
      for (const layer of ["xsd", "rules", "codelists"] as const)
        findings.push(...check[layer].map((finding) => ({ ...finding, file: name, layer })));
    }
    return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
  } finally {
    await rm(folder, { recursive: true });
  }
}
