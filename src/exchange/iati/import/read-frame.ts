/**
 * What is an activity: a joint programme told by its agent, one organisation's part of it, or something of its own?
 *
 * An activity that shares its number with others (other-identifier A9) is part of a joint programme; whoever extends money
 * in it (role 3) tells of the whole. Anything else is a programme of a single organisation, with one component.
 *
 * Source: programmes.md 5.
 *
 * @module
 */
import type { Content } from "../../../programmes/index.ts";
import { childNamed, type XmlElement } from "../../xml/xml-element.ts";
import { type ActivityReading, attribute, isDay, narrativeIn } from "./import-context.ts";
import { organisationOf } from "./read-organisations.ts";
import { sharesOf } from "./read-shares.ts";

export interface Frame {
  readonly role: "programme" | "component" | "single";
  readonly programme: string;
  /** Null for the whole programme's activity. */
  readonly component: string | null;
  readonly reporter: string;
  readonly currency: string | null;
  readonly start: string;
  readonly end: string;
}

/** @returns null, with the reason among the findings, for an activity that cannot be kept. */
export function readFrame(reading: ActivityReading): Frame | null {
  const { activity, identifier } = reading;
  const reporter = organisationOf(reading, childNamed(activity, "reporting-org"));
  if (reporter === null) {
    reading.refuse(activity, "reporting-org", {
      message: "The activity does not say who reports it.",
      remedy: "Add reporting-org with its identifier and name.",
    });
    return null;
  }
  const days = daysOf(reading);
  const shares = sharesOf(reading);
  if (days === null || shares === null) return null;
  const role = roleOf(reading);
  const joint = jointCode(activity);
  const code = joint ?? identifier;
  const frame = { role, reporter, currency: attribute(activity, "default-currency"), ...days };
  const title = titleOf(activity, identifier);
  const programme = reading.idOf("programme", code.toLowerCase());
  if (role !== "component") putProgramme(reading, { ...frame, code, title, countries: shares.countries });
  if (role === "programme") {
    putParts(reading, { programme, title, ...days });
    return { ...frame, programme, component: null };
  }
  const component = putComponent(reading, { ...frame, programme, title, ...shares });
  return { ...frame, programme, component };
}

function titleOf(activity: XmlElement, identifier: string): string {
  const said = narrativeIn(activity, "title");
  return (said === "" ? identifier : said).slice(0, 200);
}

function jointCode(activity: XmlElement): string | null {
  const shared = activity.children.find(
    (child) => child.name === "other-identifier" && attribute(child, "type") === "A9",
  );
  return attribute(shared, "ref");
}

function roleOf({ activity }: ActivityReading): Frame["role"] {
  if (jointCode(activity) === null) return "single";
  const own = attribute(childNamed(activity, "reporting-org"), "ref");
  const extends_ = activity.children.some(
    (child) =>
      child.name === "participating-org" &&
      attribute(child, "role") === "3" &&
      attribute(child, "ref") === own,
  );
  return extends_ ? "programme" : "component";
}

function daysOf(reading: ActivityReading): { readonly start: string; readonly end: string } | null {
  const day = (...wanted: readonly string[]) =>
    wanted.flatMap((type) =>
      reading
        .childrenNamed("activity-date")
        .filter((element) => attribute(element, "type") === type)
        .map((element) => attribute(element, "iso-date"))
        .filter(isDay),
    )[0];
  const [start, end] = [day("1", "2"), day("3", "4")];
  if (start === undefined || end === undefined || end < start) {
    reading.refuse(reading.activity, "activity-date", {
      message: "The activity needs a day on which it begins and a later one on which it ends.",
      remedy: "Give activity-date of type 1 or 2, and of type 3 or 4.",
    });
    return null;
  }
  return { start, end };
}

interface ProgrammeParts extends Omit<Frame, "programme" | "component"> {
  readonly code: string;
  readonly title: string;
  readonly countries: Content<"programme">["countries"];
}

function putProgramme(reading: ActivityReading, parts: ProgrammeParts): void {
  const { activity } = reading;
  const single = parts.role === "single";
  const title = childNamed(activity, "title");
  const described = (type: string) =>
    narrativeIn(
      activity.children.find(
        (child) => child.name === "description" && (attribute(child, "type") ?? "1") === type,
      ),
    ).slice(0, 4_000);
  const languages = (title?.children ?? []).flatMap((said) => {
    const language = attribute(said, "xml:lang");
    const text = said.text.replace(/\s+/g, " ").trim().slice(0, 200);
    return language === null || text === "" ? [] : [{ language, text }];
  });
  const scopes: Readonly<Record<string, Content<"programme">["scope"]>> = {
    "1": "global",
    "2": "regional",
    "3": "regional",
  };
  reading.put(
    "programme",
    parts.code.toLowerCase(),
    {
      code: parts.code.slice(0, 60),
      title: parts.title,
      titles: single ? [] : languages.slice(0, 30),
      objective: described("2") === "" && single ? described("1") : described("2"),
      targetGroups: described("3"),
      form: single ? "single" : "joint-programme",
      modality: single ? null : "pass-through",
      start: parts.start,
      end: parts.end,
      scope: scopes[attribute(childNamed(activity, "activity-scope"), "code") ?? ""] ?? "country",
      countries: parts.countries,
      corridors: [],
      policyLevers: [],
      leadOrganisation: single ? parts.reporter : null,
      administrativeAgent: single ? null : parts.reporter,
      resultNodes: [],
      inJointWorkPlan: null,
      callForProposals: null,
      theoryOfChangeReviewed: null,
      designConvened: null,
      governmentRequest: null,
      doNoHarmScreen: null,
      ownFunds: null,
    },
    activity,
  );
}

/** The parts that the agent names: known by name until their own organisations tell of them. */
function putParts(
  reading: ActivityReading,
  parts: { readonly programme: string; readonly title: string; readonly start: string; readonly end: string },
): void {
  for (const element of reading.childrenNamed("participating-org")) {
    const identifier = attribute(element, "activity-id");
    if (attribute(element, "role") !== "4" || identifier === null || identifier === reading.identifier)
      continue;
    const organisation = organisationOf(reading, element);
    if (organisation === null) continue;
    reading.put(
      "component",
      identifier,
      { ...unknownPart, ...parts, organisation, code: identifier.slice(0, 60) },
      element,
    );
  }
}

const unknownPart = {
  description: "",
  resultNode: null,
  status: "implementation",
  sdgTargets: [],
  places: [],
  sectors: [],
  contributingPartners: [],
  implementingPartners: [],
  genderEquality: null,
  humanRights: null,
  sustainingPeace: null,
  childSensitivity: null,
  markerReasons: "",
  qcprFunction: null,
  humanitarian: false,
} as const satisfies Partial<Content<"component">>;

const statuses: Readonly<Record<string, Content<"component">["status"]>> = {
  "1": "pipeline",
  "2": "implementation",
  "3": "finalization",
  "4": "closed",
  "5": "closed",
  "6": "implementation",
};

interface ComponentParts extends Omit<Frame, "component"> {
  readonly title: string;
  readonly countries: Content<"programme">["countries"];
  readonly sectors: Content<"component">["sectors"];
}

function putComponent(reading: ActivityReading, parts: ComponentParts): string {
  const { activity, identifier } = reading;
  const others = (role: string) =>
    reading.childrenNamed("participating-org").flatMap((element) => {
      const id = attribute(element, "role") === role ? organisationOf(reading, element) : null;
      return id === null || id === parts.reporter ? [] : [id];
    });
  return reading.put(
    "component",
    identifier,
    {
      ...unknownPart,
      programme: parts.programme,
      organisation: parts.reporter,
      code: identifier.slice(0, 60),
      title: parts.title,
      description: generalDescription(reading).slice(0, 4_000),
      start: parts.start,
      end: parts.end,
      status: statuses[attribute(childNamed(activity, "activity-status"), "code") ?? ""] ?? "implementation",
      sdgTargets: goalTargets(reading),
      places: parts.countries.map((place) => ({ ...place, admin1: null })),
      sectors: parts.sectors,
      contributingPartners: [...new Set(others("1"))],
      implementingPartners: [...new Set(others("4"))],
      humanitarian: ["1", "true"].includes(attribute(activity, "humanitarian") ?? ""),
    },
    activity,
  );
}

/** DescriptionType 1 is meant where none is said; without a general one, whichever comes first. */
function generalDescription(reading: ActivityReading): string {
  const all = reading.childrenNamed("description");
  return narrativeIn(all.find((one) => (attribute(one, "type") ?? "1") === "1") ?? all[0]);
}

function goalTargets(reading: ActivityReading): string[] {
  const codes = reading
    .childrenNamed("tag")
    .filter((tag) => attribute(tag, "vocabulary") === "3")
    .flatMap((tag) => attribute(tag, "code") ?? []);
  return [...new Set(codes)].slice(0, 10);
}
