/**
 * Who was acknowledged and who was not, what is owed, and what waits for a safety review?
 *
 * Source: programmes.md 2.4.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { givenAndNamed, type ParitySide } from "./given-and-named.ts";
import { heldBack } from "./may-go-out.ts";
import { obligationsOf } from "./obligations-of.ts";
import type { ParityShown, ReviewShown, VisibilityView } from "./visibility-api.ts";

interface Asked {
  /** UUID of the one to look at; null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

export function visibilityView(set: EntrySet, asked: Asked): VisibilityView {
  const { donors, agencies } = givenAndNamed(set, asked);
  const of = (entry: Entry) => asked.programme === null || entry.programme === asked.programme;
  return {
    programmes: set.programme
      .filter(of)
      .map(({ id, content: { code, title } }) => ({ id, code, title }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    donors: sideShown(donors),
    agencies: sideShown(agencies),
    obligations: obligationsOf(set, asked).map(({ overdue, ...one }) => ({ ...one, overdue: [...overdue] })),
    held: heldOf(set, set.acknowledgement.filter(of)),
    reviews: set["safety-review"]
      .filter(of)
      .map((entry) => reviewShown(set, entry))
      .sort((one, other) => waitsFirst(one) - waitsFirst(other) || (one.product < other.product ? -1 : 1)),
  };
}

function sideShown({ rows, ...side }: ParitySide): ParityShown {
  return { ...side, rows: rows.map((row) => ({ ...row })) };
}

function heldOf(set: EntrySet, entries: readonly Entry<"acknowledgement">[]): VisibilityView["held"] {
  return entries.flatMap(({ id, programme, content }) => {
    const reason = heldBack(set, content);
    if (reason === null) return [];
    return [
      {
        id,
        programmeCode: codeOf(set, programme),
        product: content.product,
        organisation: entryWith(set, "organisation", content.organisation)?.content.name ?? "",
        reason,
      },
    ];
  });
}

export function reviewShown(
  set: EntrySet,
  { id, version, programme, content }: Entry<"safety-review">,
): ReviewShown {
  const { product, contains, couldIdentify, composite, outcome, reviewer, date, reason } = content;
  const said = { product, contains, couldIdentify, composite, outcome, reviewer, date, reason };
  return { id, version, programmeCode: codeOf(set, programme), ...said };
}

const waitsFirst = ({ outcome }: ReviewShown) => (outcome === "pending" ? 0 : 1);

function codeOf(set: EntrySet, programme: string | null): string {
  return entryWith(set, "programme", programme)?.content.code ?? "";
}
