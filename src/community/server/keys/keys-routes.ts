/**
 * How are wrapped keys and the list of recipients served to officers?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { SignedIn } from "../../../identity/server/index.ts";
import { purposeHeader } from "../../../safeguards/api.ts";
import { type Doors, type Http, purposeOf } from "../../../safeguards/server/index.ts";
import {
  keptForRecovery,
  keyGiven,
  keysView,
  lockSchema,
  newDeskKey,
  newOfficerKey,
  newRecovery,
  profileChange,
  recipientsView,
  recoveryView,
  signedListTaken,
} from "../../keys/keys-api.ts";
import { addDeskKey, addRecovery, destroyKey, giveKey, keepForRecovery, takeKeyBack } from "./desk-keys.ts";
import { setProfile } from "./desk-profile.ts";
import { addLock, makeOfficerKey, removeOfficer } from "./officer-keys.ts";
import { readKeys, readRecovery } from "./read-keys.ts";
import { type RecipientsState, readRecipients, takeSignedList } from "./recipient-lists.ts";

export interface KeysServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
}

const tags = ["community"];
const headers = purposeHeader.partial();
const idParameter = z.object({ id: z.uuid() });
const holderParameter = z.object({ id: z.uuid(), member: z.uuid() });
const memberParameter = z.object({ member: z.uuid() });
const nothing = z.null();
const made = z.object({ id: z.uuid() });
const utcDay = () => new Date().toISOString().slice(0, 10);

/** Mounts the routes. */
export function keysRoutes(http: Http, services: KeysServices): void {
  officerRoutes(http, services);
  deskRoutes(http, services);
  recoveryRoutes(http, services);
  recipientRoutes(http, services);
}

function officerRoutes(http: Http, { doors, signedIn }: KeysServices): void {
  http.get("/keys", { schema: { tags, headers, response: { 200: keysView } } }, async (request) => {
    const { actor } = await signedIn(request);
    return await doors.ask(actor, purposeOf(request), readKeys(utcDay()));
  });
  http.put(
    "/keys/mine",
    { schema: { tags, headers, body: newOfficerKey, response: { 200: nothing } } },
    async (request) => {
      const { actor, member } = await signedIn(request);
      const draft = { ...request.body, name: member.name, today: utcDay() };
      await doors.perform(actor, purposeOf(request), makeOfficerKey(draft));
      return null;
    },
  );
  http.post(
    "/keys/mine/locks",
    { schema: { tags, headers, body: lockSchema, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      await doors.perform(actor, purposeOf(request), addLock(request.body, utcDay()));
      return null;
    },
  );
  http.delete(
    "/keys/officers/:member",
    { schema: { tags, headers, params: memberParameter, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      await doors.perform(actor, purposeOf(request), removeOfficer(request.params.member, utcDay()));
      return null;
    },
  );
  http.put(
    "/keys/profile",
    { schema: { tags, headers, body: profileChange, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      await doors.perform(actor, purposeOf(request), setProfile(request.body, actor));
      return null;
    },
  );
}

function deskRoutes(http: Http, { doors, signedIn }: KeysServices): void {
  http.post(
    "/keys",
    { schema: { tags, headers, body: newDeskKey, response: { 200: made } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const id = randomUUID();
      await doors.perform(actor, purposeOf(request), addDeskKey({ ...request.body, id, today: utcDay() }));
      return { id };
    },
  );
  http.post(
    "/keys/:id/holders",
    { schema: { tags, headers, params: idParameter, body: keyGiven, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      await doors.perform(actor, purposeOf(request), giveKey(request.params.id, request.body, utcDay()));
      return null;
    },
  );
  http.delete(
    "/keys/:id/holders/:member",
    { schema: { tags, headers, params: holderParameter, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const { id, member } = request.params;
      await doors.perform(actor, purposeOf(request), takeKeyBack(id, member, utcDay()));
      return null;
    },
  );
  http.delete(
    "/keys/:id",
    { schema: { tags, headers, params: idParameter, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      await doors.perform(actor, purposeOf(request), destroyKey(request.params.id, utcDay()));
      return null;
    },
  );
}

function recoveryRoutes(http: Http, { doors, signedIn }: KeysServices): void {
  http.get(
    "/keys/recovery",
    { schema: { tags, headers, response: { 200: recoveryView } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return await doors.ask(actor, purposeOf(request), readRecovery());
    },
  );
  http.post(
    "/keys/recovery",
    { schema: { tags, headers, body: newRecovery, response: { 200: made } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const id = randomUUID();
      const { recipient } = request.body;
      await doors.perform(actor, purposeOf(request), addRecovery({ id, recipient, today: utcDay() }));
      return { id };
    },
  );
  http.put(
    "/keys/:id/recovery",
    { schema: { tags, headers, params: idParameter, body: keptForRecovery, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const keeping = keepForRecovery(request.params.id, request.body, utcDay());
      await doors.perform(actor, purposeOf(request), keeping);
      return null;
    },
  );
}

function recipientRoutes(http: Http, { doors, signedIn }: KeysServices): void {
  http.get(
    "/recipients",
    { schema: { tags, headers, response: { 200: recipientsView } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const state = await doors.ask(actor, purposeOf(request), readRecipients(utcDay(), "keys:hold"));
      return stateView(state);
    },
  );
  http.post(
    "/recipients",
    { schema: { tags, headers, body: signedListTaken, response: { 200: nothing } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const file = new TextEncoder().encode(request.body.file);
      await doors.perform(actor, purposeOf(request), takeSignedList(file, utcDay(), "keys:hold"));
      return null;
    },
  );
}

/** What the answer's schema cuts to its own words. */
function stateView({ root, signed, ...state }: RecipientsState) {
  return {
    ...state,
    root: root === null ? null : { ...root, keys: [...root.keys] },
    signed: signed === null ? null : { ...signed, organisations: [...signed.organisations] },
  };
}
