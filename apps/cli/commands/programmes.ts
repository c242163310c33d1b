/**
 * What do joint programmes come to, and what stands in a donor's agreement?
 *
 * Files in, figures out: no node is opened and nothing is kept.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Command } from "commander";
import {
  type Agreement,
  checkTerms,
  shippedTermRules,
  type TermRun,
  type WorkedFile,
  workedFile,
} from "../../../src/programmes/index.ts";
import { answer, usageError } from "../terminal.ts";
import { workedMoney } from "../worked-money.ts";

interface JsonOption {
  readonly json?: boolean;
}

export function addProgrammes(program: Command): void {
  const programmes = program
    .command("programmes")
    .description("works out figures of joint programmes from files");
  programmes
    .command("worked")
    .description("what the product's functions make of a file of worked examples (W0 to W10)")
    .argument("<file>", "JSON in the shape of worked-inputs.json")
    .option("--json", "one JSON object, in the shape of worked-examples.json")
    .action(async (file: string, { json = false }: JsonOption) => {
      const { worked, refused, noted, lines } = await workedWithMoney(file);
      const words = [...lines, ...findingLines("Refused", refused), ...findingLines("Noted", noted)];
      const findings = { ...(refused.length > 0 && { refused }), ...(noted.length > 0 && { noted }) };
      answer(json, { ...worked, ...findings }, words.join("\n"));
      // What was refused is told with its place; only a file of which nothing could be taken has failed.
      if (Object.keys(worked).length === 0) process.exitCode = 1;
    });
  programmes
    .command("terms")
    .description("which clauses of a donor's agreement leave the standard, and what to say about them")
    .argument("<agreement>", "JSON with the fields of the agreement")
    .option("--json", "one JSON object")
    .action(async (file: string, { json = false }: JsonOption) => {
      const run = checkTerms(agreementIn(await readJson(file)), shippedTermRules());
      answer(json, shownRun(run), runLines(run).join("\n"));
    });
}

/** What the file comes to, with W9 from the files that it names, in the order of the asks. */
async function workedWithMoney(file: string): Promise<WorkedFile> {
  const input = await readJson(file);
  const found = workedFile(input);
  if (input === null || typeof input !== "object" || !("W9" in input)) return asked(found);
  const money = await workedMoney(input.W9, dirname(file));
  const number = (name: string) => Number(name.slice(1));
  const asks = Object.entries({ ...found.worked, W9: money.worked });
  return {
    worked: Object.fromEntries(asks.sort(([one], [other]) => number(one) - number(other))),
    refused: [...found.refused, ...money.refused],
    noted: [...found.noted, ...money.noted],
    lines: [...found.lines, ...money.lines],
  };
}

/** A file in which nothing is asked must say so. */
function asked(found: WorkedFile): WorkedFile {
  if (found.refused.length > 0 || Object.keys(found.worked).length > 0) return found;
  const message = "Nothing is asked in this file. Give at least one of W0 to W10.";
  return { ...found, refused: [{ place: "", code: "nothing-asked", message }] };
}

/** @throws Error "usage" for what is no JSON, with the place that the parser names. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw usageError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

/** The fields themselves, or what lies under "agreement". */
function agreementIn(file: unknown): Agreement {
  const inner = file !== null && typeof file === "object" && "agreement" in file ? file.agreement : file;
  if (inner === null || typeof inner !== "object" || Array.isArray(inner))
    throw usageError("The file must hold one JSON object with the fields of the agreement.");
  return inner as Agreement;
}

function findingLines(
  title: string,
  findings: readonly { readonly place: string; readonly code: string; readonly message: string }[],
): string[] {
  return findings.length === 0
    ? []
    : [
        "",
        title,
        ...findings.map(({ place, code, message }) => `  ${place || "the file"}: ${message} (${code})`),
      ];
}

const hourUsd = 55;

function shownRun(run: TermRun): object {
  return {
    score: run.score,
    deviations: run.deviations.map(({ rule, hours }) => ({
      id: rule.id,
      topic: rule.topic,
      severity: rule.severity,
      hours,
      standard: rule.standard,
      standard_read: rule.source.verified,
      negotiation: rule.suggested_negotiation,
      fallback: rule.fallback,
    })),
    unknown: run.unknown.map(({ id }) => id),
    burden_hours: run.burdenHours,
    burden_usd_at_55: run.burdenHours * hourUsd,
    verdict: run.verdict,
    ...(run.unusable.length > 0 && { unusable: run.unusable }),
    rules_sha256: run.rulesHash,
  };
}

function runLines(run: TermRun): string[] {
  const partly = run.deviations.some(({ hours }) => hours === null) ? "at least " : "";
  return [
    `${run.verdict}. Score ${run.score} of 100: it ranks and does not decide. Burden ${partly}${run.burdenHours} hours, USD ${run.burdenHours * hourUsd} at ${hourUsd} an hour.`,
    ...run.deviations.flatMap(({ rule, hours }) => [
      `${rule.id} ${rule.topic} (${rule.severity}${hours === 0 ? "" : `, ${hours ?? "unknown"} hours`})`,
      `  Standard: ${rule.standard}. Text read: ${readWords(rule.source.verified)}.`,
      `  Say: ${rule.suggested_negotiation}${rule.fallback === null ? "" : `. Else: ${rule.fallback}`}`,
    ]),
    ...run.unknown.map(
      ({ id, topic }) => `${id} ${topic}: unknown, which is not compliant. Find out what the agreement says.`,
    ),
    ...run.unusable.map(({ field, why }) =>
      why === "wrong-kind"
        ? `${field}: of the wrong kind, taken as unknown.`
        : `${field}: no rule reads this.`,
    ),
    `Rules ${run.rulesHash.slice(0, 16)}; a legal or partnerships officer must confirm those whose text was not read.`,
  ];
}

function readWords(verified: boolean | string): string {
  return verified === true ? "yes" : verified === false ? "no" : `partly (${verified})`;
}
