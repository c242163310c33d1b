/**
 * Which help is told to everybody?
 *
 * What a member confirmed within ninety days, one line a stop, without anything that says where a shelter or an
 * informal point is. What should have been refused when it was written is left out here once more.
 *
 * Assumes: `today` is a UTC day; an entry that claims to have been confirmed after today was written by a clock
 * that was wrong, and waits.
 * Source: trust.md rules 19, 40 and 41.
 *
 * @module
 */
import { type Cost, type HelpEntry, hidesWhere, type TieToAuthorities } from "./help-entry.ts";
import type { ServiceKind } from "./kinds-of-help.ts";
import { refuseHelp } from "./refuse-help.ts";
import { lastDayOf } from "./still-confirmed.ts";

/** One service at one stop, as it is published. */
export interface PublicService {
  readonly id: string;
  /** Id of the stop; the same service at another stop is another line with the same id. */
  readonly place: string;
  readonly name: string;
  readonly runBy: string;
  readonly kinds: readonly ServiceKind[];
  readonly languages: readonly string[];
  readonly hours: string;
  readonly cost: Cost;
  readonly contact: readonly string[];
  readonly authority: null | { readonly firewall: boolean };
  readonly worksWithAuthorities: TieToAuthorities;
  readonly childFriendly: boolean;
  /** UTC day; ISO date. */
  readonly confirmed: string;
  /** Null for shelters and informal points; never coordinates. */
  readonly address: string | null;
}

/** Everything that may be told, by place, then by name, then by id. */
export function publicServices(entries: readonly HelpEntry[], today: string): PublicService[] {
  return entries
    .filter((entry) => mayBeTold(entry, today))
    .flatMap((entry) => [...new Set(entry.places)].map((place) => told(entry, place)))
    .sort(inOrder);
}

function mayBeTold(entry: HelpEntry, today: string): boolean {
  if (entry.removed || entry.confirmed > today || refuseHelp(entry).length > 0) return false;
  return lastDayOf(entry) >= today;
}

/** Field by field: what nobody named here is told to nobody. */
function told(entry: HelpEntry, place: string): PublicService {
  return {
    id: entry.id,
    place,
    name: entry.name,
    runBy: entry.runBy,
    kinds: [...entry.kinds],
    languages: [...entry.languages],
    hours: entry.hours,
    cost: entry.cost,
    contact: [...entry.contact],
    authority: entry.authority === null ? null : { firewall: entry.authority.firewall },
    worksWithAuthorities: entry.worksWithAuthorities,
    childFriendly: entry.childFriendly,
    confirmed: entry.confirmed,
    address: hidesWhere(entry) ? null : entry.address,
  };
}

function inOrder(one: PublicService, other: PublicService): number {
  const [a, b] = [one, other].map(({ place, name, id }) => [place, name, id].join("\u0000"));
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
