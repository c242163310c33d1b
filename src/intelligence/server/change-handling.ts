/**
 * How does an owner change who may see a record?
 *
 * @module
 */
import type { Handling } from "../../safeguards/index.ts";
import { type Action, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type DetailedRecord, touchedDetails } from "./detailed-record.ts";
import { detailedRecord } from "./read-record.ts";
import { refuseHandling } from "./refuse-handling.ts";

/**
 * Changes a record's handling. Only its owner may, and only a member who may see it: at the scope of the partner's
 * own rows, because the new handling may end what the change was asked for.
 * @returns the record as it was shown before, with its new handling.
 * @throws SafeguardError "not-found", "handling-refused".
 */
export function changeHandling(id: string, handling: Handling): Action<DetailedRecord> {
  return {
    name: "record.handling",
    needs: "record:write",
    scope: "own",
    touched: (one) => touchedDetails([one]),
    run: async (desk) => {
      // The check in code says what scope "own" leaves open: the purpose, and who is trained for a child's record.
      const before = await detailedRecord({ ...desk, checksInCode: true }, id);
      if (before.row.owner !== desk.partner) throw new SafeguardError("not-found");
      await refuseHandling(desk, handling, before.row.protection ? "protection" : "other");
      const { label, audience, purposes, until } = handling;
      const shared = typeof audience === "string" ? [] : [...new Set(audience)];
      await desk.rows(sql`update intelligence.record set label = ${label},
        shared_with_node = ${audience === "node"}, shared_with = ${shared}::uuid[], purposes = ${purposes}::text[],
        shared_until = ${until}::date where id = ${id} and owner = ${desk.partner}`);
      const row = {
        ...before.row,
        label,
        shared_with_node: audience === "node",
        shared_with: shared,
        purposes,
        shared_until: until,
      };
      return { ...before, row };
    },
  };
}
