/**
 * What does the contract answer about reports and outreach codes on the small node that the console is tested against?
 *
 * Metadata alone: a report itself opens with real keys, in the journey of a desk.
 *
 * @module
 */
import type { z } from "zod";
import * as community from "../../../src/community/api.ts";
import type { Answered, Asked } from "./fixture-answers.ts";
import { id } from "./fixture-people.ts";

type Summary = z.infer<typeof community.reportSummary>;

function report(number: number, said: Partial<Summary>): Summary {
  return {
    id: id(10, number),
    day: "2026-11-18",
    sizeClass: 0,
    channel: "report",
    lane: "open",
    urgency: null,
    class: null,
    child: null,
    state: "waiting",
    held: "nobody",
    answers: 0,
    wantsAnswer: true,
    ...said,
  };
}

const reports: readonly Summary[] = [
  report(1, { urgency: "now", class: "danger", child: "unknown", answers: 2 }),
  report(2, { channel: "vouched", sizeClass: 3 }),
  report(3, { lane: "cold", wantsAnswer: false, day: "2026-11-02" }),
  report(4, { state: "waits-for-custodian", held: "colleague", class: "child", child: "yes" }),
];

const batches = [
  {
    id: id(11, 1),
    label: "North station, November",
    madeOn: "2026-11-01",
    codes: 20,
    left: 13,
    until: "2026-12-01",
  },
];

export class FixtureReports {
  /** Null for another path. */
  answer({ method, path, body }: Asked): Answered | null {
    if (path === "/vouched" && method === "GET") return ok(community.vouchedBatches, { items: batches });
    if (path === "/vouched" && method === "POST") return made(body);
    if (path === "/reports") {
      const items = reports.filter(({ state }) => state === "waiting");
      return ok(community.reportsPage, { items, next: null, total: items.length });
    }
    const one = reports.find((each) => path === `/reports/${each.id}`);
    if (one === undefined) return null;
    return ok(community.reportDetail, {
      ...one,
      answersTo: null,
      peeled: false,
      openings: [{ by: "colleague", part: "outer", day: "2026-11-19" }],
      notes: [],
      approvals: [],
      sameAs: [],
      sameNumber: [],
      consents: [],
      releases: [],
    });
  }
}

function made(body: unknown): Answered {
  const { label, codes } = community.newVouchedBatch.parse(body);
  const printed = Array.from({ length: codes }, (_, at) => `7KQ2-M9TX-0ABC-${String(at).padStart(4, "0")}`);
  const batch = {
    id: id(11, 2),
    label,
    madeOn: "2026-11-20",
    codes,
    left: codes,
    until: "2026-12-20",
    printed,
  };
  return ok(community.madeVouchedBatch, batch);
}

function ok<Schema extends z.ZodType>(schema: Schema, body: z.input<Schema>): Answered {
  return { status: 200, body: schema.parse(body) };
}
