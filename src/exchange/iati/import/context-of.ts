/**
 * What does a node know already that the reading of a file asks for?
 *
 * @module
 */
import type { EntrySet } from "../../../programmes/index.ts";
import type { ImportContext, PassedOn } from "./import-context.ts";

/** What files call things that stand already. */
export function contextOf(
  standing: () => EntrySet,
  sources: ReadonlyMap<string, string>,
  rates: ReadonlyMap<string, number>,
): ImportContext {
  const set = standing();
  const known = new Map<string, string>();
  for (const { id, content } of set.organisation)
    if (content.iatiIdentifier !== null)
      known.set(`organisation/${content.iatiIdentifier.toLowerCase()}`, id);
  for (const { id, content } of set.programme) known.set(`programme/${content.code.toLowerCase()}`, id);
  for (const { id, content } of set.indicator) known.set(`indicator/${content.code.toLowerCase()}`, id);
  const components = new Set(set.component.map(({ id }) => id));
  for (const [identifier, entry] of sources)
    if (components.has(entry)) known.set(`component/${identifier}`, entry);
  return { known, rates, agents: () => agentsOf(standing()), passedOn: () => passedOnIn(standing()) };
}

function agentsOf({ programme }: EntrySet): ReadonlyMap<string, string> {
  return new Map(
    programme.flatMap(({ id, content }) =>
      content.administrativeAgent === null ? [] : [[id, content.administrativeAgent] as const],
    ),
  );
}

function passedOnIn(set: EntrySet): readonly PassedOn[] {
  return set["money-event"]
    .filter(
      ({ content }) =>
        content.type === "transfer" ||
        content.type === "refund" ||
        (content.type === "expenditure" && content.toActivity !== null),
    )
    .map(({ id, content: { type, component, toActivity: to, from, amount, currency, date } }) => ({
      id,
      // A grant is for the receiver's activity, not for the one that gives it.
      component: type === "expenditure" ? null : component,
      isBack: type === "refund",
      to,
      from,
      amount,
      currency,
      date,
    }));
}
