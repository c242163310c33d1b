/**
 * Which gap keeps coming back, where are the days lost, and what is done about it?
 *
 * Shares are always of all programmes that the asker sees. Of one programme, its own gaps, days and actions are shown.
 *
 * Source: programmes.md 2.3.
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import { recurringRule } from "../gaps.ts";
import { actionList } from "./action-list.ts";
import { alikeNames } from "./alike-names.ts";
import { type FixHeld, leastCases } from "./fix-held.ts";
import { gapGroups, isRelapsed } from "./gap-groups.ts";
import type { GapsView } from "./gaps-api.ts";
import { type StageCase, stageCases } from "./stage-cases.ts";
import { exampleLimits, type StageLimits } from "./stage-limits.ts";
import { type StageSummary, stageSummaries } from "./stage-summaries.ts";

interface Asked {
  /** UUID, or null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

export function gapsView(set: EntrySet, asked: Asked, limits: StageLimits = exampleLimits): GapsView {
  const { programme, today } = asked;
  const named = namesOf(set);
  const mine = (one: { readonly programme: string }) => programme === null || one.programme === programme;
  const cases = stageCases(set, today);
  const groups = gapGroups(set).filter(
    ({ programmes }) => programme === null || programmes.includes(programme),
  );
  return {
    programme,
    choices: set.programme.map(({ id }) => named.programme(id)).sort(byCode),
    today,
    programmes: set.programme.length,
    rule: { ...recurringRule },
    leastCases,
    gaps: groups.map(({ programmes, interval, entries, ...group }) => ({
      ...group,
      interval: [...interval],
      programmes: programmes.map(named.programme).sort(byCode),
      seen: set.gap
        .filter(({ id }) => entries.includes(id))
        .map(({ id, content }) => ({
          id,
          programme: named.programme(content.programme),
          status: isRelapsed(content) ? ("relapsed" as const) : content.status,
          daysLost: content.daysLost,
        })),
    })),
    stages: stageSummaries(cases.filter(mine), limits).map((summary) => stageShown(summary, named)),
    actions: actionList(set, { cases, today })
      .filter(mine)
      .map(({ programme: of, owner, held, ...line }) => ({
        ...line,
        programme: named.programme(of),
        owner: named.organisation(owner),
        held: held === null ? null : heldShown(held),
      })),
    alike: alikeNames(groups.map(({ theme, name }) => ({ theme, name }))).map((pair) => ({ ...pair })),
  };
}

function namesOf(set: EntrySet) {
  return {
    programme: (id: string) => {
      const content = entryWith(set, "programme", id)?.content;
      return { id, code: content?.code ?? "", title: content?.title ?? "" };
    },
    organisation: (id: string) => entryWith(set, "organisation", id)?.content.acronym ?? "",
  };
}

function byCode(one: { readonly code: string }, other: { readonly code: string }): number {
  return one.code < other.code ? -1 : 1;
}

type Names = ReturnType<typeof namesOf>;

function stageShown({ ended, waiting, clock, ...summary }: StageSummary, named: Names) {
  const shown = ({ programme, organisation, from, to, days }: StageCase) => ({
    programme: named.programme(programme),
    organisation: organisation === null ? null : named.organisation(organisation),
    from,
    to,
    days,
  });
  return {
    ...summary,
    clock: clock === null ? null : { ...clock },
    ended: [...ended].sort(longest).map(shown),
    waiting: [...waiting].sort(longest).map(shown),
  };
}

function longest(one: StageCase, other: StageCase): number {
  return other.days - one.days;
}

function heldShown({ comparison, ...held }: FixHeld) {
  return {
    ...held,
    comparison:
      comparison === null
        ? null
        : { before: comparison.before.median, after: comparison.after.median, p: comparison.p },
  };
}
