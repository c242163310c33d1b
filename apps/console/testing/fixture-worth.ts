/**
 * What does the fixture node answer about value, visibility, briefs and guests?
 *
 * What the product's own views make of the invented portfolio; the guest's link opens one programme of it.
 *
 * @module
 */
import type { z } from "zod";
import * as api from "../../../src/programmes/api.ts";
import { briefOf } from "../../../src/programmes/briefs/brief-of.ts";
import { acceptedOnly } from "../../../src/programmes/guests/without-drafts.ts";
import { type EntrySet, ofProgramme } from "../../../src/programmes/index.ts";
import { resultsView } from "../../../src/programmes/results/results-view.ts";
import { valueView } from "../../../src/programmes/value/value-view.ts";
import { visibilityView } from "../../../src/programmes/visibility/visibility-view.ts";
import type { Answered } from "./fixture-answers.ts";
import { at, id } from "./fixture-people.ts";

const today = at.slice(0, 10);

interface Asked {
  readonly programme: string | null;
  readonly today: string;
}

/** Views by topic. */
export function worthViews(set: EntrySet, asked: Asked, query: URLSearchParams) {
  const audience = api.briefAudiences.find((one) => one === query.get("for")) ?? "donor";
  return {
    value: () => ok(api.valueView, valueView(set, asked)),
    visibility: () => ok(api.visibilityView, visibilityView(set, asked)),
    brief: () => {
      const programme = asked.programme ?? "";
      const made = briefOf(set, audience, { programme, organisation: query.get("organisation"), today });
      return ok(api.brief, made);
    },
  };
}

const link = {
  audience: "donor" as const,
  name: "Desk officer of Northland",
  organisation: "Northland Development Cooperation (example)",
  programmes: ["JP01", "JP02"],
  madeOn: today,
  expiresAt: "2027-02-18T09:30:00Z",
};

export function guestLinksAnswer(): Answered {
  return ok(api.guestLinksPage, {
    items: [
      { ...link, id: id(8, 801), revokedOn: null, state: "open" },
      {
        ...link,
        id: id(8, 802),
        name: "Strategist of the coordinator",
        audience: "resident-coordinator",
        organisation: null,
        revokedOn: today,
        state: "revoked",
      },
    ],
    next: null,
  });
}

/** Null when the path is none of a guest's. */
export function guestAnswer(path: string, portfolio: () => EntrySet): Answered | null {
  if (path !== "/guest" && !path.startsWith("/guest/")) return null;
  const all = portfolio();
  const programme = all.programme.find(({ content }) => content.code === "JP01")?.id ?? "";
  const set = ofProgramme(all, programme);
  const asked = { programme, today };
  if (path === "/guest/brief") {
    const made = briefOf(set, "donor", { programme, organisation: null, today });
    return ok(api.brief, { ...made, duplicates: null });
  }
  if (path === "/guest/results") return ok(api.resultsView, acceptedOnly(resultsView(set, asked)));
  if (path === "/guest/visibility") {
    const { donors, agencies, obligations } = visibilityView(set, asked);
    return ok(api.guestVisibility, { donors, agencies, obligations: obligations[0] });
  }
  const programmes = [{ id: programme, code: "JP01", title: "Safe roads through the desert (example)" }];
  const { organisation, expiresAt } = link;
  return ok(api.guestView, { audience: "donor", organisation, expiresAt, programmes });
}

function ok<Schema extends z.ZodType>(schema: Schema, body: unknown): Answered {
  return { status: 200, body: schema.parse(body) };
}
