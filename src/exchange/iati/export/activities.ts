/**
 * How is a programme told as IATI activities: one of the whole by its agent, one of each component by its organisation?
 *
 * Source: programmes.md 5, mapping table; IATI Standard 2.03 (order of elements).
 *
 * @module
 */
import { type Entry, entryWith } from "../../../programmes/index.ts";
import { element, narrative, type XmlTree } from "../../xml/xml-tree.ts";
import {
  conditions,
  dates,
  defaults,
  documents,
  donors,
  identifiers,
  programmeStatus,
  recipients,
  scope,
  sectors,
  tags,
} from "./activity-parts.ts";
import { budgetsOf } from "./budgets.ts";
import { significanceOf, statusOfComponent } from "./iati-codes.ts";
import {
  componentIdentifier,
  componentsOf,
  isSingle,
  organisationElement,
  type Publishing,
  programmeIdentifier,
  reporterOf,
} from "./publishing.ts";
import { componentResults, programmeResults } from "./results.ts";
import { componentTransactions, programmeTransactions } from "./transactions.ts";

export interface WrittenActivity {
  readonly identifier: string;
  /** UUID of the reporting organisation's entry. */
  readonly reporter: string;
  /** UUID of the programme's or component's entry. */
  readonly entry: string;
  readonly tree: XmlTree;
}

interface About {
  readonly identifier: string;
  readonly reporter: string;
  readonly hierarchy: number;
  readonly humanitarian: boolean;
  readonly changed: string;
}

/** The programme's own activity; null for one of a single organisation, and where nobody can tell of it. */
export function programmeActivity(
  publishing: Publishing,
  programme: Entry<"programme">,
): WrittenActivity | null {
  const { set } = publishing;
  const { id, content } = programme;
  const reporter = reporterOf(publishing, programme);
  const identifier = programmeIdentifier(publishing, programme);
  const status = programmeStatus(publishing, programme);
  if (reporter === null || identifier === null || status === null) return null;
  const components = componentsOf(set, id);
  const [reporting, other] = identifiers(publishing, content, reportingOrganisation(publishing, reporter.id));
  // Where one organisation tells of whole and part, money is told of the parts alone, or it would be counted twice.
  const told = components.filter((component) => component.content.organisation !== reporter.id);
  const about = {
    identifier,
    reporter: reporter.id,
    hierarchy: 1,
    humanitarian: components.length > 0 && components.every((component) => component.content.humanitarian),
    changed: programme.changed,
  };
  const tree = activity(
    about,
    reporting ?? null,
    element(
      "title",
      {},
      narrative(content.title),
      ...content.titles.map(({ language, text }) => narrative(text, language)),
    ),
    ...descriptions(`${content.title}: ${components.length} components of a joint programme.`, content),
    ...donors(publishing, id),
    ...agentRoles(publishing, reporter.id, identifier),
    ...components.map((component) =>
      organisationElement(publishing, "participating-org", {
        id: component.content.organisation,
        role: "4",
        "activity-id": componentIdentifier(publishing, component),
      }),
    ),
    other ?? null,
    element("activity-status", { code: status }),
    ...dates(publishing, id, content),
    scope(content),
    ...recipients(content.countries),
    ...sectors(publishing, components),
    ...tags(components),
    ...defaults("B031"),
    ...budgetsOf(publishing, told),
    ...programmeTransactions(publishing, programme),
    ...documents(publishing, id),
    conditions(publishing, id),
    ...programmeResults(publishing, programme),
  );
  return { identifier, reporter: reporter.id, entry: id, tree };
}

export function componentActivity(
  publishing: Publishing,
  component: Entry<"component">,
): WrittenActivity | null {
  const { set } = publishing;
  const { id, content } = component;
  const programme = entryWith(set, "programme", content.programme);
  const identifier = componentIdentifier(publishing, component);
  if (programme === null || identifier === null) return null;
  if (programmeStatus(publishing, programme) === null) return null;
  const alone = isSingle(publishing, programme);
  const whole = alone ? null : programmeIdentifier(publishing, programme);
  const reporter = reporterOf(publishing, programme);
  const [reporting, other] = identifiers(
    publishing,
    programme.content,
    reportingOrganisation(publishing, content.organisation),
  );
  const within = reporter?.id === content.organisation && whole !== null;
  const about = {
    identifier,
    reporter: content.organisation,
    hierarchy: within ? 2 : 1,
    humanitarian: content.humanitarian,
    changed: component.changed,
  };
  const tree = activity(
    about,
    reporting ?? null,
    element("title", {}, narrative(content.title)),
    ...descriptions(content.description === "" ? content.title : content.description, programme.content),
    ...funders(publishing, programme, whole),
    ...["2", "4"].map((role) => ownRole(publishing, content.organisation, { role, identifier })),
    ...content.implementingPartners
      .filter((partner) => partner !== content.organisation)
      .map((partner) => organisationElement(publishing, "participating-org", { id: partner, role: "4" })),
    other ?? null,
    element("activity-status", { code: statusOfComponent[content.status] }),
    ...dates(publishing, content.programme, content),
    scope(programme.content),
    ...recipients(content.places),
    ...sectors(publishing, [component]),
    ...tags([component]),
    ...markers(content),
    ...defaults("C01"),
    ...budgetsOf(publishing, [component]),
    ...componentTransactions(publishing, component, { alone }),
    within ? element("related-activity", { ref: whole, type: "1" }) : null,
    ...componentResults(publishing, component),
  );
  return { identifier, reporter: content.organisation, entry: id, tree };
}

function activity(about: About, ...parts: readonly (XmlTree | null)[]): XmlTree {
  return element(
    "iati-activity",
    {
      "xml:lang": "en",
      "default-currency": "USD",
      "last-updated-datetime": `${about.changed}T00:00:00Z`,
      hierarchy: about.hierarchy,
      humanitarian: about.humanitarian ? "1" : "0",
    },
    { name: "iati-identifier", attributes: {}, children: [], text: about.identifier },
    ...parts,
  );
}

function reportingOrganisation(publishing: Publishing, id: string): XmlTree | null {
  return organisationElement(publishing, "reporting-org", {
    id,
    "secondary-reporter": publishing.secondary ? "1" : null,
  });
}

/** DescriptionType 1 general, 2 objectives, 3 target groups; what is empty is left out. */
function descriptions(
  general: string,
  { objective, targetGroups }: Pick<Entry<"programme">["content"], "objective" | "targetGroups">,
): readonly XmlTree[] {
  return [general, objective, targetGroups].flatMap((text, at) =>
    text === "" ? [] : [element("description", { type: at + 1 }, narrative(text))],
  );
}

/** The agent is accountable and extends the money (roles 2 and 3). */
function agentRoles(publishing: Publishing, id: string, identifier: string): readonly (XmlTree | null)[] {
  return ["2", "3"].map((role) => ownRole(publishing, id, { role, identifier }));
}

function ownRole(
  publishing: Publishing,
  id: string,
  { role, identifier }: { readonly role: string; readonly identifier: string },
): XmlTree | null {
  return organisationElement(publishing, "participating-org", { id, role, "activity-id": identifier });
}

/** The agent funds what it transfers to; without an agent the donors do. */
function funders(
  publishing: Publishing,
  { id, content }: Entry<"programme">,
  whole: string | null,
): readonly (XmlTree | null)[] {
  if (content.administrativeAgent === null || whole === null) return donors(publishing, id);
  return [
    organisationElement(publishing, "participating-org", {
      id: content.administrativeAgent,
      role: "1",
      "activity-id": whole,
    }),
  ];
}

/** Gender by the OECD's scale; UN INFO's own beside it. What nobody has coded is left out: empty is not 0. */
function markers(content: Entry<"component">["content"]): readonly XmlTree[] {
  const { genderEquality, humanRights, sustainingPeace, childSensitivity } = content;
  const gender =
    genderEquality === null
      ? []
      : [
          element("policy-marker", {
            vocabulary: "1",
            code: "1",
            significance: significanceOf[genderEquality] ?? 0,
          }),
        ];
  const own = [
    ["GE", genderEquality, "Gender equality"] as const,
    ["HR", humanRights, "Human rights"] as const,
    ["SP", sustainingPeace, "Sustaining peace"] as const,
    ["CS", childSensitivity, "Child sensitivity"] as const,
  ].flatMap(([code, value, words]) =>
    value === null
      ? []
      : [
          element(
            "policy-marker",
            { vocabulary: "99", "vocabulary-uri": "https://help.uninfo.org/", code, significance: value },
            narrative(`${words} marker ${value} on the UN INFO scale 0-3`),
          ),
        ],
  );
  return [...gender, ...own];
}
