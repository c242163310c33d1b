/**
 * How are entries of programmes served to members?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import {
  entriesPage,
  entriesQuery,
  entryChange,
  entryDetail,
  entryFindings,
  entryStep,
  entryToCheck,
  newEntry,
  programmeEntries,
} from "../../entries/entries-api.ts";
import { type Entry, ofProgramme } from "../../entries/entry.ts";
import { entryKinds } from "../../entries/entry-kinds.ts";
import { asking, headers, idParameter, type ProgrammeServices, tags } from "../asking.ts";
import { type DetailedEntry, listEntries, readEntry } from "./list-entries.ts";
import { readEntrySet } from "./read-entry-set.ts";
import { addEntry, changeEntry, checkedEntry, removeEntry, restoreEntry } from "./write-entry.ts";

/** Mounts the routes. */
export function entryRoutes(http: Http, services: ProgrammeServices): void {
  readingRoutes(http, services);
  writingRoutes(http, services);
  stepRoutes(http, services);
}

function readingRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-entries",
    { schema: { tags, headers, querystring: entriesQuery, response: { 200: entriesPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { kind, programme, q, removed, cursor, limit } = request.query;
      const search = { kind, programme: programme ?? null, text: q?.trim() || null, cursor: cursor ?? null };
      const page = await doors.ask(
        actor,
        purpose,
        listEntries({ ...search, removed: removed === "true", limit }),
      );
      return { ...page, items: [...page.items] };
    },
  );
  http.get(
    "/programmes/:id/entries",
    { schema: { tags, headers, params: idParameter, response: { 200: programmeEntries } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = ofProgramme(await doors.ask(actor, purpose, readEntrySet()), request.params.id);
      return { items: entryKinds.flatMap((kind): readonly Entry[] => set[kind]) };
    },
  );
  http.get(
    "/programme-entries/:id",
    { schema: { tags, headers, params: idParameter, response: { 200: entryDetail } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      return shown(await doors.ask(actor, purpose, readEntry(request.params.id)));
    },
  );
}

function writingRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.post(
    "/programme-entries",
    { schema: { tags, headers, body: newEntry, response: { 200: entryDetail } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      return shown(await doors.perform(actor, purpose, addEntry(request.body)));
    },
  );
  http.put(
    "/programme-entries/:id",
    { schema: { tags, headers, params: idParameter, body: entryChange, response: { 200: entryDetail } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const change = changeEntry({ ...request.body, entry: request.params.id });
      return shown(await doors.perform(actor, purpose, change));
    },
  );
  http.post(
    "/programme-entries/check",
    { schema: { tags, headers, body: entryToCheck, response: { 200: entryFindings } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { findings, refused } = await doors.ask(actor, purpose, checkedEntry(request.body));
      return { findings: findings.map((finding) => ({ ...finding })), refused };
    },
  );
}

function stepRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  for (const [name, step] of Object.entries({ remove: removeEntry, restore: restoreEntry })) {
    http.post(
      `/programme-entries/:id/${name}`,
      { schema: { tags, headers, params: idParameter, body: entryStep, response: { 200: entryDetail } } },
      async (request) => {
        const { actor, purpose } = await asking(signedIn, request);
        const doing = step({ ...request.body, entry: request.params.id });
        return shown(await doors.perform(actor, purpose, doing));
      },
    );
  }
}

function shown({ entry, acts, refused }: DetailedEntry) {
  return {
    entry,
    refused,
    acts: acts.map(({ version, act, at, partner, mine, content }) => ({
      version,
      act,
      at: at.toISOString(),
      partner,
      mine,
      content,
    })),
  };
}
