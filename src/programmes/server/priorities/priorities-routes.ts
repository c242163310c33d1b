/**
 * How are priority exercises served and signed?
 *
 * @module
 */
import { z } from "zod";
import type { Http } from "../../../safeguards/server/index.ts";
import { newSignature, prioritiesView as prioritiesAnswer } from "../../priorities/priorities-api.ts";
import { prioritiesView } from "../../priorities/priorities-view.ts";
import { asking, headers, idParameter, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { signExercise } from "./sign-exercise.ts";

/** Mounts the routes. */
export function prioritiesRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/priorities",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: prioritiesAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return prioritiesView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
  http.post(
    "/priority-exercises/:id/signatures",
    {
      schema: {
        tags,
        headers,
        params: idParameter,
        body: newSignature,
        response: { 200: z.object({ result: z.uuid() }) },
      },
    },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      const signing = { ...request.body, exercise: request.params.id, today: utcDay() };
      const result = await doors.perform(actor, purpose, signExercise(signing));
      return { result: result.id };
    },
  );
}
