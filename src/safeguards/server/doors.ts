/**
 * How does anybody read or change anything?
 *
 * Through `ask` and `perform`, and nothing else: both check that the actor may, open a ticket for the purpose,
 * do the work, write the log and commit; only then does the caller get a byte. No log, no rows.
 *
 * Source: trust.md rules 1, 2 and 8; Directive (EU) 2016/680 Article 25 (logging of consultation).
 *
 * @module
 */
import { rows, type Store, sql, withTransaction } from "../../store/index.ts";
import type { Actor } from "../actor.ts";
import { enginePurpose, isPurpose, type Purpose } from "../purpose.ts";
import { type Capability, may, personReadingRoles, purposesOf, rolesRefused } from "../role.ts";
import { SafeguardError } from "../safeguard-error.ts";
import { openTicket, type Run, type Scope } from "./ticket.ts";

/** A record that a result shows or an action touched, for the log. */
export interface Touched {
  readonly record: string;
  readonly owner: string;
}

/** What a reading or an action works with: statements, and who asked. */
export interface Desk {
  readonly rows: Run;
  readonly actor: Actor;
  /** UUID of the actor's partner; null for the engine and the node. */
  readonly partner: string | null;
  readonly purpose: Purpose | typeof enginePurpose;
  /** False only in tests that show that row security alone suffices. */
  readonly checksInCode: boolean;
}

interface Errand<Result> {
  /** Stable name for the log: "record.read". */
  readonly name: string;
  /** What the actor's roles must allow; null when only the scope decides (the engine, the node). */
  readonly needs: Capability | null;
  /** What the transaction may see of records; "person" when absent. */
  readonly scope?: Scope;
  /** False only at the door, where no record can be seen: whether a session stands is asked at every request. */
  readonly logged?: false;
  run(desk: Desk): Promise<Result>;
  /** The records whose content is in the result, or that were changed. */
  touched(result: Result): readonly Touched[];
}

/** A reading. */
export type Query<Result> = Errand<Result>;
/** A change. */
export type Action<Result> = Errand<Result>;

export interface Doors {
  /**
   * Reads. The log entry is committed before the result is handed out.
   * @throws SafeguardError "purpose-needed", "purpose-not-yours", "not-allowed", "log-unavailable".
   */
  ask<Result>(actor: Actor, purpose: string, query: Query<Result>): Promise<Result>;
  /** Changes: check, write and log in one transaction. Throws as `ask` does. */
  perform<Result>(actor: Actor, purpose: string, action: Action<Result>): Promise<Result>;
}

/** Opens the doors on a store. */
export function openDoors(store: Store, ticketKey: string, settings = { checksInCode: true }): Doors {
  const through = async <Result>(act: "read" | "change", caller: Caller, errand: Errand<Result>) => {
    const scope = scopeOf(caller.actor, errand);
    const purpose = purposeAllowed(caller);
    return await withTransaction(store.app, async (client) => {
      const run: Run = (statement) => rows(client, statement);
      await openTicket(run, ticketKey, { actor: caller.actor, purpose, scope });
      const result = await errand.run({ ...deskOf(caller.actor, purpose, run), ...settings });
      if (errand.logged === false && scope === "door") return result;
      await log(run, act, errand.name, errand.touched(result));
      return result;
    });
  };
  return {
    ask: (actor, purpose, query) => through("read", { actor, purpose }, query),
    perform: (actor, purpose, action) => through("change", { actor, purpose }, action),
  };
}

interface Caller {
  readonly actor: Actor;
  readonly purpose: string;
}

function purposeAllowed({ actor, purpose }: Caller): Purpose | typeof enginePurpose {
  if (actor.kind === "engine" && purpose === enginePurpose) return enginePurpose;
  if (!isPurpose(purpose)) throw new SafeguardError("purpose-needed");
  if (actor.kind === "member" && !purposesOf(actor.roles, actor.partnerKind).includes(purpose)) {
    throw new SafeguardError("purpose-not-yours", { purpose });
  }
  return purpose;
}

/** The scope that an errand gets; a member whose roles read no persons never gets "person" or "own". */
function scopeOf<Result>(actor: Actor, { needs, scope = "person" }: Errand<Result>): Scope {
  const fits = {
    member: ["person", "own", "none"],
    operator: ["own", "none"],
    engine: ["engine"],
    node: ["door"],
  };
  if (!fits[actor.kind].includes(scope)) throw new SafeguardError("not-allowed");
  if (actor.kind !== "member") return scope;
  // Refused where roles are given too; here, so that a row written past that door opens nothing.
  if (rolesRefused(actor.roles, actor.partnerKind) !== null) throw new SafeguardError("not-allowed");
  if (needs === null || !may(actor.roles, needs))
    throw new SafeguardError("not-allowed", { needs: needs ?? "" });
  return actor.roles.some((role) => personReadingRoles.includes(role)) ? scope : "none";
}

function deskOf(actor: Actor, purpose: Desk["purpose"], run: Run) {
  const partner = actor.kind === "member" || actor.kind === "operator" ? actor.partner : null;
  return { rows: run, actor, purpose, partner };
}

async function log(run: Run, act: "read" | "change", name: string, touched: readonly Touched[]) {
  const records = touched.map((one) => one.record);
  const owners = touched.map((one) => one.owner);
  const entry = sql`select safeguards.log_act(${act}, ${name}, ${records}::uuid[], ${owners}::uuid[])`;
  await run(entry).catch(() => {
    throw new SafeguardError("log-unavailable");
  });
}
