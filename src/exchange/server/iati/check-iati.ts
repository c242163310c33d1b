/**
 * What is wrong in an IATI file, by schema, rules and code lists?
 *
 * Rules and code lists run in one pass, a record at a time; the schema runs on batches of the same text. Memory stays
 * that of the longest record and of what is found; identifiers are kept to find one that comes twice.
 *
 * Source: IATI Standard 2.03.
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { ExchangeError, type ExchangeErrorCode } from "../../exchange-error.ts";
import { checkCodes } from "../../iati/code-lists.ts";
import { doubtful, doubtfulVersion } from "../../iati/doubtful.ts";
import type { Finding } from "../../iati/finding.ts";
import { countTraceability, noTraceability, type Traceability } from "../../iati/traceability.ts";
import { identifierOf, type XmlElement } from "../../xml/xml-element.ts";
import { decodeText } from "./decode-text.ts";
import { ElementReader, type ReadItem } from "./read-elements.ts";
import { type SchemaBatch, SchemaBatches } from "./schema-batches.ts";
import { readStandard, type Standard } from "./standard-files.ts";
import { validateSchema } from "./validate-schema.ts";

/** Most findings kept of each layer. */
const mostKept = 100_000;

export interface IatiCheck {
  readonly xsd: Finding[];
  readonly rules: Finding[];
  readonly codelists: Finding[];
  activities: number;
  readonly traceability: Traceability;
  /** Findings beyond the 100,000 that are kept of a layer. */
  leftOut: number;
  /** Unit: seconds. */
  readonly seconds: { reading: number; xsd: number; rules: number; codelists: number };
}

type Layer = "xsd" | "rules" | "codelists";

/** @param now rules on future days are held against it */
export async function checkIati(path: string, now = new Date()): Promise<IatiCheck> {
  const checking = new IatiChecking(await readStandard(), now);
  await checking.run(createReadStream(path, { highWaterMark: 2 ** 18 }));
  return checking.so;
}

class IatiChecking {
  readonly so: IatiCheck = {
    xsd: [],
    rules: [],
    codelists: [],
    activities: 0,
    traceability: noTraceability(),
    leftOut: 0,
    seconds: { reading: 0, xsd: 0, rules: 0, codelists: 0 },
  };
  readonly #standard: Standard;
  readonly #now: Date;
  readonly #seen = new Map<string, number>();
  readonly #batches = new SchemaBatches();
  readonly #reader = new ElementReader();
  #root = "";

  constructor(standard: Standard, now: Date) {
    this.#standard = standard;
    this.#now = now;
  }

  async run(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const text of decodeText(bytes)) {
        this.#batches.take(text);
        for (const item of this.#timed("reading", () => this.#reader.write(text))) await this.#take(item);
      }
      for (const item of this.#reader.end()) await this.#take(item);
      await this.#validate(this.#batches.rest());
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      const whole = this.#batches.whole();
      if (whole !== null) await this.#validate(whole);
      this.#keep("xsd", [stopped(error, this.#reader.openRecord)]);
    }
  }

  async #take(item: ReadItem): Promise<void> {
    if (item.kind === "root") this.#open(item.element);
    else this.#look(item.element);
    const batch = this.#batches.add(item);
    if (batch !== null) await this.#validate(batch);
  }

  #open(root: XmlElement): void {
    if (root.name !== "iati-activities" && root.name !== "iati-organisations")
      throw new ExchangeError(
        "not-iati",
        `The document's root is no iati-activities or iati-organisations.`,
        root.line,
      );
    this.#root = root.name;
    this.#keep("rules", doubtfulVersion(root));
    this.#keep("codelists", checkCodes(root, this.#standard.places));
  }

  #look(record: XmlElement): void {
    if (record.name === "iati-activity") this.so.activities += 1;
    const { rules, places, registers, organisations } = this.#standard;
    const around = { now: this.#now, registers, organisations };
    this.#keep(
      "rules",
      this.#timed("rules", () => [...rules(record, around), ...doubtful(record), ...this.#twice(record)]),
    );
    this.#keep(
      "codelists",
      this.#timed("codelists", () => checkCodes(record, places)),
    );
    countTraceability(this.so.traceability, record);
  }

  #twice(record: XmlElement): Finding[] {
    const identifier = identifierOf(record);
    if (identifier === null) return [];
    const first = this.#seen.get(identifier);
    if (first === undefined) {
      this.#seen.set(Buffer.from(identifier).toString(), record.line);
      return [];
    }
    const message = `The identifier was used before, on line ${first}.`;
    const remedy = `Give one of the two its own identifier, or remove it if it repeats the one on line ${first}.`;
    return [{ rule: "identifier-once", severity: "error", identifier, line: record.line, message, remedy }];
  }

  async #validate(batch: SchemaBatch): Promise<void> {
    const begun = performance.now();
    this.#keep("xsd", await validateSchema(batch, this.#root, this.#standard));
    this.so.seconds.xsd += (performance.now() - begun) / 1000;
  }

  #keep(layer: Layer, found: readonly Finding[]): void {
    for (const one of found)
      if (this.so[layer].length < mostKept) this.so[layer].push(kept(one));
      else this.so.leftOut += 1;
  }

  #timed<T>(what: keyof IatiCheck["seconds"], run: () => T): T {
    const begun = performance.now();
    const result = run();
    this.so.seconds[what] += (performance.now() - begun) / 1000;
    return result;
  }
}

const stopRemedies: Readonly<Partial<Record<ExchangeErrorCode, string>>> = {
  doctype: "Remove the document type declaration and write out what its entities stand for.",
  "not-iati": "Give a file whose root element is iati-activities or iati-organisations.",
  "not-well-formed": "Correct the XML on this line; what follows was not read.",
  encoding: "Save the file as UTF-8 and state that encoding in its first line.",
  packed: "Unpack the file and give the XML that is in it.",
  "too-large": "Split the record on this line; what follows was not read.",
  expression: "Take the standard's rule set as it was published.",
};

/** @param record - What was being read. */
function stopped({ code, message, line }: ExchangeError, record: XmlElement | null): Finding {
  return {
    rule: code,
    severity: "error",
    identifier: record === null ? null : identifierOf(record),
    line: line ?? 1,
    message,
    remedy: stopRemedies[code] ?? message,
  };
}

/** Unit: characters. What a finding quotes of a document may be as long as the document. */
const longestQuote = 400;

function kept(one: Finding): Finding {
  const [message, remedy] = [shortened(one.message), shortened(one.remedy)];
  return { ...one, message, remedy, identifier: one.identifier === null ? null : copyOf(one.identifier) };
}

function shortened(text: string): string {
  return text.length <= longestQuote ? text : `${copyOf(text.slice(0, longestQuote))}...`;
}

/** A part of a text would keep the whole text it was cut from in memory. */
function copyOf(text: string): string {
  return Buffer.from(text.slice(0, longestQuote)).toString();
}
