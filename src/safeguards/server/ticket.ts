/**
 * How does the database learn who reads, and why, in a way that nobody else can say?
 *
 * The node signs a ticket for one transaction on one connection; `safeguards.open_ticket` checks it and row
 * policies ask what it said. The key is here and in a table that the node's login cannot read.
 *
 * Source: RFC 2104 (HMAC); trust.md 0.2.
 *
 * @module
 */
import { createHmac } from "node:crypto";
import { type SqlFragment, sql } from "../../store/index.ts";
import type { Actor } from "../actor.ts";
import { enforcesImmigration } from "../partner-kind.ts";
import type { enginePurpose, Purpose } from "../purpose.ts";
import { may } from "../role.ts";

/** What a transaction may see of records: as a person, only the partner's own, all as the engine, or none. */
export type Scope = "person" | "own" | "engine" | "door" | "none";

/** How long a ticket may be opened after it was made. Unit: milliseconds. */
const lifetime = 30_000;

const blockLength = 64;

/** Runs one statement on the connection of a transaction. */
export type Run = <Row extends object>(statement: SqlFragment) => Promise<Row[]>;

export interface TicketRequest {
  readonly actor: Actor;
  readonly purpose: Purpose | typeof enginePurpose;
  readonly scope: Scope;
  readonly caseReference?: string;
}

/** Opens the one ticket of the transaction that `run` runs in. */
export async function openTicket(run: Run, key: string, request: TicketRequest): Promise<void> {
  const [here] = await run<{ backend: number; transaction: string }>(
    sql`select pg_backend_pid() as backend, pg_current_xact_id()::text as transaction`,
  );
  const payload = JSON.stringify({ ...here, ...saidOf(request), expires: new Date(Date.now() + lifetime) });
  const mac = createHmac("sha256", key).update(payload).digest();
  await run(sql`select safeguards.open_ticket(${payload}, ${mac})`);
}

function saidOf({ actor, purpose, scope, caseReference }: TicketRequest) {
  const member = actor.kind === "member" ? actor : null;
  return {
    scope,
    purpose,
    member: member?.member ?? null,
    partner: member?.partner ?? (actor.kind === "operator" ? actor.partner : null),
    enforcing: member === null ? false : enforcesImmigration(member.partnerKind),
    childTrained: member?.childTrained ?? false,
    oversees: member === null ? false : may(member.roles, "log:read"),
    case: caseReference ?? null,
  };
}

/** Puts the key where `safeguards.open_ticket` finds it; `run` is the owner's. */
export async function keepTicketKey(run: Run, key: string): Promise<void> {
  const block = Buffer.alloc(blockLength);
  block.set(Buffer.from(key, "utf8"));
  const padded = (pad: number) => Buffer.from(block.map((byte) => byte ^ pad));
  await run(sql`
    insert into safeguards.ticket_key (inner_pad, outer_pad) values (${padded(0x36)}, ${padded(0x5c)})
    on conflict (singleton) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`);
}
