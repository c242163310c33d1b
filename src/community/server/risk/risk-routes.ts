/**
 * How are the risks of legs served to members, and how do incidents of a public register come in?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { purposeHeader } from "../../../safeguards/api.ts";
import { type Http, purposeOf } from "../../../safeguards/server/index.ts";
import { halfLife } from "../../risk/risk-kind.ts";
import { type RiskRow, riskPage } from "../../risk/risk-page.ts";
import {
  incidentsGiven,
  incidentsTaken,
  incidentTotalsView,
  legRisksView,
  type riskRowSchema,
} from "../../risk/risks-api.ts";
import type { CommunityServices } from "../routes.ts";
import { incidentTotals } from "./incident-totals.ts";
import { type IncidentsLoaded, loadIncidents, reassignIncidents } from "./load-incidents.ts";
import { readVisibleWord } from "./read-risks.ts";

const said = { tags: ["community"], headers: purposeHeader.partial() };

/** Mounts the routes. */
export function riskRoutes(
  http: Http,
  { doors, signedIn }: Pick<CommunityServices, "doors" | "signedIn">,
): void {
  const who = async (request: FastifyRequest) => ({
    actor: (await signedIn(request)).actor,
    purpose: purposeOf(request),
  });
  http.get("/leg-risks", { schema: { ...said, response: { 200: legRisksView } } }, async (request) => {
    const { actor, purpose } = await who(request);
    const { map, observations } = await doors.ask(actor, purpose, readVisibleWord());
    const today = new Date().toISOString().slice(0, 10);
    const { risks, legs } = riskPage(map.legs, observations, today);
    return {
      today,
      risks: risks.map(rowView),
      legs: legs.map((leg) => ({ ...leg, heard: [...leg.heard] })),
    };
  });
  http.post(
    "/incidents",
    { schema: { ...said, body: incidentsGiven, response: { 200: incidentsTaken } } },
    async (request) => {
      const { actor, purpose } = await who(request);
      return takenView(await doors.perform(actor, purpose, loadIncidents(request.body.parts)));
    },
  );
  http.post(
    "/incidents/reassign",
    { schema: { ...said, response: { 200: incidentsTaken } } },
    async (request) => {
      const { actor, purpose } = await who(request);
      return takenView(await doors.perform(actor, purpose, reassignIncidents()));
    },
  );
  http.get(
    "/incidents/totals",
    { schema: { ...said, response: { 200: incidentTotalsView } } },
    async (request) => {
      const { actor, purpose } = await who(request);
      const { totals, mapVersion } = await doors.ask(actor, purpose, incidentTotals());
      return { totals: [...totals] as z.infer<typeof incidentTotalsView>["totals"], mapVersion };
    },
  );
}

function rowView({ risk, evidence, ...row }: RiskRow): z.infer<typeof riskRowSchema> {
  const { unit, newest, origins, support } = evidence;
  return {
    ...row,
    level: risk?.level ?? null,
    strength: risk?.strength ?? null,
    low: risk?.interval[0] ?? null,
    high: risk?.interval[1] ?? null,
    unit,
    newest,
    sources: origins,
    channels: support.channels,
    vetted: support.vetted,
    halfLife: halfLife[row.kind],
  };
}

function takenView({ unassigned, ...loaded }: IncidentsLoaded): z.infer<typeof incidentsTaken> {
  return { ...loaded, unassigned: { ...unassigned } };
}
