/**
 * Where are the records of a world written down while it comes about?
 *
 * Each source keeps its own sheet; each draft goes with the subject that it truly speaks of, so that the
 * truth cannot drift from the records.
 *
 * @module
 */
import type { RecordDraft } from "../../src/model/index.ts";
import { type Mint, mintFrom } from "./identifiers.ts";
import { partnerPlans, type SourceName, sourcePlans } from "./partners.ts";
import { type Random, randomFrom } from "./random.ts";
import type { PlantedFault, RecordPlace, TrueSubject, WorldPartner } from "./world.ts";

/** A thing in the world: many records may speak of it. */
export interface Thing {
  readonly id: string;
  readonly entityType: string;
}

/** Values by property; a missing value is null and is left out. */
export type Properties = Readonly<Record<string, string | null | readonly (string | null)[]>>;

export interface Stage {
  readonly random: Random;
  readonly mint: Mint;
  /** A new thing of this type. */
  thing(entityType: string): Thing;
  /** The one thing that this value identifies: the same thing whenever it is asked for again. */
  identified(entityType: string, value: string): Thing;
  /** Writes a record about a thing into a source. @returns the record's key. */
  write(source: SourceName, thing: Thing, properties: Properties): string;
  /** Writes a record about a thing of its own that no other record speaks of. @returns the record's key. */
  writeOnce(source: SourceName, entityType: string, properties: Properties): string;
  /** The key of the source's first record about the thing; null when it has none. */
  keyOf(source: SourceName, thing: Thing): string | null;
  /** Notes that a value just written is bad on purpose. */
  noteFault(source: SourceName, key: string, fault: Pick<PlantedFault, "property" | "value">): void;
  recordCount(): number;
  partners(): WorldPartner[];
  subjects(): TrueSubject[];
  faults(): PlantedFault[];
}

/** @param seed Any whole number. */
export function setStage(seed: number): Stage {
  const random = randomFrom(`corridor/${seed}`);
  const sheets = new Map<SourceName, RecordDraft[]>();
  const truth = new Map<string, { entityType: string; records: RecordPlace[] }>();
  const firstKeys = new Map<string, string>();
  const faults: PlantedFault[] = [];
  const byValue = new Map<string, Thing>();
  let things = 0;
  let records = 0;

  const placeOf = (source: SourceName, key: string): RecordPlace => ({
    partner: sourcePlans[source].partner,
    source: sourcePlans[source].name,
    key,
  });

  const stage: Stage = {
    random,
    mint: mintFrom(random.branch("identifiers")),
    thing: (entityType) => ({ id: `subject-${String(++things).padStart(6, "0")}`, entityType }),
    identified(entityType, value) {
      const known = byValue.get(`${entityType}/${value}`) ?? stage.thing(entityType);
      byValue.set(`${entityType}/${value}`, known);
      return known;
    },
    write(source, thing, properties) {
      const sheet = sheets.get(source) ?? [];
      sheets.set(source, sheet);
      const key = `${sourcePlans[source].prefix}-${String(sheet.length + 1).padStart(6, "0")}`;
      sheet.push({ key, entityType: thing.entityType, properties: filled(properties) });
      const subject = truth.get(thing.id) ?? { entityType: thing.entityType, records: [] };
      subject.records.push(placeOf(source, key));
      truth.set(thing.id, subject);
      const first = `${source}/${thing.id}`;
      if (!firstKeys.has(first)) firstKeys.set(first, key);
      records += 1;
      return key;
    },
    writeOnce: (source, entityType, properties) => stage.write(source, stage.thing(entityType), properties),
    keyOf: (source, thing) => firstKeys.get(`${source}/${thing.id}`) ?? null,
    noteFault: (source, key, fault) => void faults.push({ ...placeOf(source, key), ...fault }),
    recordCount: () => records,
    partners: () => partnersWith(sheets),
    subjects: () => [...truth].map(([id, subject]) => ({ id, ...subject })),
    faults: () => faults,
  };
  return stage;
}

function filled(properties: Properties): Record<string, readonly string[]> {
  const said = Object.entries(properties).map(([property, value]): [string, string[]] => [
    property,
    [...new Set([value].flat())].filter((text): text is string => text !== null && text !== ""),
  ]);
  return Object.fromEntries(said.filter(([, values]) => values.length > 0));
}

function partnersWith(sheets: ReadonlyMap<SourceName, readonly RecordDraft[]>): WorldPartner[] {
  return partnerPlans.map((plan, partner) => ({
    ...plan,
    sources: (Object.keys(sourcePlans) as SourceName[])
      .filter((source) => sourcePlans[source].partner === partner)
      .map((source) => {
        const { name, reliability, credibility, handling } = sourcePlans[source];
        return { name, reliability, credibility, handling, records: sheets.get(source) ?? [] };
      }),
  }));
}
