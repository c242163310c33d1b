/**
 * Who gave how much, and how often was each named?
 *
 * Donors by what they deposited less what was returned to them, agencies by what they spent: what an organisation refunds to
 * the agent it has not spent. A product that is held back has named nobody yet. Money whose giver is not written down, neither
 * on it nor by its agreement, is told as such and shared out to nobody; what went back to nobody who is written down is taken
 * off nobody. Whoever got back more than they gave bears nothing.
 *
 * Source: programmes.md 2.4, worked example W4.
 *
 * @module
 */
import { contributorOf } from "../entries/contributor-of.ts";
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { spentByPartner } from "../value/partner-spending.ts";
import { parityOf } from "../visibility.ts";
import { heldBack } from "./may-go-out.ts";

export interface ParityRow {
  readonly organisation: string;
  readonly name: string;
  readonly acronym: string;
  /** Unit: USD; below 0 where more went back than came. */
  readonly given: number;
  /** Of what all of its side gave; null when nobody gave. */
  readonly givenShare: number | null;
  readonly mentions: number;
  readonly mentionShare: number | null;
  /** Null where nothing was given or nobody was named. */
  readonly parity: number | null;
  readonly flagged: boolean;
}

export interface ParitySide {
  readonly rows: readonly ParityRow[];
  readonly given: number;
  readonly mentions: number;
  /** Given by nobody who is named; below 0 where more than that went back to nobody who is named. Unit: USD. */
  readonly unattributed: number;
}

export interface GivenAndNamedSides {
  readonly donors: ParitySide;
  readonly agencies: ParitySide;
}

interface Asked {
  readonly programme: string | null;
  readonly today: string;
}

export function givenAndNamed(set: EntrySet, { programme, today }: Asked): GivenAndNamedSides {
  const of = (entry: Entry) => programme === null || entry.programme === programme;
  const past = set["money-event"].filter((entry) => of(entry) && entry.content.date <= today);
  const named = mentionsOf(set, set.acknowledgement.filter(of), today);
  const deposits = past.filter(({ content }) => content.type === "deposit" || content.type === "return");
  const spent = past.filter(({ content }) => content.type === "expenditure" && !spentByPartner(set, content));
  const donors = sums(deposits, ({ content }) => contributorOf(set, content));
  const agencies = sums(spent, (entry) => spender(set, entry));
  const taking = set.participation.filter(of);
  for (const { content } of taking) {
    if (content.role === "donor" && !donors.has(content.organisation)) donors.set(content.organisation, 0);
    if (agencyRoles.includes(content.role) && !agencies.has(content.organisation))
      agencies.set(content.organisation, 0);
  }
  return { donors: sideOf(set, donors, named), agencies: sideOf(set, agencies, named) };
}

const agencyRoles: readonly string[] = ["participating", "lead"];

function spender(set: EntrySet, { content }: Entry<"money-event">): string | null {
  return entryWith(set, "component", content.component)?.content.organisation ?? content.from;
}

function mentionsOf(
  set: EntrySet,
  acknowledgements: readonly Entry<"acknowledgement">[],
  today: string,
): ReadonlyMap<string | null, number> {
  const named = new Map<string | null, number>();
  for (const { content } of acknowledgements) {
    if (content.date > today || heldBack(set, content) !== null) continue;
    named.set(content.organisation, (named.get(content.organisation) ?? 0) + content.mentions);
  }
  return named;
}

function sums(
  events: readonly Entry<"money-event">[],
  giver: (entry: Entry<"money-event">) => string | null,
): Map<string | null, number> {
  const given = new Map<string | null, number>();
  for (const entry of events) {
    const { type, usd } = entry.content;
    given.set(giver(entry), (given.get(giver(entry)) ?? 0) + (type === "return" ? -usd : usd));
  }
  return given;
}

function sideOf(
  set: EntrySet,
  given: ReadonlyMap<string | null, number>,
  named: ReadonlyMap<string | null, number>,
): ParitySide {
  const known = [...given].flatMap(([id, usd]) =>
    id === null ? [] : [{ id, usd, mentions: named.get(id) ?? 0 }],
  );
  const all: readonly [number, number] = [
    known.reduce((sum, { usd }) => sum + Math.max(0, usd), 0),
    known.reduce((sum, { mentions }) => sum + mentions, 0),
  ];
  const rows = known.map(({ id, usd, mentions }): ParityRow => {
    const organisation = entryWith(set, "organisation", id)?.content;
    const sound = all[0] > 0 && all[1] > 0 && usd >= 0;
    return {
      organisation: id,
      name: organisation?.name ?? "",
      acronym: organisation?.acronym ?? "",
      given: usd,
      givenShare: all[0] > 0 ? Math.max(0, usd) / all[0] : null,
      mentions,
      mentionShare: all[1] > 0 ? mentions / all[1] : null,
      ...(sound ? parityOf([usd, mentions], all) : { parity: null, flagged: false }),
    };
  });
  return {
    rows: rows.sort((one, other) => other.given - one.given || (one.name < other.name ? -1 : 1)),
    given: all[0],
    mentions: all[1],
    unattributed: given.get(null) ?? 0,
  };
}
