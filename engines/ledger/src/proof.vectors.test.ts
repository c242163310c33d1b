import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyConsistency, verifyInclusion, verifySubtree, verifySubtreeInclusion } from "./proof.ts";

interface Case {
  readonly file: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
  readonly leafIdx: number;
  readonly leafHash: string;
  readonly treeSize: number;
  readonly root: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

const bytes = (base64: string | null) => new Uint8Array(Buffer.from(base64 ?? "", "base64"));
const proofOf = (one: Case) => (one.proof ?? []).map(bytes);

const VERDICTS: Readonly<Record<string, (one: Case) => boolean>> = {
  inclusion: (one) =>
    verifyInclusion(
      { index: one.leafIdx, leaf: bytes(one.leafHash), head: { size: one.treeSize, root: bytes(one.root) } },
      proofOf(one),
    ),
  consistency: (one) =>
    verifyConsistency(
      { size: one.size1, root: bytes(one.root1) },
      { size: one.size2, root: bytes(one.root2) },
      proofOf(one),
    ),
  subtreeinclusion: (one) =>
    verifySubtreeInclusion(
      {
        index: one.leafIdx,
        leaf: bytes(one.leafHash),
        part: { start: one.start, end: one.end },
        partRoot: bytes(one.root),
      },
      proofOf(one),
    ),
  subtreeconsistency: (one) =>
    verifySubtree(
      {
        part: { start: one.start, end: one.end },
        partRoot: bytes(one.root1),
        head: { size: one.size, root: bytes(one.root2) },
      },
      proofOf(one),
    ),
};

const EXPECTED_CASES: Readonly<Record<string, number>> = {
  inclusion: 98,
  consistency: 98,
  subtreeinclusion: 204,
  subtreeconsistency: 118,
};

/** The files whose verdict is not the one wanted. */
function disagreements(kind: string, cases: readonly Case[]): string[] {
  const verdict = VERDICTS[kind];
  if (verdict === undefined) throw new Error(`No verdict for ${kind}.`);
  return cases.filter((one) => verdict(one) === one.wantErr).map((one) => one.file);
}

function sharedCases(kind: string): Case[] {
  const shared = process.env.WAYMARK_SHARED ?? resolve(import.meta.dirname, "../../../../shared");
  const folder = join(shared, "data/tlog/merkle-vectors/testdata", kind);
  if (!existsSync(folder)) throw new Error(`No vectors in ${folder}: set WAYMARK_SHARED to the shared data.`);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  return files.map((file) => ({ ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as Case), file }));
}

describe.each(Object.keys(VERDICTS))("vectors of transparency-dev/merkle, %s", (kind) => {
  test("the slice in this package agrees", () => {
    const file = resolve(import.meta.dirname, `../vectors/merkle/${kind}.json`);
    const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];
    expect(cases.some((one) => one.wantErr) && cases.some((one) => !one.wantErr)).toBe(true);
    expect(disagreements(kind, cases)).toEqual([]);
  });

  test("the full set agrees", () => {
    const cases = sharedCases(kind);
    expect(cases.length).toBe(EXPECTED_CASES[kind]);
    expect(disagreements(kind, cases)).toEqual([]);
  });
});
