/**
 * How does a test write down a whole organisation, programme or gap, as a node takes it in?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { Audience } from "../entries/entry.ts";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";

/** What a member is about to write. */
export interface NewEntry<Said extends object = object> {
  readonly kind: EntryKind;
  readonly content: Said;
  /** Everybody who works on programmes, unless said otherwise. */
  readonly seenBy?: Audience;
}

type Whole<Kind extends EntryKind> = NewEntry<Content<Kind>>;

/** A UN entity that is on no node, unless said otherwise. */
export const newOrganisation = (
  acronym: string,
  more: Partial<Content<"organisation">> = {},
): Whole<"organisation"> => ({
  kind: "organisation",
  content: {
    name: `Organisation ${acronym}`,
    acronym,
    type: "un",
    iatiIdentifier: null,
    country: null,
    partner: null,
    ...more,
  },
});

/** A joint programme in one country. */
export const newProgramme = (
  leadOrganisation: string,
  more: Partial<Content<"programme">> = {},
): Whole<"programme"> => ({
  kind: "programme",
  content: {
    code: randomUUID(),
    title: "Safe roads",
    titles: [],
    objective: "Fewer people are exploited.",
    targetGroups: "",
    form: "joint-programme",
    modality: "pass-through",
    start: "2026-01-01",
    end: "2028-12-31",
    scope: "country",
    countries: [{ country: "NE", percent: 100 }],
    corridors: [],
    policyLevers: [],
    leadOrganisation,
    administrativeAgent: null,
    resultNodes: [],
    inJointWorkPlan: null,
    callForProposals: null,
    theoryOfChangeReviewed: null,
    designConvened: null,
    governmentRequest: null,
    doNoHarmScreen: null,
    ownFunds: null,
    ...more,
  },
});

/** A gap between transfer and first expenditure that cost twelve days. */
export const newGap = (programme: string, more: Partial<Content<"gap">> = {}): Whole<"gap"> => ({
  kind: "gap",
  content: {
    programme,
    theme: "transfer",
    name: "First expenditure late",
    text: "",
    seen: ["2026-03-01"],
    closed: null,
    status: "open",
    daysLost: 12,
    cost: null,
    severity: 2,
    evidence: [],
    ...more,
  },
});
