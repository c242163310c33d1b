/**
 * How is moderation served to members?
 *
 * @module
 */
import { z } from "zod";
import type { SignedIn } from "../../../identity/server/index.ts";
import { purposeHeader } from "../../../safeguards/api.ts";
import { type Doors, type Http, purposeOf } from "../../../safeguards/server/index.ts";
import {
  appealDecision,
  appealsPage,
  decided,
  postQuery,
  postQueue,
  publishing,
  refusing,
  reopening,
} from "../../connect/connect-api.ts";
import { decideAppeal, listAppeals } from "./appeals.ts";
import { type Decided, publishPost, refusePost, reopenPost, withdrawPost } from "./decide-post.ts";
import { listPosts } from "./list-posts.ts";

interface Services {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
}

const tags = ["community"];
const headers = purposeHeader.partial();
const params = z.object({ id: z.uuid() });

export function connectRoutes(http: Http, { doors, signedIn }: Services): void {
  const said = ({ id, state, version }: Decided) => ({ id, state, version });
  const change = { tags, headers, params, response: { 200: decided } };
  http.get(
    "/moderation/posts",
    { schema: { tags, headers, querystring: postQuery, response: { 200: postQueue } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return doors.ask(actor, purposeOf(request), listPosts(request.query.state));
    },
  );
  http.post("/moderation/posts/:id/publish", { schema: { ...change, body: publishing } }, async (request) => {
    const { actor } = await signedIn(request);
    const publish = publishPost({ id: request.params.id, ...request.body });
    return said(await doors.perform(actor, purposeOf(request), publish));
  });
  http.post("/moderation/posts/:id/refuse", { schema: { ...change, body: refusing } }, async (request) => {
    const { actor } = await signedIn(request);
    const refuse = refusePost({ id: request.params.id, ...request.body });
    return said(await doors.perform(actor, purposeOf(request), refuse));
  });
  http.post("/moderation/posts/:id/withdraw", { schema: { ...change, body: refusing } }, async (request) => {
    const { actor } = await signedIn(request);
    const withdraw = withdrawPost({ id: request.params.id, ...request.body });
    return said(await doors.perform(actor, purposeOf(request), withdraw));
  });
  http.post("/moderation/posts/:id/reopen", { schema: { ...change, body: reopening } }, async (request) => {
    const { actor } = await signedIn(request);
    const reopen = reopenPost({ id: request.params.id, ...request.body });
    return said(await doors.perform(actor, purposeOf(request), reopen));
  });
  http.get(
    "/moderation/appeals",
    { schema: { tags, headers, response: { 200: appealsPage } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return { items: await doors.ask(actor, purposeOf(request), listAppeals()) };
    },
  );
  http.post("/moderation/appeals/:id", { schema: { ...change, body: appealDecision } }, async (request) => {
    const { actor } = await signedIn(request);
    return said(
      await doors.perform(actor, purposeOf(request), decideAppeal(request.params.id, request.body.outcome)),
    );
  });
}
