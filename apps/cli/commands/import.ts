/**
 * How is a file brought in at the command line, without a running node?
 *
 * @module
 */
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Command, Option } from "commander";
import {
  checkFile,
  ensureSource,
  type Format,
  findSource,
  formatNamed,
  headOf,
  type ImportOrder,
  ImportTally,
  previewTable,
  recogniseFormat,
  refusedRowsWriter,
  type TableMapping,
  takeFile,
} from "../../../src/intelligence/server/index.ts";
import {
  defaultHandling,
  type Handling,
  type PartnerKind,
  partnerKinds,
} from "../../../src/safeguards/index.ts";
import type { WaymarkNode } from "../../server/open-node.ts";
import { partnerFor } from "../partner-for.ts";
import { answer, progressLine, say } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

interface ImportOptions extends NodeOptions {
  readonly partner: string;
  readonly createPartner?: PartnerKind;
  readonly source?: string;
  readonly format?: string;
  readonly mapping?: string;
  readonly share: "owner" | "node";
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
  readonly credibility: string;
  readonly refused?: string;
  readonly dryRun: boolean;
  readonly link: boolean;
}

export function addImport(program: Command): void {
  onNode(program.command("import").description("brings files in for a partner, and links what is new"))
    .argument("<files...>", "the files")
    .requiredOption("--partner <name>", "the partner whose files they are")
    .addOption(
      new Option("--create-partner <kind>", "add the partner when it is not there").choices(partnerKinds),
    )
    .option(
      "--source <name>",
      "name of the source; the format's name, or the file's for a table, when absent",
    )
    .option("--format <name>", "the format, when it is not recognised")
    .option("--mapping <file>", "for a table: what its columns mean, as JSON; guessed when absent")
    .addOption(
      new Option("--share <with>", "who sees new records beside the partner")
        .choices(["owner", "node"])
        .default("owner"),
    )
    .addOption(
      new Option("--reliability <grade>", "of the source")
        .choices(["A", "B", "C", "D", "E", "F"])
        .default("F"),
    )
    .addOption(
      new Option("--credibility <grade>", "of what it says")
        .choices(["1", "2", "3", "4", "5", "6"])
        .default("6"),
    )
    .option("--refused <file>", "write refused rows with reasons to this file")
    .option("--dry-run", "say what would happen and write nothing", false)
    .option("--no-link", "do not look for what belongs together")
    .action(run);
}

async function run(files: string[], options: ImportOptions): Promise<void> {
  await withNode(options.data, async (node) => {
    const partner = await partnerFor(node.doors, options);
    const tally = new ImportTally();
    const refused = options.refused === undefined ? null : await refusedRowsWriter(resolve(options.refused));
    const onRefused = async (item: Parameters<NonNullable<typeof refused>["write"]>[0]) =>
      void (await refused?.write(item));
    const arrivals: { id: string; entityType: string }[] = [];
    try {
      for (const file of files) {
        const order = await orderFor(node, { file, options, partner });
        const show = progressLine(order.fileName);
        const onCommitted = (state: { progress: number }) => show(state.progress);
        if (options.dryRun) await checkFile(node.doors, order, { tally, onRefused, onCommitted });
        else
          arrivals.push(...(await takeFile(node.doors, order, { tally, onRefused, onCommitted })).arrivals);
      }
      const proposals = options.link && !options.dryRun ? await node.linker.linkArrivals(arrivals) : 0;
      tell(tally, { json: options.json, dryRun: options.dryRun, proposals });
    } finally {
      await refused?.close();
    }
  });
}

interface Asked {
  readonly file: string;
  readonly options: ImportOptions;
  readonly partner: string | null;
}

async function orderFor(node: WaymarkNode, { file, options, partner }: Asked): Promise<ImportOrder> {
  const path = resolve(file);
  const fileName = basename(path);
  const bytes = (await stat(path)).size;
  const format = await formatOf(path, fileName, options.format);
  const mapping = format.needsMapping
    ? await mappingOf(path, { format, fileName, mapping: options.mapping })
    : null;
  const actor = { kind: "operator" as const, partner: partner ?? "00000000-0000-0000-0000-000000000000" };
  const handling = handlingOf(options);
  const grading = { reliability: options.reliability, credibility: Number(options.credibility) };
  const name = options.source ?? (format.needsMapping ? fileName : format.title);
  // Checking writes nothing, not even a source: one that is not there is taken as empty.
  const source = options.dryRun
    ? await node.doors.ask(actor, "analysis", findSource(name))
    : (await node.doors.perform(actor, "analysis", ensureSource({ name, grading, handling }))).id;
  return { actor, purpose: "analysis", source, handling, file: { path, bytes }, fileName, format, mapping };
}

async function formatOf(path: string, fileName: string, chosen: string | undefined): Promise<Format> {
  if (chosen === undefined) return recogniseFormat(await headOf(path), fileName);
  const format = await formatNamed(chosen);
  if (format === null)
    throw Object.assign(new Error(`There is no format "${chosen}".`), {
      name: "UsageError",
      code: "format-unknown",
    });
  return format;
}

async function mappingOf(
  path: string,
  said: { format: Format; fileName: string; mapping: string | undefined },
): Promise<TableMapping | null> {
  if (said.mapping !== undefined) return JSON.parse(await readFile(said.mapping, "utf8")) as TableMapping;
  const guessed = await previewTable(path, said.format, { fileName: said.fileName });
  for (const [column, because] of Object.entries(guessed?.preview.because ?? {}))
    say(`${column}: ${because}`);
  return guessed?.mapping ?? null;
}

function handlingOf({ share }: ImportOptions): Handling {
  const handling = defaultHandling(false);
  return share === "node" ? { ...handling, label: "TLP:GREEN", audience: "node" } : handling;
}

function tell(tally: ImportTally, how: { json: boolean; dryRun: boolean; proposals: number }): void {
  const { added, changed, skipped, refused } = tally.counts;
  for (const column of tally.unknownColumns) say(`Nobody read the column "${column}".`);
  for (const { code, message, count } of tally.warnings) say(`${count} x ${code}: ${message}`);
  const verb = how.dryRun ? "would be" : "were";
  const words = `${added} records ${verb} added, ${changed} changed, ${skipped} skipped as known; ${refused} rows ${verb} refused.`;
  answer(how.json, { ...tally.counts, records: tally.recordsByType, proposals: how.proposals }, words);
}
