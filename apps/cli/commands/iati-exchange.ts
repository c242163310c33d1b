/**
 * How do IATI files come into a node and out of it at the command line?
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Finding } from "../../../src/exchange/index.ts";
import { checkIati, exportIati, type IatiImport, importIati } from "../../../src/exchange/server/index.ts";
import { type PartnerKind, partnerKinds } from "../../../src/safeguards/index.ts";
import { partnerFor } from "../partner-for.ts";
import { answer, say, usageError } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

interface ImportOptions extends NodeOptions {
  readonly partner: string;
  readonly createPartner?: PartnerKind;
  readonly check: boolean;
  readonly rate: readonly string[];
  readonly only: readonly string[];
}

interface ExportOptions extends NodeOptions {
  readonly partner: string;
  readonly out: string;
  readonly reporter: readonly string[];
}

const several = (value: string, before: readonly string[]) => [...before, value];

/** Adds the two to the group of IATI commands. */
export function addIatiExchange(iati: Command): void {
  onNode(iati.command("import").description("takes activities of a file in as programmes; twice is as once"))
    .argument("<file>", "the file")
    .requiredOption("--partner <name>", "the partner whose file it is")
    .addOption(
      new Option("--create-partner <kind>", "add the partner when it is not there").choices(partnerKinds),
    )
    .option("--check", "say what would happen and keep nothing", false)
    .option(
      "--rate <currency=units>",
      "units of a currency for one USD; may be given several times",
      several,
      [],
    )
    .option(
      "--only <beginning>",
      "take activities whose identifier begins so; may be given several times",
      several,
      [],
    )
    .action(importFile);
  onNode(iati.command("export").description("writes what may be told as IATI; nothing when a check fails"))
    .requiredOption("--partner <name>", "the partner that publishes")
    .requiredOption("--out <folder>", "where the files go; it must not be there yet")
    .option("--reporter <ref>", "publish for this organisation, too; may be given several times", several, [])
    .action(exportFiles);
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { data, json, check, rate } = options;
  const rates = ratesOf(rate);
  const cancel = new AbortController();
  process.once("SIGINT", () => cancel.abort());
  const so = await withNode(data, async ({ doors }) =>
    importIati(
      doors,
      { kind: "operator", partner: (await partnerFor(doors, { ...options, dryRun: false })) ?? "" },
      {
        open: () => createReadStream(file, { highWaterMark: 2 ** 18 }),
        rates,
        check,
        only: options.only,
        today: new Date().toISOString().slice(0, 10),
        onProgress: (activities) => (json ? undefined : say(`${activities} activities so far.`)),
        signal: cancel.signal,
      },
    ),
  );
  if (!json) for (const one of so.findings) say(lineOf(one));
  answer(json, { ...so, check }, importWords(so, check));
  process.exitCode = so.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

function importWords(
  { activities, refused, added, changed, same, leftOut }: IatiImport,
  check: boolean,
): string {
  const begin = check ? "Nothing was kept. It would be" : "It is";
  const more = leftOut > 0 ? ` ${leftOut} further findings are not shown.` : "";
  return `${begin}: ${activities} activities, ${refused} of them refused; ${added} entries new, ${changed} changed, ${same} the same.${more}`;
}

function ratesOf(said: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    said.map((one) => {
      const [, currency, units] = /^([A-Z]{3})=(\d+(?:\.\d+)?)$/.exec(one) ?? [];
      if (currency === undefined || Number(units) <= 0)
        throw usageError(`"${one}" is no rate: write it as EUR=0.92, units of the currency for one USD.`);
      return [currency, Number(units)] as const;
    }),
  );
}

async function exportFiles({ data, json, partner, out, reporter }: ExportOptions): Promise<void> {
  const folder = resolve(out);
  const { files, activities, leftOut } = await withNode(data, async ({ doors }) =>
    doors.ask(
      { kind: "operator", partner: (await partnerFor(doors, { partner, dryRun: false })) ?? "" },
      "oversight",
      exportIati({
        generated: null,
        today: new Date().toISOString().slice(0, 10),
        node: null,
        secondary: false,
        reporters: reporter.length === 0 ? null : reporter,
      }),
    ),
  );
  const findings = await written(files, folder);
  if (!json) for (const one of findings) say(lineOf(one));
  const failed = findings.some(({ severity }) => severity === "error");
  const words = failed
    ? "Nothing was written: what is wrong is named above."
    : `${files.size} files with ${activities} activities are in ${folder}; ${leftOut.length} things were left out.`;
  answer(json, { written: !failed, files: [...files.keys()], activities, leftOut, findings }, words);
  process.exitCode = failed ? 1 : 0;
}

/** Writes beside the folder, holds every file to the standard, and only then puts them in their place. */
async function written(files: ReadonlyMap<string, string>, folder: string): Promise<readonly Finding[]> {
  await mkdir(resolve(folder, ".."), { recursive: true });
  const beside = await mkdtemp(join(resolve(folder, ".."), ".iati-"));
  try {
    const findings: Finding[] = [];
    for (const [name, text] of files) {
      const path = join(beside, name);
      await writeFile(path, text);
      const { xsd, rules, codelists } = await checkIati(path);
      findings.push(...xsd, ...rules, ...codelists);
    }
    if (!findings.some(({ severity }) => severity === "error")) await rename(beside, folder);
    return findings;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** A finding in one line. */
export function lineOf({ line, severity, rule, identifier, message, remedy }: Finding): string {
  return `line ${line}, ${identifier ?? "no identifier"}: ${severity} ${rule}: ${message} ${remedy}`;
}
