/**
 * What happens while an import is under way?
 *
 * The file is read from where it stood; what was taken is linked, however the reading ended; how it ended is
 * written into the import's row.
 *
 * @module
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CollectionError } from "../../collection/collection-error.ts";
import { formatNamed } from "../../collection/formats.ts";
import { refusedRowsWriter } from "../../collection/refused-rows.ts";
import { countProposals } from "../add-record.ts";
import type { Arrival } from "../linker.ts";
import { ImportError } from "./import-error.ts";
import { checkFile, type ImportOrder, type ImportProgress, takeFile } from "./import-file.ts";
import { type ImportRow, moveTo, noteProgress } from "./import-row.ts";
import { ImportTally } from "./import-tally.ts";
import type { Asker, ImporterServices } from "./importer.ts";

export interface Job {
  readonly row: ImportRow;
  readonly asker: Asker;
  /** Aborted when somebody cancels the import. */
  readonly signal: AbortSignal;
}

/** Where a staged file waits. */
export function pathOf(folder: string, id: string): string {
  return join(folder, id);
}

/** Where the rows lie that an import refused. */
export function refusedPathOf(folder: string, id: string): string {
  return join(folder, `${id}.refused.csv`);
}

/** Goes through a file. How it ended is in the import's row; throws only what is no fault of the file. */
export async function runImport(services: ImporterServices, job: Job): Promise<void> {
  const refused = await refusedRowsWriter(refusedPathOf(services.folder, job.row.id));
  try {
    const outcome = await (job.row.state === "checking" ? check : take)(services, job, (item) =>
      refused.write(item),
    );
    if (outcome !== null) await end(services.doors, job, outcome);
    if (outcome?.state === "done") await rm(pathOf(services.folder, job.row.id), { force: true });
  } catch (error) {
    if (job.signal.aborted) return;
    await end(services.doors, job, { state: "failed", proposals: null, tally: null, error: wordsOf(error) });
    if (!(error instanceof CollectionError)) throw error;
  } finally {
    await refused.close();
  }
}

type OnRefused = NonNullable<ImportProgress["onRefused"]>;

async function check(services: ImporterServices, job: Job, onRefused: OnRefused): Promise<Outcome> {
  const { row, asker, signal } = job;
  const tally = new ImportTally();
  await checkFile(services.doors, await orderOf(services.folder, row, asker), {
    importId: row.id,
    tally,
    signal,
    onRefused,
    onBatch: (desk, { progress }) => noteProgress(desk, row.id, { tally, progress, itemsDone: 0 }),
  });
  return { state: "checked", proposals: null, tally, error: null };
}

/** @returns null when it was cancelled. */
async function take(services: ImporterServices, job: Job, onRefused: OnRefused): Promise<Outcome | null> {
  const { row, asker, signal } = job;
  const { doors, folder } = services;
  const goesOn = Number(row.items_done) > 0;
  const tally = new ImportTally(goesOn ? tallyOf(row) : null);
  const arrivals = goesOn ? await takenBefore(doors, job) : [];
  try {
    await takeFile(doors, await orderOf(folder, row, asker), {
      importId: row.id,
      itemsDone: Number(row.items_done),
      tally,
      signal,
      arrivals,
      onRefused,
      onBatch: (desk, state) => noteProgress(desk, row.id, state),
    });
  } catch (error) {
    // What was taken stays, so it is linked, whether the file ended badly or somebody cancelled.
    await services.linker.linkArrivals(arrivals);
    if (signal.aborted) return null;
    throw error;
  }
  await services.linker.linkArrivals(arrivals);
  const proposals = await visibleProposals(doors, asker, arrivals);
  return { state: "done", proposals, tally, error: null };
}

/** What an import that was cut off had taken: it may not have been linked. */
function takenBefore(doors: Doors, { row, asker }: Job): Promise<Arrival[]> {
  return doors.ask(asker.actor, asker.purpose, {
    name: "import.taken",
    needs: "record:write",
    scope: "own",
    touched: () => [],
    run: (desk) =>
      desk.rows<Arrival>(sql`select id, entity_type as "entityType" from intelligence.record
        where source = ${row.source} and import = ${row.id}`),
  });
}

/** How many proposals the bringer may see; null for an operator, who sees none. */
async function visibleProposals(
  doors: Doors,
  { actor, purpose }: Asker,
  arrivals: readonly Arrival[],
): Promise<number | null> {
  if (actor.kind !== "member") return null;
  const ids = arrivals.map((one) => one.id);
  return doors.ask(actor, purpose, countProposals(ids));
}

async function orderOf(folder: string, row: ImportRow, { actor, purpose }: Asker): Promise<ImportOrder> {
  const format = await formatNamed(row.format ?? "");
  if (format === null || row.source === null) throw new ImportError("not-ready");
  const path = pathOf(folder, row.id);
  const file = { path, bytes: Number(row.bytes) };
  const { source, handling, mapping, file_name: fileName } = row;
  return { actor, purpose, source, handling, mapping, fileName, file, format };
}

function tallyOf(row: ImportRow) {
  const { counts, records_by_type: recordsByType, unknown_columns: unknownColumns, warnings } = row;
  return { counts, recordsByType, unknownColumns, warnings };
}

/** Errors about the file are written for its bringer; anything else is ours, and its text stays in our log. */
function wordsOf(error: unknown): { code: string; message: string } {
  if (error instanceof CollectionError || error instanceof ImportError)
    return { code: error.code, message: error.message };
  return {
    code: "internal",
    message: "Something went wrong in the node; what was taken before it stays. Try again.",
  };
}

interface Outcome {
  readonly state: "checked" | "done" | "failed";
  readonly proposals: number | null;
  /** Null leaves what the last batch noted. */
  readonly tally: ImportTally | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

async function end(doors: Doors, { row, asker }: Job, outcome: Outcome): Promise<void> {
  const { state, proposals, tally, error } = outcome;
  await doors.perform(asker.actor, asker.purpose, {
    name: "import.end",
    needs: "record:write",
    scope: "own",
    touched: () => [],
    run: async (desk) => {
      // One that came to its end is done, even when somebody cancelled it at the last moment.
      const from =
        state === "done" ? (["running", "cancelled"] as const) : (["checking", "running"] as const);
      if (!(await moveTo(desk, row.id, { from, to: state }))) return;
      if (tally !== null) await noteProgress(desk, row.id, { tally, progress: 1, itemsDone: 0 });
      const said = error === null ? null : JSON.stringify(error);
      await desk.rows(sql`update intelligence.import set proposals = ${proposals}, error = ${said}::jsonb
        where id = ${row.id}`);
    },
  });
}
