/**
 * How does a file of another's activities come into a node?
 *
 * Read as a stream, in two rounds: first activities of whole programmes, then those of their parts and all others. A hundred
 * activities are one act; ended in between, what came before is whole, and the same file again goes on. Everything is checked
 * as if somebody had typed it: what may not stand is named with its line, and all else is kept. A second reading changes
 * nothing. With `check` everything happens and is taken back.
 *
 * Source: programmes.md 5 and 6.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { type Entry, type EntrySet, ProgrammeError } from "../../../programmes/index.ts";
import { type EntryWriter, openEntries } from "../../../programmes/server/index.ts";
import type { Actor, Desk, Doors } from "../../../safeguards/server/index.ts";
import { ExchangeError } from "../../exchange-error.ts";
import type { Finding } from "../../iati/finding.ts";
import type { ImportContext, ImportedEntry } from "../../iati/import/import-context.ts";
import { mergedContent } from "../../iati/import/merged-content.ts";
import { type ReadActivity, readActivity } from "../../iati/import/read-activity.ts";
import { sameContent } from "../../iati/same-content.ts";
import { type IatiRecord, iatiRecords } from "./iati-records.ts";
import { keepSource, sourceEntries } from "./iati-sources.ts";

export interface IatiImportPlan {
  /** Opens the file anew; it is read twice. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Units of a currency for one USD. */
  readonly rates: ReadonlyMap<string, number>;
  readonly check: boolean;
  /** UTC day. */
  readonly today: string;
  /** Hears how many activities were looked at so far. */
  readonly onProgress?: (activities: number) => void;
  readonly signal?: AbortSignal;
}

export interface IatiImport {
  activities: number;
  /** Activities of which nothing was kept. */
  refused: number;
  added: number;
  changed: number;
  same: number;
  readonly findings: Finding[];
  /** Findings beyond the 10,000 that are kept. */
  leftOut: number;
}

const batchSize = 100;
const mostKept = 10_000;

/** @throws ProgrammeError, SafeguardError when the actor may not; what cannot be read is among the findings. */
export async function importIati(doors: Doors, actor: Actor, plan: IatiImportPlan): Promise<IatiImport> {
  const importing = new IatiImporting(doors, actor, plan);
  await importing.run();
  return importing.so;
}

class IatiImporting {
  readonly so: IatiImport = {
    activities: 0,
    refused: 0,
    added: 0,
    changed: 0,
    same: 0,
    findings: [],
    leftOut: 0,
  };
  readonly #doors: Doors;
  readonly #actor: Actor;
  readonly #plan: IatiImportPlan;
  readonly #seen = new Map<string, number>();

  constructor(doors: Doors, actor: Actor, plan: IatiImportPlan) {
    this.#doors = doors;
    this.#actor = actor;
    this.#plan = plan;
  }

  async run(): Promise<void> {
    const size = this.#plan.check ? Number.POSITIVE_INFINITY : batchSize;
    let batch: IatiRecord[] = [];
    for (const whole of [true, false]) {
      for await (const record of this.#records(whole)) {
        batch.push(record);
        if (batch.length >= size) {
          await this.#take(batch);
          batch = [];
        }
      }
      if (size === batchSize) {
        await this.#take(batch);
        batch = [];
      }
    }
    await this.#take(batch);
  }

  /** Of whole programmes, or all others. What stops the reading is told once. */
  async *#records(whole: boolean): AsyncGenerator<IatiRecord> {
    try {
      for await (const record of iatiRecords(this.#plan.open())) {
        this.#plan.signal?.throwIfAborted();
        if (isWhole(record) === whole) yield record;
      }
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      if (!whole)
        this.#say([
          {
            rule: error.code,
            severity: "error",
            identifier: null,
            line: error.line ?? 1,
            message: error.message,
            remedy: "Send a file of IATI activities that is whole; what stands before this line was read.",
          },
        ]);
    }
  }

  async #take(batch: readonly IatiRecord[]): Promise<void> {
    if (batch.length === 0) return;
    const before = { ...this.so, findings: this.so.findings.length };
    const taking = this.#doors.perform(this.#actor, "oversight", {
      name: "iati.import",
      needs: "programme:write",
      scope: "none",
      touched: () => [],
      run: async (desk) => {
        const writer = await openEntries(desk, this.#plan.today);
        const context = contextOf(writer.standing(), await sourceEntries(desk), this.#plan.rates);
        for (const record of batch) await this.#one(desk, { writer, record, context });
        if (this.#plan.check) throw new TakenBack();
      },
    });
    await taking.catch((error: unknown) => {
      if (error instanceof TakenBack) return;
      this.so.findings.length = before.findings;
      throw error;
    });
    this.#plan.onProgress?.(this.so.activities);
  }

  async #one(desk: Desk, { writer, record, context }: Taking): Promise<void> {
    this.so.activities += 1;
    const read = readActivity(record.element, context);
    const first = this.#seen.get(read.identifier);
    if (first !== undefined && read.identifier !== "") {
      this.so.refused += 1;
      this.#say([twice(read, record, first)]);
      return;
    }
    this.#seen.set(read.identifier, record.element.line);
    this.#say(read.findings);
    const kept = read.frame === null ? false : await this.#entries(writer, read);
    if (!kept) {
      this.so.refused += 1;
      return;
    }
    const entry = read.frame?.component ?? read.frame?.programme ?? "";
    await keepSource(desk, record, { identifier: read.identifier, entry, today: this.#plan.today });
  }

  /** @returns false when the activity itself may not stand; then none of its parts is tried. */
  async #entries(writer: EntryWriter, read: ReadActivity): Promise<boolean> {
    for (const entry of read.entries) {
      const refused = await this.#put(writer, entry);
      if (refused === null) continue;
      this.#say([{ ...refused, identifier: read.identifier }]);
      if (entry.from === "iati-activity") return false;
    }
    return true;
  }

  async #put(writer: EntryWriter, imported: ImportedEntry): Promise<Omit<Finding, "identifier"> | null> {
    const list: readonly Entry[] = writer.standing()[imported.kind];
    const before = list.find(({ id }) => id === imported.id) ?? null;
    const content = mergedContent(imported, before);
    if (before !== null && sameContent(before.content, content)) {
      this.so.same += 1;
      return null;
    }
    try {
      await writer.put({
        act: randomUUID(),
        entry: imported.id,
        kind: imported.kind,
        seen: before?.version ?? 0,
        seenBy: before?.seenBy ?? "everybody",
        content,
      });
    } catch (error) {
      if (!(error instanceof ProgrammeError) || !toldBeforeWriting.includes(error.code)) throw error;
      return {
        rule: error.code,
        severity: "error",
        line: imported.line,
        message: `${imported.kind}: ${error.place === "" ? error.message : error.place}`,
        remedy: error.message,
      };
    }
    this.so[before === null ? "added" : "changed"] += 1;
    return null;
  }

  #say(findings: readonly Finding[]): void {
    const room = Math.max(0, mostKept - this.so.findings.length);
    this.so.findings.push(...findings.slice(0, room));
    this.so.leftOut += Math.max(0, findings.length - room);
  }
}

interface Taking {
  readonly writer: EntryWriter;
  readonly record: IatiRecord;
  readonly context: ImportContext;
}

/** Refusals that are known before a statement runs: the transaction goes on. */
const toldBeforeWriting: readonly string[] = [
  "entry-refused",
  "duty-refused",
  "programme-fixed",
  "audience-refused",
];

/** Ends an act whose only purpose was to see what it would do. */
class TakenBack extends Error {
  override readonly name = "TakenBack";
}

/** Tells of a whole joint programme: whoever reports it extends the money. */
function isWhole({ element }: IatiRecord): boolean {
  const shared = element.children.some(
    ({ name, attributes }) => name === "other-identifier" && attributes.get("type") === "A9",
  );
  const extends_ = element.children.some(
    ({ name, attributes }) => name === "participating-org" && attributes.get("role") === "3",
  );
  return shared && extends_;
}

/** What files call things that stand already. */
export function contextOf(
  set: EntrySet,
  sources: ReadonlyMap<string, string>,
  rates: ReadonlyMap<string, number>,
): ImportContext {
  const known = new Map<string, string>();
  for (const { id, content } of set.organisation)
    if (content.iatiIdentifier !== null)
      known.set(`organisation/${content.iatiIdentifier.toLowerCase()}`, id);
  for (const { id, content } of set.programme) known.set(`programme/${content.code.toLowerCase()}`, id);
  for (const { id, content } of set.indicator) known.set(`indicator/${content.code.toLowerCase()}`, id);
  const components = new Set(set.component.map(({ id }) => id));
  for (const [identifier, entry] of sources)
    if (components.has(entry)) known.set(`component/${identifier}`, entry);
  return { known, rates };
}

function twice({ identifier }: ReadActivity, { element }: IatiRecord, first: number): Finding {
  return {
    rule: "twice",
    severity: "error",
    identifier,
    line: element.line,
    message: `The identifier stands at line ${first} already.`,
    remedy: "Give each activity an identifier of its own; the first one was kept.",
  };
}
