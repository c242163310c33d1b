/**
 * What is a joint programme or initiative?
 *
 * Where it stands in its life is not written here: it follows from the gates that it passed.
 *
 * Source: programmes.md 1.1 and 2.5.
 *
 * @module
 */
import { z } from "zod";
import { choice, country, day, line, listOf, percent, prose, reference, tableOf } from "./field.ts";

export const programmeForms = ["joint-programme", "joint-initiative", "un-to-un", "single"] as const;
export const modalities = ["parallel", "consolidated", "pass-through"] as const;
export const programmeScopes = ["country", "regional", "global"] as const;

export const programme = z.strictObject({
  /** Short and never changed: it is in every file that leaves the node. */
  code: line(60),
  title: line(),
  /** The title in other languages. */
  titles: tableOf({ language: line(12), text: line() }, 30),
  objective: prose(),
  targetGroups: prose(),
  form: choice(programmeForms),
  /** Null for anything but a joint programme, and for one that is not decided yet. */
  modality: choice(modalities).nullable(),
  start: day(),
  end: day(),
  scope: choice(programmeScopes),
  /** Shares of the whole; Σ = 100. */
  countries: tableOf({ country: country(), percent: percent() }, 60),
  corridors: listOf(line(80), 60),
  policyLevers: listOf(line(80), 20),
  leadOrganisation: reference("organisation").nullable(),
  administrativeAgent: reference("organisation").nullable(),
  resultNodes: listOf(reference("result-node"), 40),
  /** What drove it, each by the day on which it can be shown; null: not shown. */
  inJointWorkPlan: day().nullable(),
  callForProposals: day().nullable(),
  theoryOfChangeReviewed: day().nullable(),
  designConvened: day().nullable(),
  governmentRequest: day().nullable(),
  doNoHarmScreen: day().nullable(),
  /** Days from which on the register of risks and the break-even of joint work are on file; may be left out. */
  riskRegister: day().nullable().optional(),
  breakEven: day().nullable().optional(),
  /** Own funds as a share of the whole. Unit: per cent. */
  ownFunds: percent().nullable(),
});
