/**
 * How are links for guests kept, and what do they open?
 *
 * A guest's token travels in a header of its own: never in an address, never in a line of the node's log.
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { cursorQuery } from "../../../safeguards/api.ts";
import { type Http, pageFrom, SafeguardError } from "../../../safeguards/server/index.ts";
import { briefOf } from "../../briefs/brief-of.ts";
import { brief } from "../../briefs/briefs-api.ts";
import {
  type GuestLink,
  guestLinkMade,
  guestLinkRevoked,
  guestLinksPage,
  guestView,
  guestVisibility,
  newGuestLink,
} from "../../guests/guests-api.ts";
import { acceptedOnly } from "../../guests/without-drafts.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { resultsView as resultsAnswer } from "../../results/results-api.ts";
import { resultsView } from "../../results/results-view.ts";
import { visibilityView } from "../../visibility/visibility-view.ts";
import { asking, headers, idParameter, type ProgrammeServices, tags, utcDay } from "../asking.ts";
import { listGuestLinks, makeGuestLink, revokeGuestLink } from "./keep-guest-links.ts";
import { type GuestReading, readAsGuest } from "./read-as-guest.ts";

/** Mounts the routes. */
export function guestsRoutes(http: Http, services: ProgrammeServices): void {
  keepingRoutes(http, services);
  guestRoutes(http, services);
}

const linksQuery = cursorQuery.extend({ cursor: z.uuid().optional() });

function keepingRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/guest-links",
    { schema: { tags, headers, querystring: linksQuery, response: { 200: guestLinksPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      const { cursor, limit } = request.query;
      const found = await doors.ask(actor, purpose, listGuestLinks(cursor ?? null, limit + 1));
      return pageFrom(found, limit, { cursor: ({ id }: GuestLink) => id, show: (link) => link });
    },
  );
  http.post(
    "/guest-links",
    { schema: { tags, headers, body: newGuestLink, response: { 200: guestLinkMade } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      return doors.perform(actor, purpose, makeGuestLink(request.body));
    },
  );
  http.post(
    "/guest-links/:id/revoke",
    { schema: { tags, headers, params: idParameter, response: { 200: guestLinkRevoked } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      return { link: await doors.perform(actor, purpose, revokeGuestLink(request.params.id)) };
    },
  );
}

const guestHeaders = z.object({ "waymark-guest": z.string().max(200).optional() });
const guestQuery = z.object({ programme: z.uuid().optional() });

/** Read only, and slowed down by address like every other way in. */
function guestRoutes(http: Http, { doors }: ProgrammeServices): void {
  const config = { rateLimit: { max: 60, timeWindow: "1 minute" } };
  const reading = async (request: FastifyRequest): Promise<GuestReading> => {
    const token = request.headers["waymark-guest"];
    if (typeof token !== "string" || token === "") throw new ProgrammeError("guest-link-gone");
    return doors.ask({ kind: "node" }, "oversight", readAsGuest(token));
  };
  http.get(
    "/guest",
    { config, schema: { tags, headers: guestHeaders, response: { 200: guestView } } },
    async (request) => viewOf(await reading(request)),
  );
  http.get(
    "/guest/brief",
    { config, schema: { tags, headers: guestHeaders, querystring: guestQuery, response: { 200: brief } } },
    async (request) => {
      const { set, audience, organisation } = await reading(request);
      const asked = { programme: request.query.programme ?? "", organisation, today: utcDay() };
      const made = briefOf(set, audience, asked);
      if (made === null) throw new SafeguardError("not-found");
      // Pairs with programmes that the link does not name are not seen: none would be no answer.
      return { ...made, duplicates: null };
    },
  );
  http.get(
    "/guest/results",
    {
      config,
      schema: { tags, headers: guestHeaders, querystring: guestQuery, response: { 200: resultsAnswer } },
    },
    async (request) => {
      const { set } = await reading(request);
      const asked = { programme: request.query.programme ?? null, today: utcDay() };
      return acceptedOnly(resultsView(set, asked));
    },
  );
  http.get(
    "/guest/visibility",
    {
      config,
      schema: { tags, headers: guestHeaders, querystring: guestQuery, response: { 200: guestVisibility } },
    },
    async (request) => {
      const { set, audience, organisation } = await reading(request);
      const asked = { programme: request.query.programme ?? null, today: utcDay() };
      const theirs = set.obligation.filter(
        ({ content }) => content.organisation === null || content.organisation === organisation,
      );
      const { donors, agencies, obligations } = visibilityView({ ...set, obligation: theirs }, asked);
      const owed = obligations.find(({ to }) => to === audience);
      if (owed === undefined) throw new SafeguardError("not-found");
      return { donors, agencies, obligations: owed };
    },
  );
}

function viewOf({ set, audience, organisation, expiresAt }: GuestReading): z.infer<typeof guestView> {
  return {
    audience,
    organisation: set.organisation.find(({ id }) => id === organisation)?.content.name ?? null,
    expiresAt: expiresAt.toISOString(),
    programmes: set.programme
      .map(({ id, content: { code, title } }) => ({ id, code, title }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
}
