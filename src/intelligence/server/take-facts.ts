/**
 * How do single facts that a desk released of people's reports become records, and go again?
 *
 * As records of the desk's own partner under its source "Community reports", on the ordinary way in: compared with what is
 * there as they arrive, and read by whom the handling says. They are kept for a year at most, as a lead that nobody has
 * confirmed. Withdrawn, they are read by nobody from that moment, and what was proposed on them is taken back.
 *
 * Assumes: what may be released at all was decided before; here come no persons.
 * Source: trust.md rules 18, 30 and 32.
 *
 * @module
 */
import { enginePurpose, type Handling } from "../../safeguards/index.ts";
import type { Action, Doors, MemberActor } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { addRecord } from "./add-record.ts";
import type { Arrival, Linker } from "./linker.ts";
import { ensureSource, type Grading, type Source } from "./sources.ts";

/** Days that a fact is kept unless its type says fewer: an unconfirmed lead. */
const keptDays = 365;

/** Of the source that released facts come from; a grading that somebody judged is added in brackets. */
const sourceName = "Community reports";

export interface FactGiven {
  /** Stable name of the fact: given twice, it is taken once. */
  readonly key: string;
  readonly entityType: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export interface FactsTaken {
  readonly facts: readonly FactGiven[];
  readonly handling: Handling;
  /** F6 unless somebody judged. */
  readonly grading: Grading;
}

export interface FactsGone {
  readonly records: readonly string[];
  readonly keys: readonly string[];
}

interface Asker {
  readonly actor: MemberActor;
  readonly purpose: string;
}

export interface FactTaker {
  /**
   * Takes facts in. @returns the ids of their records, in the order given.
   * @throws ImportError "entity-type-unknown", "nothing-said"; SafeguardError "handling-refused", "not-allowed".
   */
  take(asker: Asker, taken: FactsTaken): Promise<readonly string[]>;
  /**
   * Ends records of the asker's partner at once: those of these ids, and what became of the facts with these keys; others
   * are passed over. Done again after a failure, it finishes.
   */
  withdraw(asker: Asker, gone: FactsGone): Promise<void>;
}

/** What the desks' part of the node is handed, so that it need not know intelligence. */
export function factTaker(doors: Doors, linker: Linker): FactTaker {
  return {
    take: async ({ actor, purpose }, taken) => {
      const source = await doors.perform(actor, purpose, communitySource(taken));
      const arrivals = await doors.perform(actor, purpose, addFacts(source.id, taken));
      await linker.linkArrivals(arrivals);
      return arrivals.map(({ id }) => id);
    },
    withdraw: async ({ actor, purpose }, facts) => {
      const gone = await doors.perform(actor, purpose, endRecords(facts));
      await linker.linkArrivals(gone);
      await forgetProposals(doors, gone);
    },
  };
}

/** A source has one grading, so each grading has a source. */
function communitySource({ grading, handling }: FactsTaken): Action<Source> {
  const { reliability, credibility } = grading;
  const judged = reliability !== "F" || credibility !== 6;
  const name = judged ? `${sourceName} (${reliability}${credibility})` : sourceName;
  return ensureSource({ name, grading, handling: { ...handling, audience: "owner" } });
}

interface Owned extends Arrival {
  readonly owner: string;
}

function addFacts(source: string, { facts, handling }: FactsTaken): Action<readonly Owned[]> {
  return {
    name: "record.release",
    needs: "record:write",
    scope: "own",
    touched: (arrivals) => arrivals.map(({ id, owner }) => ({ record: id, owner })),
    run: async (desk) => {
      const arrivals: Owned[] = [];
      for (const draft of facts) {
        const { id, owner } = await addRecord({ source, draft, handling }).run(desk);
        arrivals.push({ id, entityType: draft.entityType, owner });
      }
      await desk.rows(sql`update intelligence.record
        set expires_at = least(expires_at, now() + make_interval(days => ${keptDays}))
        where id = any (${arrivals.map(({ id }) => id)}::uuid[]) and owner = ${desk.partner}`);
      return arrivals;
    },
  };
}

/** @returns also those that had ended before: whether linking has heard of it is not known. */
function endRecords({ records, keys }: FactsGone): Action<readonly Owned[]> {
  return {
    name: "record.withdraw",
    needs: "record:write",
    scope: "own",
    touched: (gone) => gone.map(({ id, owner }) => ({ record: id, owner })),
    run: (desk) =>
      desk.rows<Owned>(sql`
        update intelligence.record set expires_at = least(expires_at, now())
        where owner = ${desk.partner} and (id = any (${records}::uuid[]) or (source_key = any (${keys}::text[])
          and source in (select id from intelligence.source
            where partner = ${desk.partner} and starts_with(name, ${sourceName}))))
        returning id, entity_type as "entityType", owner`),
  };
}

/** Of types that are not compared, and of models that are not there yet, linking leaves proposals alone. (rule 30) */
function forgetProposals(doors: Doors, gone: readonly Arrival[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  return doors.perform({ kind: "engine" }, enginePurpose, {
    name: "link.withdrawn",
    needs: null,
    scope: "engine",
    touched: () => [],
    run: async (desk) => {
      await desk.rows(sql`delete from intelligence.proposal
        where a = any (${ids}::uuid[]) or b = any (${ids}::uuid[])`);
    },
  });
}
