/**
 * How does anybody read or change anything, and who did? The server's door of the safeguards.
 *
 * @module
 */
export type { Actor, MemberActor } from "../actor.ts";
export { SafeguardError } from "../safeguard-error.ts";
export { type Action, type Desk, type Doors, openDoors, type Query, type Touched } from "./doors.ts";
export { type Http, pageFrom, purposeOf } from "./http.ts";
export { safeguardMigrations } from "./migrations.ts";
export { keepTicketKey } from "./ticket.ts";
