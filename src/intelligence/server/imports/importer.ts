/**
 * How does a member bring a file in, step by step, and how does it go on when the node was cut off?
 *
 * Put in, planned, checked, started; each step is a row that survives the node. One file is read at a time.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rm, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Handling, may } from "../../../safeguards/index.ts";
import {
  type Action,
  type Actor,
  type Desk,
  type Doors,
  type Query,
  SafeguardError,
} from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CollectionError } from "../../collection/collection-error.ts";
import type { Format, TableMapping } from "../../collection/format.ts";
import { formatNamed, recogniseFormat } from "../../collection/formats.ts";
import type { Linker } from "../linker.ts";
import { refuseHandling } from "../refuse-handling.ts";
import { ImportError } from "./import-error.ts";
import {
  type ImportPage,
  type ImportRow,
  type ImportState,
  importPage,
  importRow,
  moveTo,
} from "./import-row.ts";
import { previewTable } from "./preview-table.ts";
import { pathOf, refusedPathOf, runImport } from "./run-import.ts";

export interface ImporterServices {
  readonly doors: Doors;
  readonly linker: Linker;
  /** Where files wait and refused rows lie, readable by the node's account alone. */
  readonly folder: string;
  readonly onFault: (error: unknown) => void;
}

/** Who asks, and why. */
export interface Asker {
  readonly actor: Actor;
  readonly purpose: string;
}

export interface ImportPlan {
  readonly source: string;
  readonly format: string;
  readonly mapping: TableMapping | null;
  readonly handling: Handling | null;
}

/** Largest file that is taken over the network. Unit: bytes. */
export const largestFile = 2 * 1024 ** 3;

export interface Importer {
  /** Keeps a file, recognises its format and guesses its mapping. @throws ImportError "file-too-large". */
  stage(asker: Asker, fileName: string, bytes: Readable): Promise<ImportRow>;
  plan(asker: Asker, id: string, plan: ImportPlan): Promise<ImportRow>;
  /** Starts reading without writing; progress and outcome are in the row. @throws ImportError "not-ready". */
  check(asker: Asker, id: string): Promise<ImportRow>;
  start(asker: Asker, id: string): Promise<ImportRow>;
  /** Stops after the batch that is under way; what was taken stays, and the same file goes on where it stood. */
  cancel(asker: Asker, id: string): Promise<ImportRow>;
  find(asker: Asker, id: string): Promise<ImportRow>;
  list(asker: Asker, cursor: string | null, limit: number): Promise<ImportPage>;
  /** Path of the file of refused rows. @throws SafeguardError "not-found". */
  refusedRows(asker: Asker, id: string): Promise<string>;
  /** Goes on with what was running when the node stopped. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

const ready: readonly ImportState[] = ["staged", "checked", "cancelled", "failed"];

export function createImporter(services: ImporterServices): Importer {
  const { doors, folder } = services;
  const aborts = new Map<string, AbortController>();
  let queue: Promise<void> = Promise.resolve();

  const change = (asker: Asker, name: string, run: (desk: Desk) => Promise<ImportRow>) =>
    doors.perform(asker.actor, asker.purpose, ownAction(name, run));

  const reading = <Result>(asker: Asker, name: string, run: (desk: Desk) => Promise<Result>) =>
    doors.ask(asker.actor, asker.purpose, ownQuery(name, run));

  const begin = async (asker: Asker, id: string, to: "checking" | "running") => {
    const row = await change(asker, `import.${to}`, async (desk) => {
      const before = await importRow(desk, id);
      if (before.source === null || before.format === null) throw new ImportError("not-ready");
      if (!(await isThere(pathOf(folder, id)))) throw new ImportError("file-gone");
      if (!(await moveTo(desk, id, { from: ready, to }))) throw new ImportError("not-ready");
      return importRow(desk, id);
    });
    enqueue(row, asker);
    return row;
  };

  const enqueue = (row: ImportRow, asker: Asker) => {
    const abort = new AbortController();
    aborts.set(row.id, abort);
    queue = queue
      .then(() => runImport(services, { row, asker, signal: abort.signal }))
      .catch(services.onFault)
      .finally(() => aborts.delete(row.id));
  };

  return {
    stage: async (asker, fileName, bytes) => {
      // Before a byte is kept; the door asks again.
      if (asker.actor.kind === "member" && !may(asker.actor.roles, "record:write"))
        throw new SafeguardError("not-allowed");
      const id = randomUUID();
      const size = await keep(folder, id, bytes);
      const known = await recognised(pathOf(folder, id), fileName);
      const staged = change(asker, "import.stage", async (desk) => {
        const member = desk.actor.kind === "member" ? desk.actor.member : null;
        await desk.rows(sql`insert into intelligence.import (id, partner, member, file_name, bytes, format, mapping, preview, error)
          values (${id}, ${desk.partner}, ${member}, ${fileName}, ${size}, ${known.format}, ${json(known.mapping)}::jsonb,
            ${json(known.preview)}::jsonb, ${json(known.error)}::jsonb)`);
        return importRow(desk, id);
      });
      // What the door refused is not kept.
      return staged.catch(async (error) => {
        await rm(pathOf(folder, id), { force: true });
        throw error;
      });
    },
    plan: async (asker, id, plan) => {
      const before = await reading(asker, "import.read", (desk) => importRow(desk, id));
      const format = await formatNamed(plan.format);
      if (format === null) throw new ImportError("format-unknown");
      const table =
        format.needsMapping && (before.format !== plan.format || plan.mapping === null)
          ? await tableOf(folder, before, format)
          : null;
      return change(asker, "import.plan", async (desk) => {
        const usual = await usualMapping(desk, plan.source);
        if (plan.handling !== null) await refuseHandling(desk, plan.handling, "any");
        const mapping = plan.mapping ?? fitting(usual, table?.preview.columns) ?? table?.mapping ?? null;
        if (!(await moveTo(desk, id, { from: ready, to: "staged" }))) throw new ImportError("not-ready");
        await desk.rows(sql`update intelligence.import set source = ${plan.source}, format = ${plan.format},
          mapping = ${json(mapping)}::jsonb, handling = ${json(plan.handling)}::jsonb, items_done = 0, error = null,
          preview = coalesce(${json(table?.preview)}::jsonb, preview) where id = ${id}`);
        // The next file of this source is offered the same mapping.
        await desk.rows(
          sql`update intelligence.source set mapping = ${json(mapping)}::jsonb where id = ${plan.source} and ${mapping !== null}::boolean`,
        );
        return importRow(desk, id);
      });
    },
    check: (asker, id) => begin(asker, id, "checking"),
    start: (asker, id) => begin(asker, id, "running"),
    cancel: async (asker, id) => {
      aborts.get(id)?.abort(new DOMException("The import was cancelled.", "AbortError"));
      return change(asker, "import.cancel", async (desk) => {
        await moveTo(desk, id, { from: ["checking", "running", "staged", "checked"], to: "cancelled" });
        return importRow(desk, id);
      });
    },
    find: (asker, id) => reading(asker, "import.read", (desk) => importRow(desk, id)),
    list: (asker, cursor, limit) => reading(asker, "import.list", (desk) => importPage(desk, cursor, limit)),
    refusedRows: async (asker, id) => {
      await reading(asker, "import.refused", (desk) => importRow(desk, id));
      const path = refusedPathOf(folder, id);
      if (!(await isThere(path))) throw new SafeguardError("not-found");
      return path;
    },
    resume: async () => {
      for (const { row, asker } of await interrupted(doors)) enqueue(row, asker);
    },
    idle: () => queue,
  };
}

function ownAction(name: string, run: (desk: Desk) => Promise<ImportRow>): Action<ImportRow> {
  return { name, needs: "record:write", scope: "own", touched: () => [], run };
}

function ownQuery<Result>(name: string, run: (desk: Desk) => Promise<Result>): Query<Result> {
  return { name, needs: "record:write", scope: "own", touched: () => [], run };
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** The beginning of a staged file as a table; null when it cannot be read as one. */
async function tableOf(folder: string, row: ImportRow, format: Format) {
  try {
    return await previewTable(pathOf(folder, row.id), format, { fileName: row.file_name });
  } catch (error) {
    if (error instanceof CollectionError) return null;
    throw error;
  }
}

/** The mapping of the last file of a source. @throws SafeguardError "not-found" for a source that is not one's own. */
async function usualMapping(desk: Desk, source: string): Promise<TableMapping | null> {
  const [row] = await desk.rows<{ mapping: TableMapping | null }>(
    sql`select mapping from intelligence.source where id = ${source} and partner = ${desk.partner}`,
  );
  if (row === undefined) throw new SafeguardError("not-found");
  return row.mapping;
}

/** A mapping fits a table that has all its columns. */
function fitting(mapping: TableMapping | null, columns: readonly string[] = []): TableMapping | null {
  return mapping?.columns.every(({ column }) => columns.includes(column)) === true ? mapping : null;
}

async function keep(folder: string, id: string, bytes: Readable): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let size = 0;
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > largestFile) throw new ImportError("file-too-large");
      yield chunk;
    }
  };
  try {
    await pipeline(bytes, measured, createWriteStream(pathOf(folder, id), { mode: 0o600 }));
  } catch (error) {
    await rm(pathOf(folder, id), { force: true });
    throw error;
  }
  return size;
}

/** Reads the first bytes of a file. Unit of the length: bytes. */
export async function headOf(path: string, length = 64 * 1024): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A file that no format recognises stays, with the reason: the member may choose a format by hand. */
async function recognised(path: string, fileName: string) {
  const none = { format: null, mapping: null, preview: null };
  try {
    const format = await recogniseFormat(await headOf(path), fileName);
    const table = await previewTable(path, format, { fileName });
    return {
      format: format.name,
      mapping: table?.mapping ?? null,
      preview: table?.preview ?? null,
      error: null,
    };
  } catch (error) {
    if (error instanceof CollectionError)
      return { ...none, error: { code: error.code, message: error.message } };
    throw error;
  }
}

/** What was under way when the node stopped; the operator goes on in the partner's name. */
async function interrupted(doors: Doors): Promise<{ row: ImportRow; asker: Asker }[]> {
  const found = await doors.ask({ kind: "engine" }, "linking", {
    name: "import.interrupted",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: (desk) =>
      desk.rows<{ id: string; partner: string }>(sql`
      select id, partner from intelligence.import where state in ('running', 'checking') order by created_at`),
  });
  const jobs: { row: ImportRow; asker: Asker }[] = [];
  for (const { id, partner } of found) {
    const asker: Asker = { actor: { kind: "operator", partner }, purpose: "analysis" };
    jobs.push({
      asker,
      row: await doors.ask(
        asker.actor,
        asker.purpose,
        ownQuery("import.read", (desk) => importRow(desk, id)),
      ),
    });
  }
  return jobs;
}
