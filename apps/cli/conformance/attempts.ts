/**
 * What does a reader see of a record, by every way there is?
 *
 * @module
 */
import {
  findRecords,
  listCappedBlocks,
  listHubs,
  readNetwork,
  readQueue,
  readRecord,
  readSubject,
} from "../../../src/intelligence/server/index.ts";
import type { MemberActor } from "../../../src/safeguards/index.ts";
import type { Doors, Query } from "../../../src/safeguards/server/index.ts";

const anything = {
  entityType: null,
  partner: null,
  source: null,
  from: null,
  to: null,
  cursor: null,
  limit: 200,
};

/** The ways to come upon a record: by its id, and by words that find it. */
export function waysTo(id: string, words: string): Readonly<Record<string, Query<unknown>>> {
  return {
    record: readRecord(id),
    subject: readSubject(id),
    network: readNetwork(id),
    search: findRecords({ ...anything, text: words }),
    list: findRecords({ ...anything, text: null }),
    queue: readQueue({ entityType: null, state: "open", cursor: null, limit: 100 }),
    counted: readQueue({ entityType: null, state: "counted", cursor: null, limit: 100 }),
    hubs: listHubs(null, 100),
    cappedBlocks: listCappedBlocks(null, 100),
  };
}

/** What each way answers: the result as text, or the code of the refusal. */
export async function answers(
  doors: Doors,
  reader: MemberActor,
  ways: Readonly<Record<string, Query<unknown>>>,
  purpose = "analysis",
) {
  const given: Record<string, string> = {};
  for (const [way, query] of Object.entries(ways)) {
    given[way] = await doors.ask(reader, purpose, query).then(
      (result) => JSON.stringify(result),
      (error: { code?: unknown }) => `refused: ${String(error.code)}`,
    );
  }
  return given;
}
