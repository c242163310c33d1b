/**
 * How does a desk make codes for outreach workers over the network?
 *
 * @module
 */
import { z } from "zod";
import { type Http, purposeOf } from "../../../safeguards/server/index.ts";
import { madeVouchedBatch, newVouchedBatch, vouchedBatches } from "../../triage/triage-api.ts";
import { listBatches, makeBatch, withdrawBatch } from "../report/vouched-batches.ts";
import type { CommunityServices } from "../routes.ts";
import { idParameter, said } from "./triage-request.ts";

/** Mounts the routes. */
export function vouchedRoutes(http: Http, { doors, signedIn }: CommunityServices): void {
  http.get("/vouched", { schema: { ...said, response: { 200: vouchedBatches } } }, async (request) => {
    const { actor } = await signedIn(request);
    return { items: [...(await doors.ask(actor, purposeOf(request), listBatches()))] };
  });
  http.post(
    "/vouched",
    { schema: { ...said, body: newVouchedBatch, response: { 200: madeVouchedBatch } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const made = await doors.perform(actor, purposeOf(request), makeBatch(request.body));
      return { ...made, printed: [...made.printed] };
    },
  );
  http.delete(
    "/vouched/:id",
    { schema: { ...said, params: idParameter, response: { 200: z.null() } } },
    async (request) => {
      const { actor } = await signedIn(request);
      await doors.perform(actor, purposeOf(request), withdrawBatch(request.params.id));
      return null;
    },
  );
}
