/**
 * Which movements of money does an activity state?
 *
 * @module
 */

import { numberIn } from "../xml/expression-values.ts";
import { childNamed, identifierOf, textOf, type XmlElement } from "../xml/xml-element.ts";

export interface Transaction {
  readonly activity: string | null;
  /** Who publishes the activity. Null: not stated, here and below. */
  readonly reporter: string | null;
  /** Code of TransactionType: 1 incoming funds, 3 disbursement, 4 expenditure, 11 incoming commitment. */
  readonly type: string | null;
  /** Unit: `currency`, whole; may be negative. NaN: not a number. */
  readonly amount: number;
  readonly currency: string | null;
  readonly provider: string | null;
  readonly providerActivity: string | null;
  readonly receiver: string | null;
  readonly receiverActivity: string | null;
}

/** @param activity an `iati-activity` */
export function transactionsOf(activity: XmlElement): Transaction[] {
  const about = {
    activity: identifierOf(activity),
    reporter: attribute(childNamed(activity, "reporting-org"), "ref"),
  };
  return activity.children
    .filter(({ name }) => name === "transaction")
    .map((element) => {
      const value = childNamed(element, "value");
      const [provider, receiver] = [childNamed(element, "provider-org"), childNamed(element, "receiver-org")];
      return {
        ...about,
        type: attribute(childNamed(element, "transaction-type"), "code"),
        amount: value === null ? Number.NaN : numberIn(textOf(value)),
        currency: attribute(value, "currency") ?? attribute(activity, "default-currency"),
        provider: attribute(provider, "ref"),
        providerActivity: attribute(provider, "provider-activity-id"),
        receiver: attribute(receiver, "ref"),
        receiverActivity: attribute(receiver, "receiver-activity-id"),
      };
    });
}

function attribute(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? "";
  return value === "" ? null : value;
}
