/**
 * Which reports do invented people send in the demonstration, and to whom?
 *
 * One an officer should meet first (somebody in danger now), one about a child, which two must open, and one whose sender
 * skipped that question, which two must open as well; one in another language, one that repeats another, and one that
 * accuses a person by name. Most go to everybody chosen beforehand; one sender unchose an organisation, and one chose the
 * police. Everybody and every number in them is invented.
 *
 * @module
 */
import type { Report } from "../../src/community/index.ts";
import { helplineLabel, policeLabel, shelterLabel } from "./desks.ts";

export interface InventedReport {
  readonly told: Omit<Report, "version" | "day">;
  /** Labels of the organisations that its sender chose; null when they left it at those chosen beforehand. */
  readonly chosen: readonly string[] | null;
}

const quiet: InventedReport["told"] = {
  language: "en",
  leg: null,
  place: null,
  what: null,
  text: "",
  when: "unknown",
  atRiskNow: "unknown",
  child: "no",
  officialsInvolved: false,
  namedPersonInDanger: false,
  contactWish: null,
};

export const inventedReports: readonly InventedReport[] = [
  {
    told: {
      ...quiet,
      leg: "agadez--desert-north-of-arlit",
      what: "extortion",
      when: "this-week",
      atRiskNow: "somebody-else",
      text: "The driver stopped in the night and asked everybody for money again. Two men who had none were left at a well. He calls himself Captain and writes from +44 7700 900217.",
    },
    chosen: null,
  },
  {
    told: {
      ...quiet,
      leg: "agadez--desert-north-of-arlit",
      what: "extortion",
      when: "this-week",
      atRiskNow: "unknown",
      text: "The driver stopped at night, asked all of us for money again and left two men at a well. His number is +44 7700 900217.",
    },
    chosen: [shelterLabel],
  },
  {
    told: {
      ...quiet,
      language: "fr",
      place: "dakar",
      what: "recruitment-fraud",
      when: "this-month",
      atRiskNow: "nobody",
      text: "On nous a promis un travail dans un hôtel. Il fallait payer d’avance au compte « Océan Emplois ». L’hôtel n’existe pas.",
    },
    chosen: [shelterLabel, helplineLabel, policeLabel],
  },
  {
    told: {
      ...quiet,
      leg: "kassala--khartoum",
      what: "child-separation",
      when: "today",
      child: "yes",
      atRiskNow: "somebody-else",
      text: "A boy of about twelve is alone at the bus station. He says that the man who brought him went away with his papers.",
    },
    chosen: null,
  },
  {
    told: {
      ...quiet,
      place: "addis-ababa",
      what: "recruitment-fraud",
      when: "longer",
      text: "Lemma Example of the agency Blue Gate takes passports and sends girls to houses where nobody is paid.",
    },
    chosen: null,
  },
  {
    told: {
      ...quiet,
      leg: "khartoum--wadi-halfa",
      what: "forced-labour",
      when: "this-month",
      atRiskNow: "me",
      child: null,
      text: "They keep us at the gold pit until the road is paid off. Some of them are very young.",
    },
    chosen: null,
  },
];
