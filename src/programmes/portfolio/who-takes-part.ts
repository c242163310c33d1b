/**
 * Who pays for a programme, how many carry it out, and what does the Resident Coordinator do in it?
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";

/** "unknown": no chair is named, and nobody wrote that the design was convened. */
export const coordinatorRoles = ["chairs", "convened", "none", "unknown"] as const;
export type CoordinatorRole = (typeof coordinatorRoles)[number];

export interface TakingPart {
  /** In the order of their ids. */
  readonly donors: readonly { readonly id: string; readonly name: string }[];
  /** Organisations of the United Nations that carry it out: named as taking part, leading, or with a component. */
  readonly organisations: number;
  readonly coordinator: CoordinatorRole;
}

const carrying: readonly string[] = ["participating", "lead"];

/** @param programme - An entry of the set. */
export function whoTakesPart(set: EntrySet, programme: Entry<"programme">): TakingPart {
  const parts = set.participation.filter((entry) => entry.content.programme === programme.id);
  const named = (role: string) =>
    parts.flatMap(({ content }) => (content.role === role ? [content.organisation] : []));
  const components = set.component.filter((entry) => entry.content.programme === programme.id);
  const carriers = new Set([
    ...parts.flatMap(({ content }) => (carrying.includes(content.role) ? [content.organisation] : [])),
    ...components.map(({ content }) => content.organisation),
  ]);
  return {
    donors: [...new Set(named("donor"))].sort().map((id) => ({
      id,
      name: entryWith(set, "organisation", id)?.content.name ?? "",
    })),
    organisations: carriers.size,
    coordinator: coordinatorRole(set, named("chair"), programme.content.designConvened !== null),
  };
}

function coordinatorRole(set: EntrySet, chairs: readonly string[], convened: boolean): CoordinatorRole {
  const office = chairs.some(
    (id) => entryWith(set, "organisation", id)?.content.type === "coordinator-office",
  );
  if (office) return "chairs";
  if (convened) return "convened";
  return chairs.length > 0 ? "none" : "unknown";
}
