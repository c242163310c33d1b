/**
 * Which entries does an activity of another's file become?
 *
 * Two readings of one activity give the same entries: ids are made of the identifiers that stand in the file. What has no
 * place among entries is named, and stays in the file's own text, which is kept beside them.
 *
 * Source: programmes.md 5.
 *
 * @module
 */
import { identifierOf, type XmlElement } from "../../xml/xml-element.ts";
import type { Finding } from "../finding.ts";
import { ActivityReading, type ImportContext, type ImportedEntry, type Mirrored } from "./import-context.ts";
import { type Frame, readFrame } from "./read-frame.ts";
import { readBudgets, readTransactions } from "./read-money.ts";
import { readResults } from "./read-results.ts";

export interface ReadActivity {
  readonly identifier: string;
  /** Null for an activity that was refused as a whole. */
  readonly frame: Frame | null;
  readonly entries: readonly ImportedEntry[];
  readonly findings: readonly Finding[];
  readonly mirrored: readonly Mirrored[];
}

export function readActivity(activity: XmlElement, context: ImportContext): ReadActivity {
  const identifier = identifierOf(activity) ?? "";
  const reading = new ActivityReading(activity, identifier, context);
  const nothing = { identifier, frame: null, entries: [], findings: reading.findings, mirrored: [] };
  if (identifier === "") {
    reading.refuse(activity, "iati-identifier", {
      message: "The activity has no identifier.",
      remedy: "Give iati-identifier: the reporter's identifier, a hyphen and a number of its own.",
    });
    return nothing;
  }
  const frame = readFrame(reading);
  if (frame === null) return nothing;
  readBudgets(reading, frame);
  readTransactions(reading, frame);
  readResults(reading, frame);
  const { entries, findings, mirrored } = reading;
  return { identifier, frame, entries, findings, mirrored };
}
