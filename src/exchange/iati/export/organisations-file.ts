/**
 * What do the organisations that report say of themselves?
 *
 * Their name, and what is budgeted in the programmes of this node, year by year.
 *
 * @module
 */
import { type Content, entryWith } from "../../../programmes/index.ts";
import { element, narrative, textElement, writeXml, type XmlTree } from "../../xml/xml-tree.ts";
import { organisationTypeCode } from "./iati-codes.ts";
import { byText, money, type Publishing } from "./publishing.ts";

/** @param reporters - Ids of organisations with an activity. @returns no file when there is none. */
export function organisationsFile(
  publishing: Publishing,
  reporters: readonly string[],
): readonly (readonly [name: string, text: string])[] {
  const told = reporters
    .flatMap((id) => organisation(publishing, id))
    .sort((one, other) => byText(one.children[0]?.text ?? "", other.children[0]?.text ?? ""));
  if (told.length === 0) return [];
  const root = element(
    "iati-organisations",
    { version: "2.03", "generated-datetime": publishing.generated },
    ...told,
  );
  return [["organisations.xml", writeXml(root)]];
}

function organisation(publishing: Publishing, id: string): XmlTree[] {
  const { set, generated, secondary } = publishing;
  const said = entryWith(set, "organisation", id)?.content;
  if (said === undefined || said.iatiIdentifier === null) return [];
  const identifier = said.iatiIdentifier;
  return [
    element(
      "iati-organisation",
      { "last-updated-datetime": generated, "xml:lang": "en", "default-currency": "USD" },
      textElement("organisation-identifier", identifier),
      element("name", {}, narrative(said.name)),
      element(
        "reporting-org",
        {
          ref: identifier,
          type: organisationTypeCode[said.type],
          "secondary-reporter": secondary ? "1" : null,
        },
        narrative(said.name),
      ),
      ...totalBudgets(publishing, id),
    ),
  ];
}

function totalBudgets({ set }: Publishing, organisation: string): XmlTree[] {
  const own = new Set(
    set.component.filter(({ content }) => content.organisation === organisation).map(({ id }) => id),
  );
  const years = new Map<string, number>();
  for (const { content } of set["budget-line"])
    if (own.has(content.component))
      for (const [year, usd] of byYear(content)) years.set(year, (years.get(year) ?? 0) + usd);
  return [...years]
    .sort(([one], [other]) => byText(one, other))
    .map(([year, usd]) =>
      element(
        "total-budget",
        { status: "1" },
        element("period-start", { "iso-date": `${year}-01-01` }),
        element("period-end", { "iso-date": `${year}-12-31` }),
        textElement("value", money(usd), { currency: "USD", "value-date": `${year}-01-01` }),
      ),
    );
}

/** A line of two calendar years is shared out by their days. */
function byYear({
  start,
  end,
  usd,
}: Content<"budget-line">): readonly (readonly [year: string, usd: number])[] {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  if (first === last) return [[first, usd]];
  const before = Math.round(100 * usd * (days(start, `${first}-12-31`) / days(start, end))) / 100;
  return [
    [first, before],
    [last, usd - before],
  ];
}
