/**
 * How fast does what was asked become provable?
 *
 * On the node's own PostgreSQL, everything flushed to disk: eight members ask at once while the log publishes, and
 * each asking counts when a signed checkpoint covers it; once for single records, once for pages of 50. Then the whole
 * log is verified, database included. Prints one line of JSON. `--seconds` says how long each half takes (5).
 */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Doors,
  keepTicketKey,
  type MemberActor,
  openDoors,
  openWitnessedLog,
  safeguardMigrations,
  verifyLog,
  type WitnessedLog,
} from "../src/safeguards/server/index.ts";
import { migrate, openStore, rows, type Store } from "../src/store/index.ts";
import { quiet } from "../src/store/testing/quiet.ts";
import { peakMebibytes } from "./measures/peak-mebibytes.ts";
import { quantile } from "./measures/quantile.ts";

const writers = 8;
const seconds = Number(process.argv[process.argv.indexOf("--seconds") + 1]) || 5;

const member: MemberActor = {
  kind: "member",
  member: randomUUID(),
  partner: randomUUID(),
  partnerKind: "state-police",
  roles: ["analyst"],
  childTrained: false,
};

interface Asked {
  /** How long each asking took. Unit: milliseconds. */
  readonly took: number[];
  /** From the first asking until a checkpoint covers the last one. Unit: seconds. */
  readonly covered: number;
}

/** Asks from all writers until the time is up, for so many records each, then waits for the checkpoint. */
async function askUntil(doors: Doors, log: WitnessedLog, records: number): Promise<Asked> {
  const took: number[] = [];
  const begun = performance.now();
  const touched = Array.from({ length: records }, () => ({ record: randomUUID(), owner: member.partner }));
  const query = {
    name: "record.search",
    needs: "record:read" as const,
    touched: () => touched,
    run: async () => null,
  };
  const writer = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const from = performance.now();
      await doors.ask(member, "analysis", query);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  await log.sequence();
  return { took, covered: (performance.now() - begun) / 1000 };
}

async function openAt(dataFolder: string): Promise<{ store: Store; doors: Doors; log: WitnessedLog }> {
  const store = await openStore({ dataFolder, log: quiet });
  await migrate(store, [await safeguardMigrations()]);
  const ticketKey = randomBytes(32).toString("base64url");
  await keepTicketKey((statement) => rows(store.owner, statement), ticketKey);
  const onFault = (error: Error) => {
    throw error;
  };
  const log = await openWitnessedLog({ store, folder: join(dataFolder, "log"), origin: "bench", onFault });
  return { store, doors: openDoors(store, ticketKey), log };
}

async function measure(dataFolder: string): Promise<object> {
  const { store, doors, log } = await openAt(dataFolder);
  log.start();
  const single = await askUntil(doors, log, 1);
  const pages = await askUntil(doors, log, 50);
  await log.stop();
  const from = performance.now();
  const folder = join(dataFolder, "log");
  const found = await verifyLog({ folder, verifierKey: log.verifierKey, store });
  const verifying = (performance.now() - from) / 1000;
  await store.close();
  const asked = single.took.length + pages.took.length;
  if (!found.intact || found.checkpoint.size !== asked)
    throw new Error("The log does not hold what was asked.");
  return {
    bench: "log",
    writers,
    singleRecords: summary(single),
    pagesOf50: summary(pages),
    verifiedPerSecond: Math.round(asked / verifying),
    peakMebibytes: peakMebibytes(),
  };
}

function summary({ took, covered }: Asked): object {
  const at = (share: number) => Math.round(quantile(took, share) * 10) / 10;
  return {
    askings: took.length,
    perSecondUnderCheckpoint: Math.round(took.length / covered),
    milliseconds: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  };
}

const dataFolder = await mkdtemp(join(tmpdir(), "waymark-bench-"));
try {
  process.stdout.write(`${JSON.stringify(await measure(dataFolder))}\n`);
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
