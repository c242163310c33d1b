/**
 * Which codes of the IATI Standard stand for what programmes say?
 *
 * Source: IATI Standard 2.03 code lists; programmes.md 1.4 and 5.
 *
 * @module
 */
import type { Content } from "../../../programmes/index.ts";

type OrganisationType = Content<"organisation">["type"];

/** OrganisationType. */
export const organisationTypeCode: Readonly<Record<OrganisationType, string>> = {
  un: "40",
  "coordinator-office": "40",
  international: "40",
  "pooled-fund": "40",
  government: "10",
  donor: "10",
  "national-civil-society": "22",
  "international-civil-society": "21",
  academic: "80",
  private: "70",
};

/** ActivityStatus. */
export const statusOfComponent: Readonly<Record<Content<"component">["status"], string>> = {
  pipeline: "1",
  implementation: "2",
  finalization: "3",
  closed: "4",
};

/** ActivityScope; a region of several countries is multi-national. */
export const scopeCode: Readonly<Record<Content<"programme">["scope"], string>> = {
  global: "1",
  regional: "3",
  country: "4",
};

/** ResultType. */
export const resultTypeOfLevel: Readonly<Record<Content<"result-node">["level"], string>> = {
  output: "1",
  "sub-output": "1",
  outcome: "2",
  "strategic-priority": "3",
  impact: "3",
};

/** IndicatorMeasure. */
export const measureCode: Readonly<Record<Content<"indicator">["unit"], string>> = {
  count: "1",
  index: "1",
  ratio: "2",
  percent: "2",
  qualitative: "5",
};

/** UN INFO's 0 to 3 as the significance of the OECD's markers, 0 to 2. Source: ours, to be confirmed. */
export const significanceOf: readonly number[] = [0, 0, 1, 2];
