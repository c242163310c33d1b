/**
 * Which records are truly one subject?
 *
 * Said by a column of cluster ids, or by a file of id pairs. Who is the same as the same one is the same: pairs are
 * joined into clusters.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { UnionFind } from "../cluster/union-find.ts";
import { LinkError } from "../errors.ts";
import { isBlank } from "../load/blank-words.ts";
import { type OpenTables, openTables } from "../load/open-tables.ts";
import { readColumn } from "../load/read-column.ts";
import type { Column } from "../record.ts";
import { columnMissing, type Ids } from "./choose-ids.ts";

export interface Truth {
  /** By record: number of its subject; each record of which nothing is known has a number of its own. */
  readonly subjects: Int32Array;
  readonly warnings: readonly string[];
}

/** Whether the truth is a column of the records themselves, which then takes no part in linking. */
export function isTruthColumn(tables: OpenTables, truth: string): boolean {
  return tables.names.includes(truth);
}

/** @throws LinkError `column_missing` when the truth is neither a column nor a file; `truth_unreadable`. */
export async function readTruth(tables: OpenTables, truth: string, ids: Ids): Promise<Truth> {
  if (isTruthColumn(tables, truth)) return fromColumn(await readColumn(tables, truth));
  if (!existsSync(truth)) throw columnMissing(truth, tables);
  return fromPairs(tables, truth, ids);
}

function fromColumn({ texts, codes }: Column): Truth {
  const blank = texts.map(isBlank);
  const subjects = Int32Array.from(codes, (code, record) =>
    code === -1 || blank[code] === true ? texts.length + record : code,
  );
  const unknown = subjects.reduce((count, subject) => count + (subject >= texts.length ? 1 : 0), 0);
  return {
    subjects,
    warnings: unknown === 0 ? [] : [`${unknown} records have no truth and count as subjects of their own`],
  };
}

async function fromPairs(tables: OpenTables, file: string, ids: Ids): Promise<Truth> {
  const pairs = await openTables([file]);
  try {
    const [first, second] = pairs.names;
    if (first === undefined || second === undefined) {
      throw new LinkError("truth_unreadable", { file, problem: "it needs two columns of ids" });
    }
    // Where the first row was taken for names, it may be a pair all the same.
    const left = [first, ...(await idsIn(pairs, first))];
    const right = [second.replace(/ \(2\)$/, ""), ...(await idsIn(pairs, second))];
    return join(tables, [left, right], { file, ids });
  } finally {
    pairs.close();
  }
}

type IdTexts = readonly string[];

async function idsIn(pairs: OpenTables, name: string): Promise<IdTexts> {
  const { texts, codes } = await readColumn(pairs, name);
  return Array.from(codes, (code) => (texts[code] ?? "").trim());
}

function join(
  tables: OpenTables,
  [left, right]: readonly [IdTexts, IdTexts],
  { file, ids }: { file: string; ids: Ids },
): Truth {
  const lists = recordsById(tables, ids);
  const [first, last] = [lists[0] ?? new Map<string, number>(), lists.at(-1) ?? new Map<string, number>()];
  const subjects = new UnionFind(tables.rows);
  let unknown = 0;
  for (const [i, id] of left.entries()) {
    const [a, b] = [first.get(id), last.get(right[i] ?? "")];
    if (a !== undefined && b !== undefined) subjects.join(a, b);
    else if (i > 0) unknown++;
  }
  if (unknown > 0 && unknown === left.length - 1) {
    throw new LinkError("truth_unreadable", {
      file,
      problem: "none of its ids is an id of the records; name their column with --id",
    });
  }
  return {
    subjects: Int32Array.from({ length: tables.rows }, (_, record) => subjects.find(record)),
    warnings:
      unknown === 0 ? [] : [`${file}: ${unknown} pairs name ids that no record has, and are passed over`],
  };
}

/** Id to record, for each file. */
function recordsById({ sources }: OpenTables, ids: Ids): Map<string, number>[] {
  let offset = 0;
  return sources.map(({ rows }) => {
    const records = new Map<string, number>();
    for (let row = 0; row < rows; row++) records.set(ids.idOf(offset + row), offset + row);
    offset += rows;
    return records;
  });
}
