/**
 * How does a file of another's activities come into a node?
 *
 * Read as a stream, three times: once to its end, to know what it is; then activities of whole programmes, then those of their parts and all others. A hundred
 * activities are one act; ended in between, what came before is whole, and the same file again goes on. Everything is checked
 * as if somebody had typed it: what may not stand is named with its line, and all else is kept. A second reading changes
 * nothing. With `check` everything happens and is taken back.
 *
 * Source: programmes.md 5 and 6.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { type Entry, isSameContent, ProgrammeError } from "../../../programmes/index.ts";
import { type EntryWriter, openEntries, removedEntries } from "../../../programmes/server/index.ts";
import type { Actor, Desk, Doors } from "../../../safeguards/server/index.ts";
import { ExchangeError } from "../../exchange-error.ts";
import type { Finding } from "../../iati/finding.ts";
import { contextOf } from "../../iati/import/context-of.ts";
import type { ImportContext, ImportedEntry } from "../../iati/import/import-context.ts";
import { mergedContent } from "../../iati/import/merged-content.ts";
import { type ReadActivity, readActivity } from "../../iati/import/read-activity.ts";
import { identifierOf } from "../../xml/xml-element.ts";
import { type IatiRecord, iatiRecords, tellsOfWhole } from "./iati-records.ts";
import { keepSource, sourceEntries } from "./iati-sources.ts";
import { type ActivityPlace, notTheirs, programmeFirst, removedHere, twice } from "./import-findings.ts";

export interface IatiImportPlan {
  /** Opens the file anew; it is read twice. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Units of a currency for one USD. */
  readonly rates: ReadonlyMap<string, number>;
  readonly check: boolean;
  /** Beginnings of the identifiers that are wanted; empty: all. */
  readonly only: readonly string[];
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
/** A node holds some thousands of entries: everything that is worked out is worked out of all of them. */
const mostActivities = 5_000;

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
    if (!(await this.#fits())) return;
    if (this.#plan.check) {
      await this.#take(this.#records([true, false]));
      return;
    }
    for (const whole of [true, false]) {
      let batch: IatiRecord[] = [];
      for await (const record of this.#records([whole])) {
        batch.push(record);
        if (batch.length < batchSize) continue;
        await this.#take(batch);
        batch = [];
      }
      if (batch.length > 0) await this.#take(batch);
    }
  }

  /** Reads the file once to its end: what stops the reading is told, and too many are refused before anything is kept. */
  async #fits(): Promise<boolean> {
    let wanted = 0;
    try {
      for await (const record of iatiRecords(this.#plan.open())) {
        this.#plan.signal?.throwIfAborted();
        if (this.#isWanted(record)) wanted += 1;
      }
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      this.#sayOfFile(error.code, error, {
        message: error.message,
        remedy: "Send a file of IATI activities that is whole; what stands before this line was read.",
      });
    }
    if (wanted <= mostActivities) return true;
    this.#sayOfFile("too-many", null, {
      message: `The file holds ${wanted} activities; a node takes ${mostActivities} of one file at most.`,
      remedy: "Say which are wanted: --only and the beginning of their identifiers.",
    });
    return false;
  }

  #sayOfFile(
    rule: string,
    error: ExchangeError | null,
    words: { readonly message: string; readonly remedy: string },
  ): void {
    this.#say([{ rule, severity: "error", identifier: null, line: error?.line ?? 1, ...words }]);
  }

  #isWanted({ element }: IatiRecord): boolean {
    const { only } = this.#plan;
    if (only.length === 0) return true;
    const identifier = identifierOf(element) ?? "";
    return only.some((beginning) => identifier.startsWith(beginning));
  }

  /** @param rounds - Whether activities of whole programmes, or all others. */
  async *#records(rounds: readonly boolean[]): AsyncGenerator<IatiRecord> {
    for (const whole of rounds)
      try {
        for await (const record of iatiRecords(this.#plan.open())) {
          this.#plan.signal?.throwIfAborted();
          if (tellsOfWhole(record) === whole && this.#isWanted(record)) yield record;
        }
      } catch (error) {
        // Told when the file was read for the first time.
        if (!(error instanceof ExchangeError)) throw error;
      }
  }

  async #take(batch: Iterable<IatiRecord> | AsyncIterable<IatiRecord>): Promise<void> {
    const before = { ...this.so, findings: this.so.findings.length };
    const taking = this.#doors.perform(this.#actor, "oversight", {
      name: "iati.import",
      needs: "programme:write",
      scope: "none",
      touched: () => [],
      run: async (desk) => {
        const writer = await openEntries(desk, this.#plan.today);
        const removed = await removedEntries(desk);
        const context = contextOf(writer.standing, await sourceEntries(desk), this.#plan.rates);
        for await (const record of batch) await this.#one(desk, { writer, record, context, removed });
        if (this.#plan.check) throw new TakenBack();
      },
    });
    await taking.catch((error: unknown) => {
      if (error instanceof TakenBack) return;
      this.so.findings.length = before.findings;
      throw error;
    });
  }

  async #one(desk: Desk, taking: Taking): Promise<void> {
    const { writer, record, context } = taking;
    this.so.activities += 1;
    if (this.so.activities % batchSize === 0) this.#plan.onProgress?.(this.so.activities);
    const read = readActivity(record.element, context);
    const place = { identifier: read.identifier, line: record.element.line };
    const first = this.#seen.get(read.identifier);
    if (first !== undefined && read.identifier !== "") {
      this.so.refused += 1;
      this.#say([twice(place, first)]);
      return;
    }
    this.#seen.set(read.identifier, record.element.line);
    this.#say(read.findings);
    const kept =
      read.frame !== null && this.#placed(writer, read, place) && (await this.#entries(taking, read));
    if (!kept) {
      this.so.refused += 1;
      return;
    }
    const entry = read.frame?.component ?? read.frame?.programme ?? "";
    if (!this.#mayTell(writer, entry, place)) return;
    await keepSource(desk, record, { identifier: read.identifier, entry, today: this.#plan.today });
  }

  /** The text goes out again under its organisation's name: only who may write the entry may change it. */
  #mayTell(writer: EntryWriter, entry: string, place: ActivityPlace): boolean {
    const { component, programme } = writer.standing();
    const standing = [...component, ...programme].find(({ id }) => id === entry);
    const refused = standing === undefined ? null : writer.refusal(standing);
    if (refused !== null) this.#say([notTheirs(place, refused)]);
    return refused === null;
  }

  /** A part is taken in once its whole stands. */
  #placed(writer: EntryWriter, { frame }: ReadActivity, place: ActivityPlace): boolean {
    if (frame?.role !== "component") return true;
    const stands = writer.standing().programme.some(({ id }) => id === frame.programme);
    if (!stands) this.#say([programmeFirst(place)]);
    return stands;
  }

  /** @returns false when the activity itself may not stand; then none of its parts is tried. */
  async #entries({ writer, removed }: Taking, read: ReadActivity): Promise<boolean> {
    for (const entry of read.entries) {
      if (removed.has(entry.id)) {
        this.#say([removedHere({ identifier: read.identifier, line: entry.line }, entry.kind)]);
        if (entry.from === "iati-activity") return false;
        continue;
      }
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
    if (before !== null && isSameContent(before.content, content)) {
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
  /** Ids of entries that somebody removed. */
  readonly removed: ReadonlySet<string>;
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
