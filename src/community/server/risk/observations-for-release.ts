/**
 * What may a publication be computed from?
 *
 * All observations on the node that have not expired, whoever holds them, but none about a child. Only the node itself asks,
 * when it makes a batch; what it computes goes through disclosure before anybody sees it.
 *
 * Source: trust.md rules 21, 36 and 41.
 *
 * @module
 */
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type KeptObservation, observationColumns } from "./observation-row.ts";

/** For the actor of kind "node". Ordered by id, which is random. */
export function observationsForRelease(): Query<readonly KeptObservation[]> {
  return {
    name: "observation.for-release",
    needs: null,
    scope: "door",
    touched: () => [],
    run: readForRelease,
  };
}

/** As `observationsForRelease`, within an errand of the caller's with scope "door". */
export async function readForRelease(desk: Desk): Promise<readonly KeptObservation[]> {
  return await desk.rows<KeptObservation>(sql`
    select ${observationColumns} from community.observation o where not o.child order by o.id`);
}
