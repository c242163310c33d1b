/**
 * Does a document keep to the standard's schema?
 *
 * @module
 */
import { memoryPages, validateXML } from "xmllint-wasm";
import type { Finding } from "../../iati/finding.ts";
import { identifierOf } from "../../xml/xml-element.ts";
import type { SchemaBatch } from "./schema-batches.ts";
import type { Standard } from "./standard-files.ts";

/** @param root name of the document's root element */
export async function validateSchema(
  batch: SchemaBatch,
  root: string,
  standard: Standard,
): Promise<Finding[]> {
  const own = root === "iati-organisations" ? "iati-organisations-schema.xsd" : "iati-activities-schema.xsd";
  const { errors } = await validateXML({
    xml: { fileName: "document.xml", contents: batch.xml },
    schema: standard.schemas.filter(({ fileName }) => fileName === own),
    preload: standard.schemas.filter(({ fileName }) => fileName !== own),
    maxMemoryPages: 8 * 64 * memoryPages.MiB,
  });
  return errors.flatMap(({ message, loc }) =>
    loc === null ? [] : [findingAt(loc.lineNumber, message, batch)],
  );
}

function findingAt(lineInBatch: number, message: string, { lineOffset, records }: SchemaBatch): Finding {
  const line = lineInBatch + lineOffset;
  const record = records.findLast(({ begin, end }) => begin.line <= line && line <= end.line);
  const said = message.replace(/^(?:element [\w.:-]+: )?Schemas (?:validity|parser) error : /, "");
  return {
    rule: "schema",
    severity: "error",
    identifier: record === undefined ? null : identifierOf(record.element),
    line,
    message: said,
    remedy: schemaRemedy(said),
  };
}

const remedies: readonly [RegExp, (found: string[]) => string][] = [
  [
    /Element '([^']+)': Missing child element\(s\)\. Expected is (?:one of )?\(([^)]+)\)/,
    ([, at, wanted]) => `Add to ${at} one of:${wanted}.`.replace(/ \./, "."),
  ],
  [
    /Element '([^']+)': This element is not expected\. Expected is (?:one of )?\(([^)]+)\)/,
    ([, at, wanted = ""]) => `Put before ${at} one of:${wanted.trimEnd()}; or remove or move ${at}.`,
  ],
  [
    /Element '([^']+)': This element is not expected/,
    ([, at]) => `Remove ${at}, or move it to where the standard has it.`,
  ],
  [
    /Element '([^']+)': The attribute '([^']+)' is required but missing/,
    ([, at, name]) => `Add the attribute ${name} to ${at}.`,
  ],
  [
    /Element '([^']+)', attribute '([^']+)': The attribute '[^']+' is not allowed/,
    ([, at, name]) => `Remove the attribute ${name} from ${at}.`,
  ],
  [
    /Element '([^']+)', attribute '([^']+)': .*atomic type '([^']+)'/,
    ([, at, name, type]) => `Write ${name} of ${at} as ${type} demands.`,
  ],
  [
    /Element '([^']+)': .*atomic type '([^']+)'/,
    ([, at, type]) => `Write the text of ${at} as ${type} demands.`,
  ],
];

function schemaRemedy(message: string): string {
  for (const [pattern, sentence] of remedies) {
    const found = pattern.exec(message);
    if (found !== null) return sentence(found);
  }
  return "Change the element on this line to what the schema of IATI 2.03 allows.";
}
