/**
 * How are warnings served to moderators?
 *
 * @module
 */
import type { Action, Http } from "../../../safeguards/server/index.ts";
import { mostLegs } from "../../warnings/refuse-warning.ts";
import {
  newWarning,
  observedSourcesView,
  sourcesQuery,
  warningChange,
  warningDetail,
  warningQuery,
  warningStep,
  warningsPage,
} from "../../warnings/warnings-api.ts";
import { asking, headers, idParameter, type MemberAsking, tags, utcDay } from "../help/asking.ts";
import type { PublicationServices } from "../publication/publication-routes.ts";
import { republishWhenDue } from "../publication/republish.ts";
import {
  changeWarning,
  releaseWarning,
  type WarningOrder,
  withdrawWarning,
  writeWarning,
} from "./change-warning.ts";
import { observedSources } from "./list-sources.ts";
import { type DetailedWarning, listWarnings, readWarning } from "./list-warnings.ts";
import { warningActView, warningView } from "./warning-view.ts";

export type WarningServices = Pick<PublicationServices, "doors" | "signedIn" | "publication">;

/** Mounts the routes. */
export function warningRoutes(http: Http, services: WarningServices): void {
  readingRoutes(http, services);
  writingRoutes(http, services);
  stepRoutes(http, services);
  sourcesRoute(http, services);
}

function readingRoutes(http: Http, { doors, signedIn }: WarningServices): void {
  http.get(
    "/warnings",
    { schema: { tags, headers, querystring: warningQuery, response: { 200: warningsPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { leg = null, state = null, cursor = null, limit } = request.query;
      const page = await doors.ask(actor, purpose, listWarnings({ leg, state, cursor, limit }, utcDay()));
      const reader = { actor, partners: page.partners };
      return { items: page.rows.map((row) => warningView(row, reader)), next: page.next };
    },
  );
  http.get(
    "/warnings/:id",
    { schema: { tags, headers, params: idParameter, response: { 200: warningDetail } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      return detail(await doors.ask(asker.actor, asker.purpose, readWarning(request.params.id)), asker);
    },
  );
}

function writingRoutes(http: Http, { doors, signedIn }: WarningServices): void {
  http.post(
    "/warnings",
    { schema: { tags, headers, body: newWarning, response: { 200: warningDetail } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      const { words, ...said } = request.body;
      const writing = writeWarning({ ...said, seen: 0, today: utcDay() }, words);
      return detail(await doors.perform(asker.actor, asker.purpose, writing), asker);
    },
  );
  http.put(
    "/warnings/:id",
    { schema: { tags, headers, params: idParameter, body: warningChange, response: { 200: warningDetail } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      const { words, ...said } = request.body;
      const changing = changeWarning({ ...said, warning: request.params.id, today: utcDay() }, words);
      return detail(await doors.perform(asker.actor, asker.purpose, changing), asker);
    },
  );
}

function stepRoutes(http: Http, services: WarningServices): void {
  const { doors, signedIn } = services;
  const steps: Readonly<Record<string, (order: WarningOrder) => Action<DetailedWarning>>> = {
    release: releaseWarning,
    withdraw: withdrawWarning,
  };
  for (const [name, step] of Object.entries(steps)) {
    http.post(
      `/warnings/:id/${name}`,
      { schema: { tags, headers, params: idParameter, body: warningStep, response: { 200: warningDetail } } },
      async (request) => {
        const asker = await asking(signedIn, request);
        const order = { ...request.body, warning: request.params.id, today: utcDay() };
        const done = await doors.perform(asker.actor, asker.purpose, step(order));
        if (name === "withdraw") await takeBack(services);
        return detail(done, asker);
      },
    );
  }
}

/**
 * Publishes without the warning before the moderator is answered. When that fails the withdrawal stands all the same: the
 * moderator learns of it, and asking again, or the node's next hour, publishes.
 */
async function takeBack({ doors, publication }: WarningServices): Promise<void> {
  const { dataFolder, render } = publication;
  if (render !== null) await republishWhenDue({ doors, dataFolder, today: utcDay(), render });
}

function sourcesRoute(http: Http, { doors, signedIn }: WarningServices): void {
  http.get(
    "/warnings/sources",
    { schema: { tags, headers, querystring: sourcesQuery, response: { 200: observedSourcesView } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const legs = request.query.legs.split(",").slice(0, mostLegs);
      return { items: [...(await doors.ask(actor, purpose, observedSources(legs)))] };
    },
  );
}

function detail({ row, acts, partners }: DetailedWarning, { actor }: MemberAsking) {
  const reader = { actor, partners };
  return { warning: warningView(row, reader), acts: acts.map((act) => warningActView(act, reader)) };
}
