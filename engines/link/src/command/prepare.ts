/**
 * From files to records and a model that fits them: what every command begins with.
 *
 * @module
 */
import { type OpenTables, openTables } from "../load/open-tables.ts";
import type { ReadRecords } from "./read-records.ts";
import { readRecords } from "./read-records.ts";
import { type Learnt, type LinkingOptions, learnModel, takeModel, type Watch } from "./run-linking.ts";
import type { RunOptions } from "./run-options.ts";
import { readSavedModel, writeSavedModel } from "./saved-model.ts";
import { isTruthColumn, readTruth, type Truth } from "./truth.ts";
import { withoutRepeats } from "./without-repeats.ts";

export interface Prepared {
  readonly files: readonly string[];
  readonly records: ReadRecords;
  readonly learnt: Learnt;
  /** null when no truth was asked for. */
  readonly truth: Truth | null;
  /** Whether the model was read from a file. */
  readonly reused: boolean;
  readonly linking: LinkingOptions;
  readonly warnings: readonly string[];
}

export interface Preparing {
  readonly options: RunOptions;
  readonly acrossSources: boolean;
  /** Column or file; null when there is nothing to measure against. */
  readonly truth: string | null;
  readonly watch: Watch;
}

/** @throws LinkError as reading, inferring and learning do. */
export async function prepare(files: readonly string[], preparing: Preparing): Promise<Prepared> {
  const { options, watch } = preparing;
  const saved = options.model === undefined ? null : readSavedModel(options.model);
  watch.onProgress("reading", null);
  const tables = await openTables(files);
  const read = await readAll(tables, { preparing, decided: saved?.columns ?? null }).finally(() =>
    tables.close(),
  );
  const linking = { threshold: options.threshold, acrossSources: preparing.acrossSources };
  const { columns } = read.records;
  const fields = saved === null ? withoutRepeats(columns, read.records.fields) : read.records.fields;
  const records = { ...read.records, fields };
  const learnt =
    saved === null
      ? learnModel(columns, fields, { options: linking, watch })
      : takeModel(columns, saved.model, linking);
  if (saved === null && options.model !== undefined) {
    await writeSavedModel(options.model, { columns: fields, model: learnt.model });
  }
  return {
    files,
    truth: read.truth,
    records,
    learnt,
    reused: saved !== null,
    linking,
    warnings: [...read.records.warnings, ...(read.truth?.warnings ?? []), ...modelWarnings(learnt)],
  };
}

async function readAll(
  tables: OpenTables,
  {
    preparing,
    decided,
  }: { readonly preparing: Preparing; readonly decided: Prepared["records"]["fields"] | null },
): Promise<Pick<Prepared, "records" | "truth">> {
  const { options, truth } = preparing;
  const own = truth !== null && isTruthColumn(tables, truth) ? [truth] : [];
  const records = await readRecords(tables, {
    id: options.id ?? null,
    ignore: [...(options.ignore ?? []), ...own],
    acrossSources: preparing.acrossSources,
    decided,
  });
  return { records, truth: truth === null ? null : await readTruth(tables, truth, records.ids) };
}

function modelWarnings({ model }: Learnt): string[] {
  const noRule = "no rule brings records together at a bearable price: nothing is compared";
  return [
    ...(model.plan.blocking.length === 0 ? [noRule] : []),
    ...model.warnings.map(({ about, message }) => (about === null ? message : `${about}: ${message}`)),
  ];
}
