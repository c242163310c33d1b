/**
 * How are gates seen and passed over HTTP?
 *
 * @module
 */
import { z } from "zod";
import { may } from "../../../safeguards/index.ts";
import { type Http, type MemberActor, SafeguardError } from "../../../safeguards/server/index.ts";
import { entryStep } from "../../entries/entries-api.ts";
import { type EntrySet, entryWith } from "../../entries/entry.ts";
import { bodyOf, gateOf } from "../../life-cycle/gates.ts";
import { lifeCycleAnswer, newPassage } from "../../life-cycle/life-cycle-api.ts";
import { mayPass } from "../../life-cycle/may-pass.ts";
import { asking, headers, idParameter, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { passGate } from "./pass-gate.ts";
import { takeBackGate } from "./take-back-gate.ts";

/** Mounts the routes. */
export function lifeCycleRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/life-cycle",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: lifeCycleAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return shown(set, request.query.programme ?? "", actor);
    },
  );
  http.post(
    "/programmes/:id/gates",
    { schema: { tags, headers, params: idParameter, body: newPassage, response: { 200: lifeCycleAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      const today = utcDay();
      const { date = today, ...said } = request.body;
      const programme = request.params.id;
      const set = await doors.perform(actor, purpose, passGate({ ...said, date, programme }, today));
      return shown(set, programme, actor);
    },
  );
  http.post(
    "/programmes/:id/gates/:passage/take-back",
    {
      schema: {
        tags,
        headers,
        params: idParameter.extend({ passage: z.uuid() }),
        body: entryStep,
        response: { 200: lifeCycleAnswer },
      },
    },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      const { id: programme, passage } = request.params;
      const taking = { ...request.body, programme, passage };
      return shown(await doors.perform(actor, purpose, takeBackGate(taking, utcDay())), programme, actor);
    },
  );
}

function shown(set: EntrySet, programme: string, actor: MemberActor) {
  const life = gateOf(set, programme, utcDay());
  if (life === null) throw new SafeguardError("not-found");
  const writer = {
    partner: actor.partner,
    may: (capability: Parameters<typeof may>[1]) => may(actor.roles, capability),
  };
  const gates = life.gates.map((gate) => ({
    ...gate,
    requirements: gate.requirements.map((one) => ({ ...one, entries: [...one.entries] })),
    yours: mayPass(gate.body, { writer, set, programme }),
  }));
  const ids = new Set(
    gates.flatMap(({ requirements }) =>
      requirements.flatMap(({ code, entries }) => (code === "decision" ? entries : [])),
    ),
  );
  const decisions = [...ids].flatMap((id) => {
    const content = entryWith(set, "decision", id)?.content;
    const decided = content?.decided ?? null;
    return content === undefined || decided === null ? [] : [{ id, question: content.question, decided }];
  });
  const last = life.passed.at(-1);
  const lastYours =
    last !== undefined && mayPass(bodyOf(life, last.id) ?? "lead", { writer, set, programme });
  return { ...life, passed: [...life.passed], lastYours, gates, decisions };
}
