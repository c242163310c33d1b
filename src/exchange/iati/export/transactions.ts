/**
 * Which money does an activity tell of, and from whose side?
 *
 * What goes from the agent to an organisation, or as a grant from one organisation of the programme to another, stands in both
 * files, each naming the other's activity: both sides or neither. What comes back is incoming money of the agent and a disbursement of the organisation; practice differs, and this choice
 * keeps every amount positive.
 *
 * Source: programmes.md 5 (mapping and pitfalls 1, 2).
 *
 * @module
 */
import { type Content, type Entry, entryWith } from "../../../programmes/index.ts";
import { element, narrative, textElement, type XmlTree } from "../../xml/xml-tree.ts";
import {
  byText,
  componentIdentifier,
  componentsOf,
  money,
  ofKind,
  organisationElement,
  type Publishing,
  programmeIdentifier,
  reporterOf,
} from "./publishing.ts";

type Money = Entry<"money-event">;
type Type = Content<"money-event">["type"];

interface Told {
  readonly code: string;
  readonly words: string;
}

/** From the side of whoever tells of the whole programme. TransactionType. */
const ofProgramme: Readonly<Partial<Record<Type, Told>>> = {
  pledge: { code: "13", words: "Pledge" },
  commitment: { code: "11", words: "Agreement signed" },
  deposit: { code: "1", words: "Deposit" },
  "agent-fee": { code: "4", words: "Fee of the administrative agent" },
  levy: { code: "4", words: "Coordination levy" },
  transfer: { code: "3", words: "Transfer" },
  refund: { code: "1", words: "Returned by a participating organization" },
  interest: { code: "1", words: "Interest earned on the programme's account" },
  return: { code: "3", words: "Returned to the contributor" },
};

/** From the side of one organisation. */
const ofComponent: Readonly<Partial<Record<Type, Told>>> = {
  pledge: { code: "13", words: "Pledge" },
  commitment: { code: "11", words: "Agreement signed" },
  deposit: { code: "1", words: "Received from the contributor" },
  transfer: { code: "1", words: "Received from the administrative agent" },
  refund: { code: "3", words: "Returned to the administrative agent" },
  interest: { code: "1", words: "Interest earned" },
};

/** @param programme - Whose activity is told of, as one side of every amount. */
export function programmeTransactions(
  publishing: Publishing,
  programme: Entry<"programme">,
): readonly XmlTree[] {
  return eventsOf(publishing, programme.id)
    .filter(
      ({ content }) => content.component === null || content.type === "transfer" || content.type === "refund",
    )
    .flatMap((event) => {
      const told = ofProgramme[event.content.type];
      return told === undefined ? [] : [transaction(publishing, event, { ...told, own: programme })];
    });
}

export function componentTransactions(
  publishing: Publishing,
  component: Entry<"component">,
  { alone }: { readonly alone: boolean },
): readonly XmlTree[] {
  return eventsOf(publishing, component.content.programme).flatMap((event) => {
    const told = toldBy(publishing, event, { component, alone });
    return told === undefined ? [] : [transaction(publishing, event, { ...told, own: component })];
  });
}

function toldBy(
  publishing: Publishing,
  { content }: Money,
  { component, alone }: { readonly component: Entry<"component">; readonly alone: boolean },
): Told | undefined {
  if (grantedTo(publishing, content)?.id === component.id) return received;
  const isOwn = content.component === component.id || (alone && content.component === null);
  if (!isOwn || spentByAnother(content, component)) return undefined;
  return content.type === "expenditure" ? spending(content) : ofComponent[content.type];
}

const received: Told = { code: "1", words: "Grant received" };

/** The part of the same programme that a grant goes to: that of the activity it names, or the only one of its receiver. */
function grantedTo(publishing: Publishing, content: Content<"money-event">): Entry<"component"> | null {
  if (content.type !== "expenditure" || spending(content).code !== "3") return null;
  const { set } = publishing;
  const giver = entryWith(set, "component", content.component);
  if (giver === null || spentByAnother(content, giver)) return null;
  const others = componentsOf(set, content.programme).filter(({ id }) => id !== giver.id);
  const meant = others.filter((one) =>
    content.toActivity === null
      ? one.content.organisation === content.to
      : componentIdentifier(publishing, one) === content.toActivity,
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** What a partner spends out of a grant is the partner's to tell of: here it was spent when it was granted. */
export function spentByAnother(
  { type, from }: Content<"money-event">,
  { content }: Pick<Entry<"component">, "content">,
): boolean {
  return type === "expenditure" && from !== null && from !== content.organisation;
}

/** Money that another organisation gets is disbursed; what is bought or paid is spent. */
function spending({ from, to, costClass, certified }: Content<"money-event">): Told {
  const sure = certified ? "certified" : "management figure, not certified";
  if (costClass === "indirect") return { code: "4", words: `Indirect support cost, ${sure}` };
  if (to !== null && to !== from) return { code: "3", words: `Grant to a partner, ${sure}` };
  return { code: "4", words: `Direct costs, ${sure}` };
}

function eventsOf({ set, today }: Publishing, programme: string): readonly Money[] {
  return [...ofKind(set, "money-event", programme)]
    .filter(({ content }) => content.date <= today && content.amount > 0)
    .sort((one, other) => byText(`${one.content.date}${one.id}`, `${other.content.date}${other.id}`));
}

interface Side extends Told {
  readonly own: Entry<"programme" | "component">;
}

function transaction(publishing: Publishing, event: Money, { code, words, own }: Side): XmlTree {
  const { content } = event;
  const foreign = content.currency === "USD" ? null : content.currency;
  const given = content.note === "" ? words : content.note;
  const [provider, receiver] = sides(publishing, event, own);
  return element(
    "transaction",
    { ref: publishing.identifiers.get(event.id) ?? event.id, humanitarian: flagged(publishing, own) },
    element("transaction-type", { code }),
    element("transaction-date", { "iso-date": content.date }),
    textElement("value", money(content.amount), { currency: foreign, "value-date": content.date }),
    element("description", {}, narrative(given)),
    provider,
    receiver,
  );
}

/** Only where the whole activity is not: the humanitarian part of a development programme. */
function flagged({ set }: Publishing, own: Entry<"programme" | "component">): string | null {
  if (own.kind !== "component") return null;
  const humanitarian = (own as Entry<"component">).content.humanitarian;
  const siblings = set.component.filter(({ programme }) => programme === own.programme);
  return humanitarian && siblings.some(({ content }) => !content.humanitarian) ? "1" : null;
}

/** Interest comes from nobody's activity: whoever adds up counts it as new money. */
function sides(publishing: Publishing, event: Money, own: Entry<"programme" | "component">) {
  const { set } = publishing;
  const { content } = event;
  const programme = entryWith(set, "programme", content.programme);
  const component = entryWith(set, "component", content.component);
  const agent = programme === null ? null : programmeIdentifier(publishing, programme);
  const organisation = component === null ? null : componentIdentifier(publishing, component);
  const mine = own.kind === "programme" ? agent : organisation;
  const agreed = set.agreement.find(({ id }) => id === content.agreement)?.content.donorActivity ?? null;
  const activities: Readonly<Partial<Record<Type, readonly [string | null, string | null]>>> = {
    transfer: [agent, organisation],
    refund: [organisation, agent],
    interest: [null, mine],
    ...bothOf(["pledge", "commitment", "deposit"], [content.fromActivity ?? agreed, mine]),
  };
  const granted = grantedTo(publishing, content);
  const [provider, receiver] = activities[content.type] ?? [
    mine,
    content.toActivity ?? (granted === null ? null : componentIdentifier(publishing, granted)),
  ];
  const [from, to] = organisationsOf(publishing, content, { programme, component });
  return [
    organisationElement(publishing, "provider-org", { id: from, "provider-activity-id": provider }),
    organisationElement(publishing, "receiver-org", { id: to, "receiver-activity-id": receiver }),
  ] as const;
}

function bothOf<Value>(types: readonly Type[], value: Value): Readonly<Partial<Record<Type, Value>>> {
  return Object.fromEntries(types.map((type) => [type, value]));
}

interface Around {
  readonly programme: Entry<"programme"> | null;
  readonly component: Entry<"component"> | null;
}

/** Who gave and who got it; where an entry leaves it open, the two whose files tell of it. */
function organisationsOf(
  publishing: Publishing,
  { type, from, to }: Content<"money-event">,
  { programme, component }: Around,
): readonly [from: string | null, to: string | null] {
  const teller = programme === null ? null : (reporterOf(publishing, programme)?.id ?? null);
  const partner = component?.content.organisation ?? null;
  if (type === "transfer") return [from ?? teller, to ?? partner];
  if (type === "refund") return [from ?? partner, to ?? teller];
  if (type === "expenditure") return [from ?? partner, to === from ? null : to];
  if (type === "interest") return [from ?? to, to ?? from];
  return [from, type === "agent-fee" || to === from ? null : to];
}
