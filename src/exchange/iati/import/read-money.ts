/**
 * Which budgets and movements of money does an activity tell of?
 *
 * What the agent gave or got back stands in two files: it is taken from the agent's, and the organisation's own side adds
 * nothing.
 *
 * @module
 */
import type { Content } from "../../../programmes/index.ts";
import { childNamed, textOf, type XmlElement } from "../../xml/xml-element.ts";
import { type ActivityReading, attribute, decimal, inUsd, isDay, narrativeIn } from "./import-context.ts";
import { gaveBackAs, sayInferred, sayNotReceived, sentAs } from "./other-side.ts";
import type { Frame } from "./read-frame.ts";
import { organisationOf } from "./read-organisations.ts";

/** From the first day to the last, so that a leap year fits: as the standard's rule counts. Unit: days. */
const longestBudget = 365;

export function readBudgets(reading: ActivityReading, frame: Frame): void {
  // The budget of the whole is made of those of its parts.
  if (frame.component === null) return;
  for (const [at, element] of reading.childrenNamed("budget").entries()) {
    const start = attribute(childNamed(element, "period-start"), "iso-date");
    const end = attribute(childNamed(element, "period-end"), "iso-date");
    const sum = sumOf(reading, frame, element);
    if (sum === null) continue;
    if (!isDay(start) || !isDay(end) || end < start) {
      refusePeriod(reading, element);
      continue;
    }
    if ((Date.parse(end) - Date.parse(start)) / 86_400_000 > longestBudget) {
      reading.refuse(element, "7.5.3", {
        message: "A budget covers more than twelve months.",
        remedy: "Split it into periods of at most a year.",
      });
      continue;
    }
    reading.put(
      "budget-line",
      `${reading.identifier}/budget/${at}`,
      {
        component: frame.component,
        start,
        end,
        category: "not-stated",
        ...sum,
        funded: attribute(element, "status") === "2",
        fundingSource: null,
      },
      element,
    );
  }
}

function refusePeriod(reading: ActivityReading, element: XmlElement): void {
  reading.refuse(element, "period", {
    message: "A budget needs a first day and a later last day.",
    remedy: "Give period-start and period-end with iso-date.",
  });
}

interface Sum {
  readonly amount: number;
  readonly currency: string;
  readonly usd: number;
}

function sumOf(reading: ActivityReading, frame: Frame, element: XmlElement): Sum | null {
  const value = childNamed(element, "value");
  const amount = value === null ? null : decimal(textOf(value));
  const currency = attribute(value, "currency") ?? frame.currency;
  if (amount === null || amount < 0 || currency === null || !/^[A-Z]{3}$/.test(currency)) {
    reading.refuse(element, amount !== null && amount < 0 ? "negative" : "value", {
      message:
        amount !== null && amount < 0
          ? `A ${element.name} is below zero.`
          : `A ${element.name} has no amount with a currency.`,
      remedy:
        amount !== null && amount < 0
          ? "Tell money that came back as a movement of its own, with a positive amount."
          : "Give value with a number, and a currency there or as default-currency.",
    });
    return null;
  }
  const usd = inUsd(reading.context, amount, currency);
  if (usd === null) {
    reading.refuse(element, "currency", {
      message: `There is no rate for ${currency}.`,
      remedy: `Say the rate: --rate ${currency}=units for one USD.`,
    });
    return null;
  }
  return { amount, currency, usd };
}

export function readTransactions(reading: ActivityReading, frame: Frame): void {
  for (const [at, element] of reading.childrenNamed("transaction").entries()) {
    const date = attribute(childNamed(element, "transaction-date"), "iso-date");
    if (!isDay(date)) {
      reading.refuse(element, "transaction-date", {
        message: "A transaction has no day.",
        remedy: "Give transaction-date with iso-date.",
      });
      continue;
    }
    const meaning = meaningOf(reading, frame, element);
    if (meaning === "other-side") continue;
    if (meaning === null) {
      reading.note(element, "transaction-type", {
        message: "This type of transaction has no word among entries: it stays in the text of the activity.",
        remedy:
          "Nothing need be done: it goes out again as it came, while nobody changes the money of this activity.",
      });
      continue;
    }
    const sum = sumOf(reading, frame, element);
    if (sum === null) continue;
    putMoney(reading, frame, { element, at, date, sum, meaning });
  }
}

interface Meaning {
  readonly type: Content<"money-event">["type"];
  readonly component: string | null;
  readonly costClass: Content<"money-event">["costClass"];
}

/** What a transaction is; "other-side" when another file tells of the same money, null when we have no word for it. */
function meaningOf(
  reading: ActivityReading,
  frame: Frame,
  element: XmlElement,
): Meaning | "other-side" | null {
  const code = attribute(childNamed(element, "transaction-type"), "code") ?? "";
  const words = narrativeIn(element, "description").toLowerCase();
  const plain = { component: frame.component, costClass: null };
  if (code === "11") return { ...plain, type: "commitment" };
  if (code === "13") return { ...plain, type: "pledge" };
  if (code === "1") return incoming(reading, frame, element);
  if (code === "3") return outgoing(reading, frame, element);
  if (code !== "4") return null;
  if (frame.component === null) return { ...plain, type: words.includes("levy") ? "levy" : "agent-fee" };
  return { ...plain, type: "expenditure", costClass: words.includes("indirect") ? "indirect" : "direct" };
}

function incoming(reading: ActivityReading, frame: Frame, element: XmlElement): Meaning | "other-side" {
  const provider = childNamed(element, "provider-org");
  const from = attribute(provider, "provider-activity-id");
  const plain = { component: frame.component, costClass: null };
  if (frame.role === "component" && from !== reading.identifier) {
    const sent = sentAs({ reading, frame, element });
    if (sent !== null || from !== null) {
      if (sent === null || from === null) sayInferred(reading, element, sent !== null);
      return "other-side";
    }
  }
  const part = from === null ? null : reading.idOf("component", from);
  if (frame.role === "programme" && reading.entries.some(({ id }) => id === part))
    return { ...plain, type: "refund", component: part };
  const own = attribute(provider, "ref");
  const mine = own !== null && own === attribute(childNamed(reading.activity, "reporting-org"), "ref");
  return { ...plain, type: mine ? "interest" : "deposit" };
}

function outgoing(reading: ActivityReading, frame: Frame, element: XmlElement): Meaning | "other-side" {
  const receiver = childNamed(element, "receiver-org");
  const to = attribute(receiver, "receiver-activity-id");
  const plain = { component: frame.component, costClass: null };
  if (frame.component !== null) {
    const agent = reading.context.agents().get(frame.programme);
    const back = frame.role === "component" && agent !== frame.reporter && agent !== undefined;
    // What goes back to the agent stands in the agent's file.
    if (back && organisationOf(reading, receiver) === agent) {
      if (gaveBackAs({ reading, frame, element }) === null) sayNotReceived(reading, element);
      return "other-side";
    }
    return { ...plain, type: "expenditure", costClass: "direct" };
  }
  if (to === null) return { ...plain, type: "return" };
  return { ...plain, type: "transfer", component: reading.idOf("component", to) };
}

interface MoneyParts {
  readonly element: XmlElement;
  readonly at: number;
  readonly date: string;
  readonly sum: Sum;
  readonly meaning: Meaning;
}

function putMoney(
  reading: ActivityReading,
  frame: Frame,
  { element, at, date, sum, meaning }: MoneyParts,
): void {
  const [provider, receiver] = [childNamed(element, "provider-org"), childNamed(element, "receiver-org")];
  const own = frame.reporter;
  const spends = ["expenditure", "agent-fee", "levy"].includes(meaning.type);
  const ref = attribute(element, "ref");
  reading.put(
    "money-event",
    `${reading.identifier}/transaction/${refCount(reading, ref) === 1 ? ref : at}`,
    {
      programme: frame.programme,
      component: meaning.component,
      type: meaning.type,
      date,
      ...sum,
      rate: reading.context.rates.get(sum.currency) ?? null,
      from: organisationOf(reading, provider) ?? (spends || meaning.type === "transfer" ? own : null),
      to: organisationOf(reading, receiver) ?? (spends ? null : meaning.type === "transfer" ? null : own),
      fromActivity: attribute(provider, "provider-activity-id"),
      toActivity: attribute(receiver, "receiver-activity-id"),
      agreement: null,
      certified: false,
      costClass: meaning.costClass,
      category: null,
      note: narrativeIn(element, "description").slice(0, 600),
    },
    element,
  );
}

/** A reference that comes twice in an activity names nothing. */
function refCount(reading: ActivityReading, ref: string | null): number {
  if (ref === null) return 0;
  return reading.childrenNamed("transaction").filter((element) => attribute(element, "ref") === ref).length;
}
