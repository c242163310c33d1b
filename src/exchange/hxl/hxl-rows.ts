/**
 * What do programmes look like to those who join tables by HXL tags?
 *
 * One row a component and indicator; money stands in the first row of each component alone, so that a column may be added up.
 * Numbers reached are those of the component alone and may count a person whom another component counts too.
 *
 * Source: HXL 1.1 core tags; programmes.md 5.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith, type ResultRow, resultsView } from "../../programmes/index.ts";
import { programmeStatus } from "../iati/export/activity-parts.ts";
import { componentIdentifier, componentsOf, ofKind, type Publishing } from "../iati/export/publishing.ts";
import { spentByAnother } from "../iati/export/transactions.ts";

export const hxlColumns = [
  { name: "activity", title: "Activity", tag: "#activity+project+id" },
  { name: "title", title: "Title", tag: "#activity+project+name" },
  { name: "organisation", title: "Organisation", tag: "#org+prog" },
  { name: "funders", title: "Funders", tag: "#org+funder" },
  { name: "sectors", title: "Purpose codes", tag: "#sector" },
  { name: "countries", title: "Countries", tag: "#country+code" },
  { name: "divisions", title: "First-level divisions", tag: "#adm1+code" },
  { name: "indicator", title: "Indicator", tag: "#indicator+code" },
  { name: "aim", title: "Aim (people)", tag: "#targeted+ind" },
  { name: "reached", title: "Reached (people, this component alone)", tag: "#reached+ind" },
  { name: "budget", title: "Budget (USD)", tag: "#value+budget" },
  { name: "spent", title: "Spent (USD)", tag: "#value+spend" },
] as const;

/** Absent: not known, or told in another row. */
export type HxlRow = Readonly<Partial<Record<(typeof hxlColumns)[number]["name"], string | number>>>;

/** In order of identifiers and indicators. */
export function hxlRows(publishing: Publishing): readonly HxlRow[] {
  const { set } = publishing;
  const told = set.programme.filter((programme) => programmeStatus(publishing, programme) !== null);
  const rows = told.flatMap((programme) => {
    const results = resultsView(set, { programme: programme.id, today: publishing.today }).rows;
    return componentsOf(set, programme.id).flatMap((component) =>
      rowsOf(
        publishing,
        component,
        results.filter((row) => row.component === component.id),
      ),
    );
  });
  return rows.sort((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

const keyOf = ({ activity, budget, indicator }: HxlRow) =>
  `${activity}\n${budget === undefined ? 1 : 0}\n${indicator ?? ""}`;

function rowsOf(
  publishing: Publishing,
  component: Entry<"component">,
  results: readonly ResultRow[],
): readonly HxlRow[] {
  const identifier = componentIdentifier(publishing, component);
  if (identifier === null) return [];
  const about = { activity: identifier, ...describe(publishing.set, component) };
  const money = moneyOf(publishing, component);
  const counted = results.filter(({ unit }) => unit === "count");
  if (counted.length === 0) return [{ ...about, ...money }];
  return counted.map((row, at) => ({
    ...about,
    indicator: row.code,
    aim: row.goal,
    ...(row.value !== null && row.value.low === row.value.high && { reached: row.value.low }),
    ...(at === 0 && money),
  }));
}

function describe(set: EntrySet, { content, programme }: Entry<"component">): HxlRow {
  const donors = ofKind(set, "participation", programme ?? "")
    .filter(({ content: said }) => said.role === "donor")
    .map(({ content: said }) => entryWith(set, "organisation", said.organisation)?.content.name ?? "");
  const several = (list: readonly string[]) =>
    [...new Set(list)]
      .filter((one) => one !== "")
      .sort()
      .join(" | ");
  return {
    title: content.title,
    organisation: entryWith(set, "organisation", content.organisation)?.content.name ?? "",
    funders: several(donors),
    sectors: several(content.sectors.map(({ code }) => code)),
    countries: several(content.places.map(({ country }) => country)),
    divisions: several(content.places.map(({ admin1 }) => admin1 ?? "")),
  };
}

/** What partners spend out of grants was spent once already, when it was granted. */
function moneyOf({ set, today }: Publishing, { id, content }: Entry<"component">): HxlRow {
  const cents = (amounts: readonly number[]) =>
    amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
  const spent = set["money-event"].filter(
    ({ content: said }) =>
      said.component === id &&
      said.type === "expenditure" &&
      said.date <= today &&
      !spentByAnother(said, { content }),
  );
  const planned = set["budget-line"].filter(({ content: said }) => said.component === id);
  return {
    budget: cents(planned.map(({ content: said }) => said.usd)),
    spent: cents(spent.map(({ content: said }) => said.usd)),
  };
}
