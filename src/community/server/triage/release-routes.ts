/**
 * How are consents recorded and facts released over the network?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { type Http, purposeOf } from "../../../safeguards/server/index.ts";
import {
  approvalBody,
  consentBody,
  releaseBody,
  releaseView,
  reportSummary,
} from "../../triage/triage-api.ts";
import type { CommunityServices } from "../routes.ts";
import { agreeToRelease } from "./approvals.ts";
import { recordDecision, releaseFacts, takeConsentBack, withdrawRelease } from "./release-facts.ts";
import { summaryView, viewOfRelease } from "./report-view.ts";
import { bytesOf, idParameter, said } from "./triage-request.ts";

/** Mounts the routes. */
export function releaseRoutes(http: Http, services: CommunityServices): void {
  const { doors, signedIn } = services;
  const asker = async (request: FastifyRequest) => ({
    actor: (await signedIn(request)).actor,
    purpose: purposeOf(request),
  });
  http.post(
    "/reports/:id/consents",
    { schema: { ...said, params: idParameter, body: consentBody, response: { 200: z.array(releaseView) } } },
    async (request) => {
      const decision = { delivery: request.params.id, ...request.body };
      return (await recordDecision(services, await asker(request), decision)).map(viewOfRelease);
    },
  );
  http.post(
    "/consents/:id/withdraw",
    { schema: { ...said, params: idParameter, response: { 200: z.array(releaseView) } } },
    async (request) =>
      (await takeConsentBack(services, await asker(request), request.params.id)).map(viewOfRelease),
  );
  http.post(
    "/reports/:id/approvals",
    { schema: { ...said, params: idParameter, body: approvalBody, response: { 200: reportSummary } } },
    async (request) => {
      const { actor, purpose } = await asker(request);
      const agreement = {
        digest: bytesOf(request.body.digest),
        sealed: bytesOf(request.body.sealed),
      };
      const delivery = await doors.perform(actor, purpose, agreeToRelease(request.params.id, agreement));
      return summaryView(delivery, actor.member);
    },
  );
  http.post(
    "/reports/:id/releases",
    { schema: { ...said, params: idParameter, body: releaseBody, response: { 200: releaseView } } },
    async (request) => {
      const what = { delivery: request.params.id, draft: request.body };
      return viewOfRelease(await releaseFacts(services, await asker(request), what));
    },
  );
  http.post(
    "/releases/:id/withdraw",
    { schema: { ...said, params: idParameter, response: { 200: releaseView } } },
    async (request) =>
      viewOfRelease(await withdrawRelease(services, await asker(request), request.params.id)),
  );
}
