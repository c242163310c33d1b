/**
 * Which IATI files does a node publish, and what does it leave out of them?
 *
 * One file a reporting organisation, and one of organisations. The same entries give the same bytes: everything is ordered,
 * and the only clock is the time that the caller names.
 *
 * Source: programmes.md 5; IATI Standard 2.03.
 *
 * @module
 */
import { type Entry, entryWith, resultsView } from "../../../programmes/index.ts";
import { element, writeXml, type XmlTree } from "../../xml/xml-tree.ts";
import { componentActivity, programmeActivity, type WrittenActivity } from "./activities.ts";
import { programmeStatus } from "./activity-parts.ts";
import { organisationsFile } from "./organisations-file.ts";
import { byText, isOurs, isSingle, type LeftOut, ofKind, type Publishing, reporterOf } from "./publishing.ts";
import { spentByAnother } from "./transactions.ts";

export interface IatiFiles {
  /** Text by name of the file, in order of names. */
  readonly files: ReadonlyMap<string, string>;
  /** Identifiers by entry: what is published once keeps its own. */
  readonly identifiers: ReadonlyMap<string, string>;
  readonly activities: number;
  readonly leftOut: readonly LeftOut[];
}

/** @param giveBack - Lets a reader's own parts of an activity be put back, such as what belongs to others. */
export function iatiFiles(
  publishing: Publishing,
  giveBack: (activity: WrittenActivity) => XmlTree = ({ tree }) => tree,
  namespaces: Readonly<Record<string, string>> = {},
): IatiFiles {
  const leftOut: LeftOut[] = [];
  const activities = activitiesOf(publishing, leftOut);
  const byReporter = new Map<string, WrittenActivity[]>();
  for (const activity of activities)
    byReporter.set(activity.reporter, [...(byReporter.get(activity.reporter) ?? []), activity]);
  const written = [...byReporter].map(([reporter, own]) => {
    const trees = own
      .sort((one, other) => byText(one.identifier, other.identifier))
      .map((activity) => giveBack(activity));
    return [
      `${fileName(publishing, reporter)}-activities.xml`,
      activitiesFile(publishing, trees, namespaces),
    ] as const;
  });
  const reporters = [...byReporter.keys()];
  const organisations = organisationsFile(publishing, reporters);
  return {
    files: new Map([...written, ...organisations].sort(([one], [other]) => byText(one, other))),
    identifiers: new Map(activities.map(({ entry, identifier }) => [entry, identifier])),
    activities: activities.length,
    leftOut,
  };
}

function activitiesOf(publishing: Publishing, leftOut: LeftOut[]): WrittenActivity[] {
  const { set } = publishing;
  const written: WrittenActivity[] = [];
  for (const programme of set.programme) {
    const { code } = programme.content;
    if (programmeStatus(publishing, programme) === null) {
      leftOut.push({ about: code, reason: "too-early" });
      continue;
    }
    if (!isSingle(publishing, programme))
      keep(
        programmeActivity(publishing, programme),
        { about: code, reason: whyNot(publishing, programme) },
        programme,
      );
    for (const component of set.component.filter(({ content }) => content.programme === programme.id))
      keep(
        componentActivity(publishing, component),
        { about: component.content.code, reason: "organisation-without-identifier" },
        programme,
      );
    leftOut.push(...notTold(publishing, programme));
  }
  return written;

  function keep(activity: WrittenActivity | null, otherwise: LeftOut, programme: Entry<"programme">): void {
    if (activity === null) leftOut.push(otherwise);
    else if (isOurs(publishing, activity.reporter, programme)) written.push(activity);
    else leftOut.push({ about: otherwise.about, reason: "not-ours-to-tell" });
  }
}

/** What the standard has no element for, what is no number, and what others tell of. */
function notTold({ set, today }: Publishing, { id, content }: Entry<"programme">): readonly LeftOut[] {
  const components = new Map(set.component.map((component) => [component.id, component]));
  const reasons = ofKind(set, "money-event", id).flatMap(({ content: event }): LeftOut["reason"][] => {
    if (event.type === "exchange-difference") return ["no-exchange-difference"];
    const component = components.get(event.component ?? "");
    return component !== undefined && spentByAnother(event, component) ? ["told-by-partner"] : [];
  });
  const bounds = resultsView(set, { programme: id, today }).rows.filter(
    ({ component, value }) => component === null && value !== null && value.high !== value.low,
  );
  return [...reasons, ...bounds.map(() => "result-is-bounds" as const)].map((reason) => ({
    about: content.code,
    reason,
  }));
}

function whyNot(publishing: Publishing, programme: Entry<"programme">): LeftOut["reason"] {
  return reporterOf(publishing, programme) === null
    ? "without-organisation"
    : "organisation-without-identifier";
}

function activitiesFile(
  { generated }: Publishing,
  activities: readonly XmlTree[],
  namespaces: Readonly<Record<string, string>>,
): string {
  return writeXml(
    element(
      "iati-activities",
      { version: "2.03", "generated-datetime": generated, ...namespaces },
      ...activities,
    ),
  );
}

function fileName({ set }: Publishing, reporter: string): string {
  const ref = entryWith(set, "organisation", reporter)?.content.iatiIdentifier ?? reporter;
  return ref.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
