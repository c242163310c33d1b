/**
 * Does every page about joint programmes hold what a member may expect of any page?
 *
 * As `pages.test.ts` asks of all others; a file of its own, so that two can run beside one another.
 */
import { checkPages } from "./testing/check-pages.ts";
import { checkedAgreement } from "./testing/fixture-conditions.ts";
import { FixtureProgrammes } from "./testing/fixture-programmes.ts";

const fixture = new FixtureProgrammes();
const programme = fixture.programme("JP03");
const exercise = fixture.set["priority-exercise"][0]?.id ?? "";
const agreement = checkedAgreement(fixture.set).id;

checkPages([
  ["start of whoever works on programmes", { as: "programmeManager", path: "/" }],
  ["agreements with donors", { as: "programmeManager", path: "/conditions" }],
  ["what a donor's extras cost", { as: "programmeManager", path: "/conditions?tab=costs" }],
  ["rules for agreements", { as: "programmeManager", path: "/conditions?tab=rules" }],
  ["one agreement", { as: "programmeManager", path: `/conditions?agreement=${agreement}` }],
  ["figures from operations", { as: "programmeManager", path: "/indicator-facts" }],
  ["publication of programmes", { as: "programmeManager", path: "/programme-publication" }],
  ["the list of programmes", { as: "programmeManager", path: "/programmes" }],
  ["a programme's page", { as: "programmeManager", path: `/programmes/${programme}` }],
  ["what a programme is missing", { as: "programmeManager", path: `/programmes/${programme}?tab=missing` }],
  ["what a programme consists of", { as: "programmeManager", path: `/programmes/${programme}?tab=entries` }],
  [
    "entries of a kind",
    { as: "programmeManager", path: `/programme-entries?kind=component&programme=${programme}` },
  ],
  [
    "a new entry",
    { as: "programmeManager", path: `/programme-entries/new?kind=component&programme=${programme}` },
  ],
  ["one entry", { as: "programmeManager", path: `/programme-entries/${programme}` }],
  ["workbooks of programmes", { as: "programmeManager", path: "/programme-sheets" }],
  ["results", { as: "programmeManager", path: "/results" }],
  ["a number to enter", { as: "programmeManager", path: `/results?programme=${programme}&tab=enter` }],
  ["plans and holes", { as: "programmeManager", path: "/results?tab=plans" }],
  ["who may claim what", { as: "programmeManager", path: "/results?tab=credits" }],
  ["priority exercises", { as: "programmeManager", path: "/priorities" }],
  ["a priority exercise", { as: "programmeManager", path: `/priorities/${exercise}` }],
  ["a new priority exercise", { as: "programmeManager", path: "/priorities/new" }],
  ["entry points", { as: "programmeManager", path: "/entry-points" }],
  ["the portfolio", { as: "programmeManager", path: "/portfolio" }],
  ["patterns of the portfolio", { as: "programmeManager", path: "/portfolio?tab=patterns" }],
  ["what nobody knows of the portfolio", { as: "programmeManager", path: "/portfolio?tab=unknowns" }],
  ["what working jointly was worth", { as: "programmeManager", path: "/value" }],
  ["what one programme was worth", { as: "programmeManager", path: `/value?programme=${programme}` }],
  ["who was acknowledged", { as: "programmeManager", path: "/visibility" }],
  ["a brief for donors", { as: "programmeManager", path: `/briefs/${programme}` }],
  ["a brief for an agency", { as: "programmeManager", path: `/briefs/${programme}?for=agency` }],
  ["links for guests", { as: "programmeManager", path: "/guest-links" }],
  ["what a guest sees", { as: null, path: "/guest#open" }],
  ["verdict on a programme", { as: "programmeManager", path: `/portfolio?programme=${programme}` }],
  ["gaps and lost days", { as: "programmeManager", path: "/gaps" }],
  ["coordination", { as: "programmeManager", path: "/coordination" }],
]);
