/**
 * Which records are there, and which belong together? The server's door of intelligence.
 *
 * @module
 */

export { CollectionError } from "../collection/collection-error.ts";
export type { Format, TableMapping } from "../collection/format.ts";
export { findFormats, formatNamed, recogniseFormat } from "../collection/formats.ts";
export { refusedRowsWriter } from "../collection/refused-rows.ts";
export { comparedProperties, comparedTypes } from "../compared-fields.ts";
export { addRecord } from "./add-record.ts";
export { listCappedBlocks } from "./capped-blocks.ts";
export { countTolls } from "./count-tolls.ts";
export { type Expiry, expireRecords } from "./expire-records.ts";
export { exportCases } from "./export-cases.ts";
export { findRecords, type RecordSearch } from "./find-records.ts";
export { listHubs } from "./hubs.ts";
export { ImportError } from "./imports/import-error.ts";
export { checkFile, type ImportOrder, takeFile } from "./imports/import-file.ts";
export { ImportTally } from "./imports/import-tally.ts";
export { createImporter, headOf, type Importer, largestFile } from "./imports/importer.ts";
export { previewTable } from "./imports/preview-table.ts";
export { sweepStaged } from "./imports/sweep-staged.ts";
export { createLinker, type Linker, type LinkReport } from "./linker.ts";
export { type ListedSubject, listSubjects } from "./list-subjects.ts";
export { intelligenceMigrations } from "./migrations.ts";
export { readNetwork } from "./network.ts";
export { readQueue } from "./queue.ts";
export { readRecord } from "./read-record.ts";
export { recomputeScores } from "./recompute-scores.ts";
export { intelligenceRoutes } from "./routes/index.ts";
export { ensureSource, findSource, type Grading, type Source } from "./sources.ts";
export { readSubject } from "./subject.ts";
export { type FactTaker, factTaker } from "./take-facts.ts";
export { type Taking, takeRecords } from "./take-records.ts";
