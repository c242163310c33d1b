/**
 * What does one organisation do in a programme?
 *
 * Source: UN INFO, mandatory tags and markers (help.uninfo.org).
 *
 * @module
 */
import { z } from "zod";
import {
  choice,
  country,
  day,
  flag,
  line,
  listOf,
  percent,
  prose,
  reference,
  tableOf,
  whole,
} from "./field.ts";

export const componentStatuses = ["pipeline", "implementation", "finalization", "closed"] as const;

export const component = z.strictObject({
  programme: reference("programme"),
  /** Exactly one: a programme of three organisations has three components at least. */
  organisation: reference("organisation"),
  code: line(60),
  title: line(),
  description: prose(),
  resultNode: reference("result-node").nullable(),
  start: day(),
  end: day(),
  status: choice(componentStatuses),
  /** "16.2", "8.7". */
  sdgTargets: listOf(line(8), 20),
  /** Never finer than a first-level division (ISO 3166-2). */
  places: tableOf({ country: country(), admin1: line(8).nullable(), percent: percent() }, 100),
  /** DAC purpose codes; Σ = 100. */
  sectors: tableOf({ code: line(8), percent: percent() }, 20),
  contributingPartners: listOf(reference("organisation"), 40),
  implementingPartners: listOf(reference("organisation"), 40),
  /** Null is not 0. */
  genderEquality: whole(0, 3).nullable(),
  humanRights: whole(0, 3).nullable(),
  sustainingPeace: whole(0, 3).nullable(),
  childSensitivity: whole(0, 3).nullable(),
  /** At most three sentences: what is written in the documents, not what is meant. */
  markerReasons: prose(1_000),
  qcprFunction: line(120).nullable(),
  humanitarian: flag(),
});
