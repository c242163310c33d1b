/**
 * How does a file become records?
 *
 * Checked first: the file is read to its end and nothing is written. Then taken: batch by batch, each in one
 * transaction that also notes how far it came, so that an import that was cut off goes on where it stood.
 *
 * @module
 */
import { randomBytes, randomUUID } from "node:crypto";
import { defaultHandling, type Handling } from "../../../safeguards/index.ts";
import type { Action, Actor, Desk, Doors } from "../../../safeguards/server/index.ts";
import type { Format, ReadItem, ReadOptions, TableMapping } from "../../collection/format.ts";
import { ownSource } from "../add-record.ts";
import type { Arrival } from "../linker.ts";
import { foreseeRecords, type Taken, type Taking, takeRecords } from "../take-records.ts";
import { ImportTally } from "./import-tally.ts";
import { type FileIn, readInBatches } from "./read-in-batches.ts";

/** Who brings what in, from where, as what. */
export interface ImportOrder {
  readonly actor: Actor;
  readonly purpose: string;
  /** Null when only checking, for a source that is not there yet: everything would be added. */
  readonly source: string | null;
  /** What records get that are new; the source's own handling when null. */
  readonly handling: Handling | null;
  readonly file: FileIn;
  readonly fileName: string;
  readonly format: Format;
  readonly mapping: TableMapping | null;
}

/** What an import is told and tells on its way. */
export interface ImportProgress {
  /** The import's id; the same when it goes on after it was cut off. */
  readonly importId?: string;
  /** Items that are committed already, and what was counted of them, when an import goes on. */
  readonly itemsDone?: number;
  readonly tally?: ImportTally;
  readonly signal?: AbortSignal;
  /** Grows by what was added or changed; so it is known too when the reading ends early. */
  readonly arrivals?: Arrival[];
  /** Hears of every item that was refused. */
  onRefused?(item: ReadItem & { kind: "refused" }): Promise<void> | void;
  /** Runs in the transaction of each batch: what it writes is there exactly when the batch is. */
  onBatch?(desk: Desk, state: { tally: ImportTally; progress: number; itemsDone: number }): Promise<void>;
  /** Hears of each batch once it is committed: from then on it is kept whatever happens. */
  onCommitted?(state: { progress: number; itemsDone: number }): void;
}

export interface ImportResult {
  readonly tally: ImportTally;
  /** Records that were added or changed, for linking. */
  readonly arrivals: readonly Arrival[];
}

/** Says what importing would do. Writes nothing. @throws CollectionError, or the signal's reason when cancelled. */
export async function checkFile(
  doors: Doors,
  order: ImportOrder,
  progress: ImportProgress = {},
): Promise<ImportTally> {
  const seen = new Map<string, Set<string>>();
  const work: Work = async (desk, drafts, taking) => ({
    outcomes: await foreseeRecords(desk, drafts, taking, seen),
    records: [],
  });
  return (await goThrough(doors, order, { ...progress, name: "import.check", work })).tally;
}

/** Takes a file in. @throws CollectionError for the rest of a file that ends badly; what came before it stays. */
export function takeFile(
  doors: Doors,
  order: ImportOrder,
  progress: ImportProgress = {},
): Promise<ImportResult> {
  return goThrough(doors, order, { ...progress, name: "import.take", work: takeRecords });
}

type Work = (desk: Desk, drafts: Parameters<typeof takeRecords>[1], taking: Taking) => Promise<Taken>;

interface Going extends ImportProgress {
  readonly name: string;
  readonly work: Work;
}

async function goThrough(doors: Doors, order: ImportOrder, going: Going): Promise<ImportResult> {
  const tally = going.tally ?? new ImportTally();
  const arrivals = going.arrivals ?? [];
  const importId = going.importId ?? randomUUID();
  const source = await keysOf(doors, order);
  let itemsDone = 0;
  for await (const { items, progress } of ahead(readInBatches(order.file, order.format, optionsOf(order)))) {
    going.signal?.throwIfAborted();
    itemsDone += items.length;
    const again = itemsDone <= (going.itemsDone ?? 0);
    await meetOthers(items, again ? new ImportTally() : tally, going);
    if (again) continue;
    const drafts = items.flatMap((item) => (item.kind === "record" ? [item.draft] : []));
    const { records } = await doors.perform(order.actor, order.purpose, {
      ...errandOf(going.name),
      run: async (desk) => {
        const taken = await going.work(desk, drafts, takingOf(order, source, importId));
        taken.outcomes.forEach((outcome, place) => {
          tally.took(outcome, drafts[place]?.entityType ?? "");
        });
        await going.onBatch?.(desk, { tally, progress, itemsDone });
        return taken;
      },
    });
    arrivals.push(...records);
    going.onCommitted?.({ progress, itemsDone });
  }
  return { tally, arrivals };
}

function errandOf(name: string): Omit<Action<Taken>, "run"> {
  // The records are the partner's own, and nobody is shown one: the entry says that it brought records in.
  return { name, needs: "record:write", scope: "own", touched: () => [] };
}

async function meetOthers(
  items: readonly ReadItem[],
  tally: ImportTally,
  { onRefused }: Going,
): Promise<void> {
  for (const item of items) {
    if (item.kind === "record") continue;
    tally.met(item);
    if (item.kind === "refused") await onRefused?.(item);
  }
}

function optionsOf({ fileName, mapping }: ImportOrder): ReadOptions {
  return mapping === null ? { fileName } : { fileName, mapping };
}

function takingOf(order: ImportOrder, source: SourceKeys, importId: string): Taking {
  return {
    source: source.id,
    keySecret: source.key_secret,
    handling: order.handling ?? source.handling,
    import: importId,
    today: new Date().toISOString().slice(0, 10),
    ...(order.mapping?.country !== undefined && { country: order.mapping.country }),
  };
}

interface SourceKeys {
  readonly id: string;
  readonly key_secret: Buffer;
  readonly handling: Handling;
}

/** Read once a file: what is not there yet must keep the same keys from batch to batch. */
async function keysOf(doors: Doors, order: ImportOrder): Promise<SourceKeys> {
  const { source: id } = order;
  if (id === null) return { id: randomUUID(), key_secret: randomBytes(32), handling: defaultHandling(false) };
  return doors.perform(order.actor, order.purpose, {
    name: "import.source",
    needs: "record:write",
    scope: "own",
    touched: () => [],
    run: async (desk) => ({ id, ...(await ownSource(desk, id)) }),
  });
}

/** The same batches; each is read while the one before it is written. */
async function* ahead<Item>(batches: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    let next = batches.next();
    for (;;) {
      const { value, done } = await next;
      if (done === true) return;
      next = batches.next();
      // Its failure is met when it is its turn; until then it must not end the process as one that nobody met.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await batches.return(undefined).catch(() => undefined);
  }
}
