/**
 * What would the next publication add, change and withdraw?
 *
 * Item by item, as readers know them: risks by leg and kind, warnings and posts by their id, help by its id and place. The day
 * that stands on every page is no change.
 *
 * @module
 */
import type { LegPage } from "./public-files.ts";

export const publicTopics = ["risk", "warning", "help", "post"] as const;
export type PublicTopic = (typeof publicTopics)[number];
export const changeKinds = ["added", "changed", "withdrawn"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface PublicChange {
  readonly topic: PublicTopic;
  readonly change: ChangeKind;
  /** A leg on whose page it stands; of several, the first. */
  readonly leg: string;
  /** What readers see of it: a kind of risk, a service's name, the beginning of a text. */
  readonly name: string;
}

type Pages = ReadonlyMap<string, LegPage>;

/** Withdrawals first, then what is added, then what changes; each item once. */
export function comparePublications(before: Pages, after: Pages): readonly PublicChange[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const changes: PublicChange[] = [];
  for (const [key, item] of now) {
    const standing = old.get(key);
    if (standing === undefined) changes.push({ ...seen(item), change: "added" });
    else if (standing.content !== item.content) changes.push({ ...seen(item), change: "changed" });
  }
  for (const [key, item] of old) if (!now.has(key)) changes.push({ ...seen(item), change: "withdrawn" });
  const order: readonly ChangeKind[] = ["withdrawn", "added", "changed"];
  return changes.sort((one, other) => order.indexOf(one.change) - order.indexOf(other.change));
}

interface Item extends Omit<PublicChange, "change"> {
  readonly content: string;
}

function seen({ topic, leg, name }: Item): Omit<PublicChange, "change"> {
  return { topic, leg, name };
}

function itemsOf(pages: Pages): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  const add = (key: string, item: Omit<Item, "content">, content: unknown) => {
    const whole = `${item.topic} ${key}`;
    if (!items.has(whole)) items.set(whole, { ...item, content: JSON.stringify(content) });
  };
  for (const { id: leg, risks, warnings, help, posts } of pages.values()) {
    for (const risk of risks) add(`${leg} ${risk.kind}`, { topic: "risk", leg, name: risk.kind }, risk);
    for (const { leg: _leg, ...warning } of warnings)
      add(warning.id, { topic: "warning", leg, name: beginning(Object.values(warning.text)[0]) }, warning);
    for (const service of help)
      add(`${service.id} ${service.place}`, { topic: "help", leg, name: service.name }, service);
    for (const post of posts) add(post.id, { topic: "post", leg, name: beginning(post.text) }, post);
  }
  return items;
}

function beginning(text = ""): string {
  const characters = [...text];
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join("")}…`;
}
