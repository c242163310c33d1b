/**
 * How fast does a log grow, prove and audit on this machine?
 *
 * Prints figures beside the bars they must reach: in memory and durable (every batch flushed to disk), proofs
 * and their size, a full audit with its memory. Run: node --import tsx engines/ledger/bench/append.ts [entries]
 *
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { FileStorage } from "../src/file-storage.ts";
import {
  appendLeaves,
  auditLog,
  dropPartials,
  emptyHead,
  generateKey,
  type LedgerStorage,
  leafHash,
  MemoryStorage,
  openCheckpoint,
  proveConsistency,
  proveInclusion,
  signCheckpoint,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
  writeCheckpoint,
} from "../src/index.ts";

const ENTRY_BYTES = 64;
const total = Number(process.argv[2] ?? 1_000_000);
const key = await generateKey("bench.example/log", "log");

const say = (what: string, figure: string, bar = "") =>
  console.log(what.padEnd(52), figure.padStart(18), bar);
const perSecond = (count: number, from: number) =>
  `${Math.round((count / (performance.now() - from)) * 1000).toLocaleString("en")}/s`;

/** Entry `index`: 64 bytes, like a salted commitment and its time. */
function entryOf(index: number): Uint8Array {
  const entry = new Uint8Array(ENTRY_BYTES);
  new DataView(entry.buffer).setUint32(0, index);
  return entry;
}

/** Appends from `head` to `size` as a node does: append, sign, publish, drop what is superseded. */
async function grow(
  storage: LedgerStorage,
  head: TreeHead,
  to: { size: number; batch: number },
): Promise<TreeHead> {
  let current = head;
  while (current.size < to.size) {
    const from = current.size;
    const count = Math.min(to.batch, to.size - from);
    const entries = Array.from({ length: count }, (_, at) => entryOf(from + at));
    current = await appendLeaves(storage, entries, current);
    await writeCheckpoint(storage, await signCheckpoint({ origin: "bench.example/log", ...current }, key));
    await dropPartials(storage, from, current.size);
  }
  return current;
}

async function benchMemory(): Promise<void> {
  for (const [batch, size] of [
    [1, 5_000],
    [16, 50_000],
    [256, 200_000],
    [1024, 500_000],
  ] as const) {
    const start = performance.now();
    await grow(new MemoryStorage(), emptyHead(), { size, batch });
    say(
      `append in memory, signed, batches of ${batch}`,
      perSecond(size, start),
      batch >= 256 ? "bar 20,000/s" : "",
    );
  }
}

async function benchDurable(folder: string): Promise<void> {
  for (const [batch, size] of [
    [1, 300],
    [16, 5_000],
    [256, 50_000],
    [1024, 150_000],
  ] as const) {
    const storage = new FileStorage(join(folder, `batch${batch}`));
    const start = performance.now();
    await grow(storage, emptyHead(), { size, batch });
    say(
      `append durable, signed, batches of ${batch}`,
      perSecond(size, start),
      batch >= 256 ? "bar 20,000/s" : "",
    );
  }
}

async function benchProofs(storage: LedgerStorage, head: TreeHead): Promise<void> {
  const rounds = 2_000;
  const indexes = Array.from({ length: rounds }, (_, at) => Math.floor((at * head.size) / rounds));
  const start = performance.now();
  const proofs = await Promise.all(indexes.map((index) => proveInclusion(storage, head.size, index)));
  say(`inclusion proofs made from files, tree of ${head.size}`, perSecond(rounds, start));
  const verifying = performance.now();
  const held = indexes.filter((index, at) =>
    verifyInclusion({ index, leaf: leafHash(entryOf(index)), head }, proofs[at] ?? []),
  );
  say("inclusion proofs verified", perSecond(rounds, verifying), `${held.length} of ${rounds} hold`);
  const longest = Math.max(...proofs.map((proof) => proof.length * 32));
  say("longest inclusion proof", `${longest} B`, `bar ${32 * Math.ceil(Math.log2(head.size))} B`);
}

async function benchConsistency(storage: LedgerStorage, older: TreeHead, newer: TreeHead): Promise<void> {
  const rounds = 1_000;
  const start = performance.now();
  let hashes = 0;
  for (let round = 0; round < rounds; round++) {
    const proof = await proveConsistency(storage, older.size, newer.size);
    if (!verifyConsistency(older, newer, proof)) throw new Error("A consistency proof does not hold.");
    hashes = proof.length;
  }
  say(
    `consistency ${older.size} to ${newer.size}, made and verified`,
    perSecond(rounds, start),
    `${hashes * 32} B`,
  );
}

async function benchAudit(storage: LedgerStorage, head: TreeHead): Promise<void> {
  const checkpoint = await signCheckpoint({ origin: "bench.example/log", ...head }, key);
  const start = performance.now();
  let peak = 0;
  const report = await auditLog(storage, checkpoint, key.verifier, () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const seconds = (performance.now() - start) / 1000;
  const bar = head.size === 1_000_000 ? "bar 15 s" : "";
  say(
    `audit of ${head.size} entries from files`,
    `${seconds.toFixed(1)} s`,
    `${bar} intact: ${report.intact}`,
  );
  say("memory of the process during the audit, peak", `${Math.round(peak / 2 ** 20)} MiB`);
}

async function benchCheckpoint(head: TreeHead): Promise<void> {
  const rounds = 2_000;
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    const text = await signCheckpoint({ origin: "bench.example/log", ...head }, key);
    await openCheckpoint(text, [key.verifier]);
  }
  say("checkpoints signed and opened", perSecond(rounds, start));
}

const folder = await mkdtemp(join(tmpdir(), "ledger-bench-"));
try {
  console.log(
    `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.versions.node}`,
  );
  await benchMemory();
  await benchDurable(folder);
  const storage = new FileStorage(join(folder, "large"));
  const start = performance.now();
  const older = await grow(storage, emptyHead(), { size: Math.floor(total * 0.7), batch: 10_000 });
  const head = await grow(storage, older, { size: total, batch: 10_000 });
  say(`append durable, signed, batches of 10000`, perSecond(total, start));
  await benchProofs(storage, head);
  await benchConsistency(storage, older, head);
  await benchCheckpoint(head);
  await benchAudit(storage, head);
} finally {
  await rm(folder, { recursive: true });
}
