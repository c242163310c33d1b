/**
 * Which money that stands already does an element tell of from its other end?
 *
 * What one organisation passes on to another stands in two files. The sender's makes the entry, of a refund the agent's; the
 * other is met with it by activity, sum and day, so that a change of the entry reaches both.
 *
 * Source: programmes.md 5 (pitfall 2).
 *
 * @module
 */
import { childNamed, textOf, type XmlElement } from "../../xml/xml-element.ts";
import { type ActivityReading, attribute, decimal, type PassedOn } from "./import-context.ts";
import type { Frame } from "./read-frame.ts";
import { organisationOf } from "./read-organisations.ts";

interface OneSide {
  readonly reading: ActivityReading;
  readonly frame: Frame;
  readonly element: XmlElement;
}

/** What the other side told as sent to this activity, and is noted as met; null when it did not. */
export function sentAs(side: OneSide): PassedOn | null {
  const { reading, frame, element } = side;
  const provider = childNamed(element, "provider-org");
  const named = attribute(provider, "provider-activity-id") !== null;
  const from = organisationOf(reading, provider);
  return met(side, (sent) => {
    const isMine = sent.to === reading.identifier || sent.component === frame.component;
    return !sent.isBack && isMine && (named || sent.from === from);
  });
}

/** What the agent told as given back by this activity's organisation, and is noted as met; null when it did not. */
export function gaveBackAs(side: OneSide): PassedOn | null {
  return met(side, ({ isBack, component }) => isBack && component === side.frame.component);
}

/** Unit: days. Money that was sent is booked by the other side within a quarter. */
const longestWay = 92;

function met(side: OneSide, isMeant: (sent: PassedOn) => boolean): PassedOn | null {
  const { reading, element } = side;
  const isSame = sameSum(side);
  const taken = new Set(reading.mirrored.map(({ entry }) => entry));
  const all = reading.context.passedOn().filter((sent) => isMeant(sent) && isSame(sent));
  // Two equal sums are two: each is met once, as far as there are as many.
  const found = all.find(({ id }) => !taken.has(id)) ?? all[0] ?? null;
  if (found !== null) reading.mirrored.push({ entry: found.id, line: element.line });
  return found;
}

/** The same sum, of about the same day. */
function sameSum({ frame, element }: OneSide): (sent: PassedOn) => boolean {
  const value = childNamed(element, "value");
  const amount = value === null ? null : decimal(textOf(value));
  const currency = attribute(value, "currency") ?? frame.currency;
  const date = Date.parse(attribute(childNamed(element, "transaction-date"), "iso-date") ?? "");
  return (sent) =>
    sent.amount === amount &&
    sent.currency === currency &&
    Math.abs(Date.parse(sent.date) - date) <= longestWay * 86_400_000;
}

/** @param same - True where it was met without an activity's name; false where nothing was met. */
export function sayInferred(reading: ActivityReading, element: XmlElement, same: boolean): void {
  if (same)
    reading.note(element, "inferred", {
      message:
        "This money names no activity that it comes from: it was matched by organisation, sum and day.",
      remedy: "Add provider-activity-id, so that nobody has to infer it.",
    });
  else
    reading.note(element, "no-other-side", {
      message: "No file that was read tells of this money from the side of who sent it: it is not added.",
      remedy: "Take in the sender's file, or ask the sender to tell of it with receiver-activity-id.",
    });
}

export function sayNotReceived(reading: ActivityReading, element: XmlElement): void {
  reading.note(element, "no-other-side", {
    message: "No file that was read tells of this refund from the side of the agent: it is not added.",
    remedy: "Take in the agent's file, or ask the agent to tell of it with provider-activity-id.",
  });
}
