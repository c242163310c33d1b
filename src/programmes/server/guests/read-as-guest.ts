/**
 * What does somebody see who holds a link, and nobody else's?
 *
 * The node looks for them, at its door, where row security shows only what everybody who works on programmes sees. Of that,
 * only entries of the programmes that the link names are read, and of what several share only what figures are made of:
 * no agreement, no plan that is not decided. Of figures that are not accepted yet only that they are not.
 *
 * @module
 */
import type { Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type EntrySet, entrySet } from "../../entries/entry.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import type { guestAudiences } from "../../guests/guests-api.ts";
import { withoutDrafts } from "../../guests/without-drafts.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { type EntryRow, entryColumns, entryOf } from "../entries/entry-row.ts";
import { guestTokenHash } from "./guest-token.ts";

/** Kinds of a programme that figures for guests are made of. */
const ownKinds: readonly EntryKind[] = [
  "programme",
  "participation",
  "component",
  "activity",
  "target",
  "observation",
  "overlap",
  "budget-line",
  "money-event",
  "evidence",
  "ledger-entry",
  "package-coverage",
  "obligation",
  "acknowledgement",
  "safety-review",
  "evaluation",
];
/** What only the coordinator's brief tells: what waits for whom. */
const coordinatorKinds: readonly EntryKind[] = ["decision", "gap"];
const sharedKinds: readonly EntryKind[] = ["organisation", "framework", "result-node", "indicator"];

interface Link {
  readonly audience: (typeof guestAudiences)[number];
  readonly organisation: string | null;
  readonly programmes: readonly string[];
  readonly expiresAt: Date;
}

export interface GuestReading extends Link {
  /** Entries of these programmes alone, with what they share. */
  readonly set: EntrySet;
}

/** Each reading stands in the log as one of the node. @throws ProgrammeError "guest-link-gone". */
export function readAsGuest(token: string): Query<GuestReading> {
  return {
    name: "programme.read-as-guest",
    needs: null,
    scope: "door",
    touched: () => [],
    run: async (desk) => {
      // Row security shows at the door only links that stand.
      const [link] = await desk.rows<Link>(sql`
        select audience, organisation, programmes, expires_at as "expiresAt" from programmes.guest_link
        where token_hash = ${guestTokenHash(token)} and revoked_on is null and expires_at > now()`);
      if (link === undefined) throw new ProgrammeError("guest-link-gone");
      const kinds = link.audience === "donor" ? ownKinds : [...ownKinds, ...coordinatorKinds];
      const rows = await desk.rows<EntryRow>(sql`
        select ${entryColumns} from programmes.entry e
        where not e.removed and e.seen_by = 'everybody'
          and ((e.programme = any(${link.programmes}::uuid[]) and e.kind = any(${kinds}::text[]))
            or (e.programme is null and e.kind = any(${sharedKinds}::text[])))`);
      return { ...link, set: withoutDrafts(entrySet(rows.map(entryOf))) };
    },
  };
}
