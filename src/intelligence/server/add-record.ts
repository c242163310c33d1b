/**
 * How does one record come in by itself, and is linked as it arrives?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { entityTypes, type RecordDraft } from "../../model/index.ts";
import type { Handling } from "../../safeguards/index.ts";
import { type Action, type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { ImportError } from "./imports/import-error.ts";
import { recordId } from "./record-id.ts";
import { refuseHandling } from "./refuse-handling.ts";
import { type Outcome, takeRecords } from "./take-records.ts";
import { visible } from "./visible.ts";

/** One record as a member writes it down. */
export interface RecordGiven {
  /** One of the member's own partner's sources. */
  readonly source: string;
  readonly draft: RecordDraft;
  /** The source's own handling when absent. */
  readonly handling?: Handling | undefined;
}

export interface RecordAdded {
  readonly id: string;
  readonly outcome: Outcome;
  readonly owner: string;
}

/**
 * Takes one record in.
 * @throws ImportError "entity-type-unknown", "nothing-said"; SafeguardError "not-found" when the source is not one's
 * own, "handling-refused".
 */
export function addRecord({ source, draft, handling }: RecordGiven): Action<RecordAdded> {
  return {
    name: "record.add",
    needs: "record:write",
    scope: "own",
    touched: ({ id, owner }) => [{ record: id, owner }],
    run: async (desk) => {
      const said = saidOnly(draft);
      const kept = await ownSource(desk, source);
      if (handling !== undefined) await refuseHandling(desk, handling, "any");
      const { outcomes } = await takeRecords(desk, [said], {
        source,
        keySecret: kept.key_secret,
        handling: handling ?? kept.handling,
        import: randomUUID(),
        today: new Date().toISOString().slice(0, 10),
      });
      const id = recordId(kept.key_secret, draft.key);
      return { id, outcome: outcomes[0] ?? "skipped", owner: desk.partner ?? "" };
    },
  };
}

/** Of how many proposals is one of these records a part, as far as the reader may see both? */
export function countProposals(records: readonly string[]): Query<number> {
  return {
    name: "proposal.count",
    needs: "record:read",
    touched: () => [],
    run: async (desk) => {
      const [row] = await desk.rows<{ proposals: number }>(sql`
        select count(*)::integer as proposals from (
          select p.a, p.b from intelligence.proposal p where p.a = any (${records}::uuid[])
          union
          select p.a, p.b from intelligence.proposal p where p.b = any (${records}::uuid[])) p
        where exists (select 1 from intelligence.record r where r.id = p.a and ${visible(desk)})
          and exists (select 1 from intelligence.record r where r.id = p.b and ${visible(desk)})`);
      return row?.proposals ?? 0;
    },
  };
}

/** The draft without blank values. */
function saidOnly(draft: RecordDraft): RecordDraft {
  if (!entityTypes.has(draft.entityType)) throw new ImportError("entity-type-unknown");
  const said = Object.entries(draft.properties)
    .map(([name, values]) => [name, values.filter((value) => value.trim() !== "")] as const)
    .filter(([, values]) => values.length > 0);
  if (said.length === 0) throw new ImportError("nothing-said");
  return { ...draft, properties: Object.fromEntries(said) };
}

/** A source of the actor's own partner. @throws SafeguardError "not-found". */
export async function ownSource(desk: Desk, id: string) {
  const [source] = await desk.rows<{ key_secret: Buffer; handling: Handling }>(sql`
    select key_secret, handling from intelligence.source where id = ${id} and partner = ${desk.partner}`);
  if (source === undefined) throw new SafeguardError("not-found");
  return source;
}
