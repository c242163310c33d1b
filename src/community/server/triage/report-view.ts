/**
 * What does a desk's screen see of a report?
 *
 * Of members only whether it was this one or a colleague.
 *
 * @module
 */
import type { z } from "zod";
import type { releaseView, reportDetail, reportSummary } from "../../triage/triage-api.ts";
import type { Delivery } from "./own-delivery.ts";
import type { ReportDetail } from "./read-report.ts";
import type { Release } from "./release-rows.ts";

type Summary = z.infer<typeof reportSummary>;

export function summaryView(delivery: Delivery, member: string): Summary {
  const { envelope: _envelope, partner: _partner, holder, ...rest } = delivery;
  const { markedBy: _marked, sealedForTwo: _two, ...shown } = rest;
  return { ...shown, held: holder === null ? "nobody" : holder === member ? "you" : "colleague" };
}

export function detailView(detail: ReportDetail, member: string): z.infer<typeof reportDetail> {
  const { delivery, answersTo, peeled, openings, notes, approvals, sameAs, sameNumber, consents } = detail;
  const { releases } = detail;
  return {
    ...summaryView(delivery, member),
    answersTo,
    peeled,
    openings: openings.map(({ mine, ...opening }) => ({ ...opening, by: by(mine) })),
    notes: notes.map(({ mine, sealed, ...note }) => ({
      ...note,
      by: by(mine),
      sealed: sealed.toString("base64"),
    })),
    approvals: approvals.map(({ mine, day, digest, sealed }) => ({
      by: by(mine),
      day,
      digest: digest.toString("base64"),
      sealed: sealed.toString("base64"),
    })),
    sameAs: [...sameAs],
    sameNumber: [...sameNumber],
    consents: consents.map(({ id, said, withdrawnOn }) => ({ id, said: consentView(said), withdrawnOn })),
    releases: releases.map(viewOfRelease),
  };
}

function by(mine: boolean): "you" | "colleague" {
  return mine ? "you" : "colleague";
}

function consentView(said: ReportDetail["consents"][number]["said"]) {
  const { organisations } = said;
  return {
    ...said,
    data: [...said.data],
    purposes: [...said.purposes],
    explained: [...said.explained],
    organisations: typeof organisations === "string" ? organisations : [...organisations],
  };
}

export function viewOfRelease(release: Release): z.infer<typeof releaseView> {
  const { id, state, entityTypes, records, observation, consent, day } = release;
  const told = observation === null ? null : { leg: observation.leg, kind: observation.kind };
  return { id, state, entityTypes: [...entityTypes], records: [...records], observation: told, consent, day };
}
