/**
 * Which parts of a programme's figures does a brief show, and how much of each?
 *
 * Lists are short, so that two pages always hold them; how much was left out is told.
 *
 * @module
 */

import { decisionsWaiting } from "../coordination/decisions-waiting.ts";
import type { EntrySet } from "../entries/entry.ts";
import { isOpen } from "../gaps/gap-groups.ts";
import { countingRows } from "../results/counting-rows.ts";
import type { ResultRow } from "../results/results-api.ts";
import type { ParityRow } from "../visibility/given-and-named.ts";
import { obligationsOf } from "../visibility/obligations-of.ts";
import type { Brief, BriefAudience } from "./briefs-api.ts";
import { clip, firstOf } from "./clip.ts";

interface Asked {
  readonly programme: string;
  readonly organisation: string | null;
  readonly today: string;
}

/** Those that its effectiveness is made of; the heaviest first. */
export function resultsShown(rows: readonly ResultRow[], organisation: string | null): Brief["results"] {
  const shown = [...countingRows(rows)].sort(
    (one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1),
  );
  return firstOf(
    shown.map((row) => resultShown(row, organisation)),
    // Two columns more are told of an organisation, and lines are longer.
    organisation === null ? 6 : 5,
  );
}

function resultShown(row: ResultRow, organisation: string | null): Brief["results"]["items"][number] {
  const { code, text, unit, baseline, goal, end, value, rating, grade, doubt } = row;
  const parts = row.parts.filter((part) => part.organisation === organisation);
  return {
    id: row.target,
    code: clip(code, 16),
    text: clip(text, 80),
    unit,
    baseline,
    goal,
    end,
    value,
    rating,
    grade,
    doubt,
    own: sumKnown(parts.map((part) => part.value)),
    fraction: sumKnown(parts.map((part) => part.equalCredit)),
  };
}

/** Null when there is none, or one of them is not known. */
function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : known.reduce((all, one) => all + one, 0);
}

/** Whoever is flagged comes first: being passed over is what the page is for. */
export function namedShown(rows: readonly ParityRow[], organisation: string | null): Brief["donors"] {
  const rank = (row: ParityRow) => (row.organisation === organisation ? 0 : row.flagged ? 1 : 2);
  const shown = [...rows].sort((one, other) => rank(one) - rank(other) || other.given - one.given);
  return firstOf(
    shown.map(({ organisation: id, name, givenShare: share, mentionShare, parity, flagged }) => ({
      id,
      name: clip(name, 50),
      share,
      mentionShare,
      parity,
      flagged,
    })),
    5,
  );
}

/** What is owed to the audience; to one organisation of it, what names it or none. */
export function obligationsShown(
  set: EntrySet,
  audience: BriefAudience,
  { programme, organisation, today }: Asked,
): Brief["obligations"] {
  const theirs = set.obligation.filter(
    ({ content }) =>
      organisation === null || content.organisation === null || content.organisation === organisation,
  );
  const found = obligationsOf({ ...set, obligation: theirs }, { programme, today }).find(
    ({ to }) => to === audience,
  );
  const overdue = (found?.overdue ?? []).map(({ id, what, due, late }) => ({
    id,
    what: clip(what, 75),
    due,
    late,
  }));
  return {
    due: found?.due ?? 0,
    done: found?.done ?? 0,
    rate: found?.rate ?? null,
    overdue: firstOf(overdue, 3),
  };
}

/** Those that wait, the longest first; null for whom they do not concern. */
export function decisionsShown(
  set: EntrySet,
  audience: BriefAudience,
  { programme, today }: Asked,
): Brief["decisions"] {
  if (audience === "donor" || audience === "agency") return null;
  const shown = decisionsWaiting(set, today)
    .filter((one) => one.programme === programme)
    .map(({ id, question, body, requested, due, waitsFor }) => ({
      id,
      question: clip(question, 75),
      body,
      requested,
      due,
      waitsFor,
    }))
    .sort((one, other) => (one.requested < other.requested ? -1 : 1));
  return firstOf(shown, 4);
}

/** Those that are open, the worst first; a donor's brief has none: they are the team's own work. */
export function gapsShown(set: EntrySet, audience: BriefAudience, programme: string): Brief["gaps"] {
  if (audience === "donor") return null;
  const shown = set.gap
    .filter(({ content }) => content.programme === programme && isOpen(content))
    .map(({ id, content: { theme, name, daysLost, severity } }) => ({
      id,
      theme,
      name: clip(name, 60),
      daysLost,
      severity,
    }))
    .sort((one, other) => other.severity - one.severity || other.daysLost - one.daysLost);
  return firstOf(shown, 4);
}
