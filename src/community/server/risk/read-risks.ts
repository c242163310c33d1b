/**
 * What does a member see of the risks of the legs?
 *
 * Strength over what this partner may see: its own observations and those of public registers. What others told in
 * confidence is not in it; the public page, which is computed over everybody's word, may therefore say more.
 *
 * Source: trust.md rules 9, 21 and 39; programmes.md section 4 (reporting bias).
 *
 * @module
 */

import { enforcesImmigration } from "../../../safeguards/index.ts";
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../../store/index.ts";
import type { RouteMap } from "../../routes/route-map.ts";
import { currentMap } from "../routes/read-map.ts";
import { type KeptObservation, observationColumns } from "./observation-row.ts";

export interface VisibleWord {
  readonly map: RouteMap;
  /** The partner's own, and those of public registers. */
  readonly observations: readonly KeptObservation[];
}

/** Everything a member's risk page is computed from. */
export function readVisibleWord(): Query<VisibleWord> {
  return {
    name: "observation.read",
    needs: "record:read",
    // Aggregated before it leaves; only what was told in confidence is a record of somebody's word.
    touched: ({ observations }) =>
      observations
        .filter(({ channel }) => channel !== "incident")
        .map(({ id, partner }) => ({ record: id, owner: partner })),
    run: async (desk) => ({
      map: await currentMap(desk),
      observations: await desk.rows<KeptObservation>(sql`
        select ${observationColumns} from community.observation o where ${visible(desk)} order by o.id`),
    }),
  };
}

/** What row security says too, once more: either alone suffices. (rule 10) */
function visible({ actor, partner, checksInCode }: Desk): SqlFragment {
  if (!checksInCode) return sql`true`;
  const member = actor.kind === "member" ? actor : null;
  const enforcing = member === null || enforcesImmigration(member.partnerKind);
  const trained = member?.childTrained ?? false;
  return sql`o.expires_at > now() and (o.channel = 'incident'
    or (o.owner = ${partner} and not ${enforcing}::boolean and (not o.child or ${trained}::boolean)))`;
}
