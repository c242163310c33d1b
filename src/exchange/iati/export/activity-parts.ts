/**
 * Which parts do a programme's and a component's activity have alike?
 *
 * @module
 */
import { type Entry, iatiStatusOf, isOfDonor, passagesOf, stateOf } from "../../../programmes/index.ts";
import { element, narrative, type XmlTree } from "../../xml/xml-tree.ts";
import { scopeCode, statusOfComponent } from "./iati-codes.ts";
import { ofKind, organisationElement, type Publishing } from "./publishing.ts";
import { wholeShares } from "./shares.ts";

type Programme = Entry<"programme">;
type Component = Entry<"component">;

/** ActivityStatus of a programme; null while it is too early to be told of. A programme without gates has its components' word. */
export function programmeStatus({ set }: Publishing, { id }: Programme): string | null {
  if (passagesOf(set, id).length > 0) {
    const status = iatiStatusOf[stateOf(set, id)];
    return status === null ? null : String(status);
  }
  const statuses = set.component
    .filter(({ content }) => content.programme === id)
    .map(({ content }) => statusOfComponent[content.status]);
  return statuses.sort()[0] ?? null;
}

export function identifiers(
  { node }: Publishing,
  { code }: Programme["content"],
  reporter: XmlTree | null,
): readonly (XmlTree | null)[] {
  return [
    reporter,
    element(
      "other-identifier",
      { ref: code, type: "A9" },
      element("owner-org", { ref: node.ref }, narrative(node.name)),
    ),
  ];
}

/** Planned days, and actual ones that have been. */
export function dates(
  { set, today }: Publishing,
  programme: string,
  { start, end }: { readonly start: string; readonly end: string },
): readonly XmlTree[] {
  const passages = passagesOf(set, programme).filter(({ content }) => content.date <= today);
  const began = passages.find(({ content }) => content.to === "active")?.content.date;
  const ended = passages.findLast(({ content }) => content.to === "operationally-closed")?.content.date;
  const day = (type: string, date: string | undefined) =>
    date === undefined ? [] : [element("activity-date", { "iso-date": date, type })];
  return [...day("1", start), ...day("2", began), ...day("3", end), ...day("4", ended)];
}

export function scope({ scope: said }: Programme["content"]): XmlTree {
  return element("activity-scope", { code: scopeCode[said] });
}

/** Countries add up to a hundred; without any, the world as a region (998: not specified). */
export function recipients(
  countries: readonly { readonly country: string; readonly percent: number }[],
): readonly XmlTree[] {
  const weights = new Map<string, number>();
  for (const { country, percent } of countries) weights.set(country, (weights.get(country) ?? 0) + percent);
  const shares = wholeShares(weights);
  if (shares.size === 0)
    return [element("recipient-region", { vocabulary: "1", code: "998", percentage: "100" })];
  return [...shares].map(([code, percentage]) => element("recipient-country", { code, percentage }));
}

/** Purpose codes of the components, weighted by what is budgeted; equally where nothing is. */
export function sectors({ set }: Publishing, components: readonly Component[]): readonly XmlTree[] {
  const budget = new Map<string, number>();
  for (const { content } of set["budget-line"])
    budget.set(content.component, (budget.get(content.component) ?? 0) + content.usd);
  const budgeted = components.some(({ id }) => (budget.get(id) ?? 0) > 0);
  const weights = new Map<string, number>();
  for (const { id, content } of components)
    for (const { code, percent } of content.sectors)
      weights.set(code, (weights.get(code) ?? 0) + percent * (budgeted ? (budget.get(id) ?? 0) : 1));
  return [...wholeShares(weights)].map(([code, percentage]) =>
    element("sector", { vocabulary: "1", code, percentage }),
  );
}

/** Targets of the goals; never the goal as well. */
export function tags(components: readonly Component[]): readonly XmlTree[] {
  const targets = new Set(components.flatMap(({ content }) => content.sdgTargets));
  return [...targets].sort().map((code) => element("tag", { vocabulary: "3", code }));
}

/** What most of the money of joint programmes is like. Source: programmes.md 5. */
export function defaults(aidType: "B031" | "C01"): readonly XmlTree[] {
  return [
    element("collaboration-type", { code: "4" }),
    element("default-flow-type", { code: "10" }),
    element("default-finance-type", { code: "110" }),
    element("default-aid-type", { code: aidType }),
    element("default-tied-status", { code: "5" }),
  ];
}

/** Donors of a programme, each with its own activity where the agreement names it. */
export function donors(publishing: Publishing, programme: string): readonly (XmlTree | null)[] {
  const { set } = publishing;
  const named = ofKind(set, "participation", programme).filter(({ content }) => content.role === "donor");
  const agreed = ofKind(set, "agreement", programme).filter(({ content }) => isOfDonor(content));
  const ids = new Set([
    ...named.map(({ content }) => content.organisation),
    ...agreed.map(({ content }) => content.donor),
  ]);
  return [...ids].sort().map((id) =>
    organisationElement(publishing, "participating-org", {
      id,
      role: "1",
      "activity-id": agreed.find(({ content }) => content.donor === id)?.content.donorActivity ?? null,
    }),
  );
}

/** Evaluations that can be read. */
export function documents({ set }: Publishing, programme: string): readonly XmlTree[] {
  return ofKind(set, "evaluation", programme).flatMap(({ content }) =>
    content.link === null
      ? []
      : [
          element(
            "document-link",
            { format: formatOf(content.link), url: content.link },
            element("title", {}, narrative(content.title)),
            element("category", { code: "A07" }),
          ),
        ],
  );
}

/** FileFormat, as far as a name tells it. */
function formatOf(link: string): string {
  const path = link.toLowerCase().replace(/[?#].*$/, "");
  if (path.endsWith(".pdf")) return "application/pdf";
  return path.endsWith(".docx")
    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    : "text/html";
}

/** Told only when every agreement is public and says whether money hangs on conditions. ConditionType 2: performance. */
export function conditions({ set }: Publishing, programme: string): XmlTree | null {
  const terms = ofKind(set, "agreement", programme).map(({ content }) => content.terms);
  const open = terms.every(
    ({ confidential_agreement: secret, tranche_conditions: count }) =>
      secret === false && typeof count === "number",
  );
  if (terms.length === 0 || !open) return null;
  const bound = terms.filter(({ tranche_conditions: count }) => Number(count) > 0);
  return element(
    "conditions",
    { attached: bound.length > 0 ? "1" : "0" },
    ...bound.map(() =>
      element("condition", { type: "2" }, narrative("Later tranches of a contribution depend on results.")),
    ),
  );
}
