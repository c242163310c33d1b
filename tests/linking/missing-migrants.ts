/**
 * Does a node recognise one incident in three downloads of the Missing Migrants Project, without their ids?
 *
 * The API's twelve files, the CSV of 2024 and that of 2020 come in as three partners' sources and are linked. The
 * truth: the CSV of 2024 has the API's ids. That of 2020 has other ids; there, a link to a news report that
 * occurs with one incident of either download only stands for the truth. Neither ids nor links are compared.
 *
 * Source: IOM Missing Migrants Project, CC BY 4.0 and CC BY-IGO.
 *
 * @module
 */
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createLinker, formatNamed, listSubjects } from "../../src/intelligence/server/index.ts";
import { give, testNode } from "../../src/intelligence/testing/test-node.ts";
import { type TollTotals, type TollWord, tollTotals } from "../../src/intelligence/toll-totals.ts";
import { type Cleaned, cleanRecord, type RecordDraft } from "../../src/model/index.ts";
import { defaultHandling } from "../../src/safeguards/index.ts";
import { someMember } from "../../src/safeguards/testing/test-doors.ts";

const years = Array.from({ length: 12 }, (_, index) => `${2014 + index}.json`);
const batchSize = 1000;

/** Names of the sources here, and the files they hold. */
export const downloads = {
  api: years,
  "csv-2024": ["MissingMigrants-Global-2024-04-10.csv"],
  "csv-2020": ["mmp-2014-2019-connorrothschild.csv"],
} as const;

export type Download = keyof typeof downloads;

/** An incident as one download tells of it. */
export interface Told {
  readonly download: Download;
  readonly draft: RecordDraft;
  readonly cleaned: Cleaned;
}

/** The incidents of the downloads, in the order of the files. @throws Error when the data are not there. */
export async function readDownloads(apiFiles: readonly string[] = years): Promise<Told[]> {
  const told: Told[] = [];
  for (const download of Object.keys(downloads) as Download[])
    for (const file of download === "api" ? apiFiles : downloads[download])
      for (const draft of await incidentsOf(file))
        told.push({ download, draft, cleaned: cleanRecord(draft).cleaned });
  return told;
}

async function incidentsOf(fileName: string): Promise<RecordDraft[]> {
  const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/missing-migrants");
  if (!existsSync(folder))
    throw new Error(`No data at ${folder}. Set WAYMARK_SHARED to the folder that holds data/.`);
  const format = await formatNamed("missing-migrants");
  const drafts: RecordDraft[] = [];
  for await (const item of format?.read(createReadStream(join(folder, fileName)), { fileName }) ?? [])
    if (item.kind === "record" && item.draft.entityType === "Incident") drafts.push(item.draft);
  return drafts;
}

/** How much of what is known to be one incident was counted as one. Shares in [0, 1]. */
export interface Recognised {
  readonly download: Download;
  readonly truePairs: number;
  readonly precision: number;
  readonly recall: number;
}

export interface MissingMigrantsMeasure {
  readonly incidents: number;
  readonly found: readonly Recognised[];
  /** Dead and missing according to the API's files alone, each incident by itself, and by subject once linked. */
  readonly unlinked: TollTotals;
  readonly linked: TollTotals;
  /** According to all three downloads together, once linked. */
  readonly together: TollTotals;
  /** Unit: seconds. */
  readonly linking: number;
}

/** Brings the downloads in, links them and holds what comes out against what is known. */
export async function measureMissingMigrants(
  apiFiles: readonly string[] = years,
): Promise<MissingMigrantsMeasure> {
  const told = await readDownloads(apiFiles);
  const node = await testNode();
  try {
    const ids = await bringIn(node, told);
    const begun = performance.now();
    await createLinker(node.doors).linkAll();
    const linking = (performance.now() - begun) / 1000;
    const subjects = await listSubjects(node.doors, "Incident");
    const subjectOf = new Map(
      subjects.flatMap(({ records }, at) => records.map(({ id }) => [id, `subject ${at}`])),
    );
    const words = told.map((one, at): TollWord => wordOf(one, subjectOf.get(ids[at] ?? "") ?? `alone ${at}`));
    const alone = told.map((one, at): TollWord => wordOf(one, `alone ${at}`));
    const isApi = ({ source }: TollWord) => source === "api";
    return {
      incidents: told.length,
      found: (["csv-2024", "csv-2020"] as const).map((download) => recognised(download, told, words)),
      unlinked: tollTotals(alone.filter(isApi)),
      linked: tollTotals(words.filter(isApi)),
      together: tollTotals(words),
      linking,
    };
  } finally {
    await node.store.close();
  }
}

async function bringIn(node: Awaited<ReturnType<typeof testNode>>, told: readonly Told[]): Promise<string[]> {
  const ids: string[] = [];
  for (const source of Object.keys(downloads) as Download[]) {
    const actor = someMember({ partnerKind: "un-entity" });
    const drafts = told.filter((one) => one.download === source).map((one) => one.draft);
    for (let from = 0; from < drafts.length; from += batchSize) {
      const batch = drafts.slice(from, from + batchSize);
      ids.push(...(await give(node, { actor, handling: defaultHandling(false), source, drafts: batch })));
    }
  }
  return ids;
}

function wordOf({ download, cleaned }: Told, subject: string): TollWord {
  return {
    subject,
    source: download,
    year: cleaned.incidentDate?.[0]?.slice(0, 4) ?? null,
    route: cleaned.migrationRoute?.[0] ?? null,
    deadAndMissing: Number(cleaned.deadAndMissing?.[0] ?? 0),
  };
}

/** Of all pairs counted between a download and the API whose truth is known, and of all that are true. */
function recognised(download: Download, told: readonly Told[], words: readonly TollWord[]): Recognised {
  const truth = download === "csv-2024" ? byId(told, download) : byNewsReport(told, download);
  const apiOf = new Map<string, number[]>();
  for (const [at, word] of words.entries())
    if (word.source === "api") apiOf.set(word.subject, [...(apiOf.get(word.subject) ?? []), at]);
  const counted = [...truth.keys()].flatMap((at) =>
    (apiOf.get(words[at]?.subject ?? "") ?? []).map((api) => ({ at, api })),
  );
  const right = counted.filter(({ at, api }) => truth.get(at) === api).length;
  return { download, truePairs: truth.size, precision: right / counted.length, recall: right / truth.size };
}

/** Place of an incident to the place of the API's incident that it is. */
type Truth = ReadonlyMap<number, number>;

function byId(told: readonly Told[], download: Download): Truth {
  const api = new Map(
    told.flatMap((one, at) => (one.download === "api" ? [[one.draft.key, at] as const] : [])),
  );
  return new Map(
    told.flatMap((one, at) => {
      const same = one.download === download ? api.get(one.draft.key) : undefined;
      return same === undefined ? [] : [[at, same] as const];
    }),
  );
}

function byNewsReport(told: readonly Told[], download: Download): Truth {
  const [api, others] = [reportsOf(told, "api"), reportsOf(told, download)];
  const truth = new Map<number, number>();
  for (const [url, places] of others) {
    const [at, same] = [places[0], api.get(url)?.[0]];
    const once = places.length === 1 && api.get(url)?.length === 1;
    if (once && at !== undefined && same !== undefined) truth.set(at, same);
  }
  return truth;
}

/** Links to news reports to the places of the incidents that name them. */
function reportsOf(told: readonly Told[], download: Download): Map<string, number[]> {
  const reports = new Map<string, number[]>();
  for (const [at, one] of told.entries())
    if (one.download === download)
      for (const url of one.cleaned.informationUrl ?? []) reports.set(url, [...(reports.get(url) ?? []), at]);
  return reports;
}
