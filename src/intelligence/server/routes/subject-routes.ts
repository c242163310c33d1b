/**
 * How are subjects and their networks served?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { networkView as networkSchema, subjectView as subjectSchema } from "../../api.ts";
import { readNetwork } from "../network.ts";
import { readSubject } from "../subject.ts";
import { networkView } from "../views/network-view.ts";
import { subjectView } from "../views/subject-view.ts";
import { asking, headers, recordIdParameter, tags } from "./asker.ts";
import type { IntelligenceServices } from "./index.ts";

export function subjectRoutes(http: Http, { doors, signedIn }: IntelligenceServices): void {
  http.get(
    "/subjects/:recordId",
    { schema: { tags, headers, params: recordIdParameter, response: { 200: subjectSchema } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { recordId } = request.params;
      const subject = await doors.ask(actor, purpose, readSubject(recordId));
      return subjectView(subject, recordId, actor.member);
    },
  );
  http.get(
    "/subjects/:recordId/network",
    { schema: { tags, headers, params: recordIdParameter, response: { 200: networkSchema } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      return networkView(await doors.ask(actor, purpose, readNetwork(request.params.recordId)));
    },
  );
}
