/**
 * How does everything that is done here become provable to outsiders within a second or so?
 *
 * A worker looks once a second whether entries wait, and publishes them: tiles in a folder that anybody may copy,
 * and a signed checkpoint that witnesses keep. Whoever holds an old checkpoint can tell if anything before it was
 * altered. When the published log and the database contradict each other the worker stops for good and says so.
 *
 * Assumes: the folder is this node's own, or shared by nodes of one database and one key.
 * Source: trust.md rules 2 and 3, and F7 (no reading without witness for longer than 15 minutes).
 *
 * @module
 */
import {
  type Checkpoint,
  formatVerifierKey,
  LedgerError,
  readCheckpoint,
  readUnverified,
} from "@waymark/ledger";
import { FileStorage } from "@waymark/ledger/file-storage";
import type { Store } from "../../store/index.ts";
import { LogError } from "./log-error.ts";
import { keepLogKey, publishVerifierKey } from "./log-key.ts";
import { isFinal, type LogPlace, publishLeaves } from "./publish-leaves.ts";

export interface LogPlan {
  readonly store: Pick<Store, "app" | "dataFolder">;
  /** Where the public files lie; made when it is not there. */
  readonly folder: string;
  /** Names a new log, such as "node.example.org"; one that is there keeps its name. */
  readonly origin: string;
  /** Hears of each failure once, and again when the checkpoint is late. Unreachable database: StoreError. */
  readonly onFault: (error: Error) => void;
  readonly patience?: Patience;
}

/** How long entries may wait for a checkpoint while something fails. Unit: milliseconds. */
export interface Patience {
  readonly untilAlarm: number;
  readonly untilNothingIsRead: number;
}

export interface PublishedCheckpoint extends Checkpoint {
  /** The signed note, as it lies in the file. */
  readonly text: string;
}

export interface WitnessedLog {
  /** For `waymark verify` and for witnesses. */
  readonly verifierKey: string;
  /** Publishes everything committed before the call. @throws LogError for good, StoreError and others for now. */
  sequence(): Promise<Checkpoint>;
  /** The checkpoint that outsiders see now. */
  published(): Promise<PublishedCheckpoint>;
  /** Why nothing may be read or changed; null when the log stands. */
  fault(): LogError | null;
  /** Publishes by itself from now on. */
  start(): void;
  /** Publishes what waits, as far as that is possible, and stops. */
  stop(): Promise<void>;
}

const pause = 1_000;
const defaultPatience: Patience = { untilAlarm: 5 * 60_000, untilNothingIsRead: 15 * 60_000 };

/**
 * Opens the log and brings its files level with the database.
 * @throws LogError when log and database contradict each other or the key is gone; StoreError.
 */
export async function openWitnessedLog(plan: LogPlan): Promise<WitnessedLog> {
  const key = await keepLogKey(plan.store.dataFolder, plan.origin);
  await publishVerifierKey(plan.folder, key);
  const worker = new Worker({ store: plan.store, storage: new FileStorage(plan.folder), key }, plan);
  await worker.sequence();
  return {
    verifierKey: formatVerifierKey(key.verifier),
    sequence: () => worker.sequence(),
    published: () => worker.published(),
    fault: () => worker.fault(),
    start: () => worker.start(),
    stop: () => worker.stop(),
  };
}

class Worker {
  readonly #place: LogPlace;
  readonly #onFault: (error: Error) => void;
  readonly #patience: Patience;
  /** The tail of the rounds: they never overlap. */
  #turn: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Checkpoint> | null = null;
  #broken: LogError | null = null;
  #failingSince: number | null = null;
  #alarmed = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(place: LogPlace, { onFault, patience = defaultPatience }: LogPlan) {
    this.#place = place;
    this.#onFault = onFault;
    this.#patience = patience;
  }

  /** Calls that come while a round runs share the next one. */
  sequence(): Promise<Checkpoint> {
    this.#waiting ??= this.#turn.then(() => {
      this.#waiting = null;
      return this.#round();
    });
    const round = this.#waiting;
    this.#turn = round.catch(() => undefined);
    return round;
  }

  async published(): Promise<PublishedCheckpoint> {
    const text = await readCheckpoint(this.#place.storage);
    if (text === null)
      throw new LogError("log-files-damaged", "The checkpoint of the log is gone. Run waymark verify.");
    return { ...readUnverified(text), text };
  }

  fault(): LogError | null {
    if (this.#broken !== null) return this.#broken;
    return this.#failingFor() >= this.#patience.untilNothingIsRead ? late() : null;
  }

  start(): void {
    const again = () => {
      if (this.#broken !== null || this.#timer === null) return;
      this.#timer = setTimeout(tick, pause);
    };
    const tick = () =>
      void this.sequence()
        .catch(() => undefined)
        .finally(again);
    this.#timer ??= setTimeout(tick, 0);
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.sequence().catch(() => undefined);
  }

  async #round(): Promise<Checkpoint> {
    if (this.#broken !== null) throw this.#broken;
    try {
      const checkpoint = await publishLeaves(this.#place);
      this.#failingSince = null;
      this.#alarmed = false;
      return checkpoint;
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #failed(error: unknown): Error {
    const isFirst = this.#failingSince === null;
    this.#failingSince ??= performance.now();
    if (isFinal(error)) {
      this.#broken = error instanceof LedgerError ? damaged(error) : error;
      this.#onFault(this.#broken);
      return this.#broken;
    }
    const said = error instanceof Error ? error : new Error("publishing the log failed");
    if (isFirst) this.#onFault(said);
    if (!this.#alarmed && this.#failingFor() >= this.#patience.untilAlarm) {
      this.#alarmed = true;
      this.#onFault(late());
    }
    return said;
  }

  /** Unit: milliseconds; -1 while nothing fails. */
  #failingFor(): number {
    return this.#failingSince === null ? -1 : performance.now() - this.#failingSince;
  }
}

function damaged({ message }: LedgerError): LogError {
  return new LogError(
    "log-files-damaged",
    `The files of the log are not what its checkpoint says: ${message} Publish nothing and run waymark verify.`,
  );
}

function late(): LogError {
  return new LogError(
    "log-late",
    "Entries have waited too long for a checkpoint. Look for the failure reported before: database or disk.",
  );
}
