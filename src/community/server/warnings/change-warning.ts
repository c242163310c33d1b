/**
 * How is a warning written, released and withdrawn?
 *
 * A named moderator writes it and says why; it is released with its first day when two independent sources carry it,
 * one of them vetted; it is withdrawn at once. Every act stays with the words of who did it.
 *
 * Source: trust.md rule 38.
 *
 * @module
 */
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { CommunityError } from "../../community-error.ts";
import { refuseSources, refuseWarning, type WarningRefusal } from "../../warnings/refuse-warning.ts";
import type { WarningDraft } from "../../warnings/warning.ts";
import { knownLegs } from "./known-legs.ts";
import { type DetailedWarning, detailedWarning, warningRow } from "./list-warnings.ts";
import { namedSources, type SourceReference } from "./named-sources.ts";
import { putWarningAct, type WarningAct, warningActDone } from "./warning-acts.ts";
import { contentOf, type WarningContent, type WarningRow } from "./warning-row.ts";

/** Who asks again sends the same `act`, and it is done once. */
export interface WarningOrder {
  /** UUID of the act, made by who asks. */
  readonly act: string;
  readonly warning: string;
  /** Version that was seen; 0 when writing anew. */
  readonly seen: number;
  /** UTC day. */
  readonly today: string;
  /** Why, in the moderator's own words. */
  readonly reason: string;
}

export interface WarningWords extends WarningDraft {
  readonly sources: readonly SourceReference[];
}

/** Writes a draft. @throws CommunityError "warning-refused" with the parts and codes. */
export function writeWarning(order: WarningOrder, words: WarningWords): Action<DetailedWarning> {
  return acting("warning.write", order, async (desk) => {
    await put(desk, { ...order, seen: 0 }, "written", await accepted(desk, words, order.today));
  });
}

/** Writes a draft anew. @throws CommunityError "warning-refused", "version-changed". */
export function changeWarning(order: WarningOrder, words: WarningWords): Action<DetailedWarning> {
  return acting("warning.change", order, async (desk) => {
    await standing(desk, order, "draft");
    await put(desk, order, "changed", await accepted(desk, words, order.today));
  });
}

/** Lets a draft go out with the next publication. @throws CommunityError "warning-refused", "version-changed". */
export function releaseWarning(order: WarningOrder): Action<DetailedWarning> {
  return acting("warning.release", order, async (desk) => {
    const { content } = await standing(desk, order, "draft");
    // The map, the day or the lists may have changed since it was written.
    refuse([
      ...refuseWarning(content, await knownLegs(desk), order.today),
      ...refuseSources(content.sources),
    ]);
    await put(desk, order, "released", content);
  });
}

/** Takes a released warning back at once. @throws CommunityError "version-changed". */
export function withdrawWarning(order: WarningOrder): Action<DetailedWarning> {
  return acting("warning.withdraw", order, async (desk) => {
    const { content } = await standing(desk, order, "released");
    await put(desk, order, "withdrawn", content);
  });
}

function acting(
  name: string,
  order: WarningOrder,
  run: (desk: Desk) => Promise<void>,
): Action<DetailedWarning> {
  return {
    name,
    needs: "community:moderate",
    touched: () => [],
    run: async (desk) => {
      if (!(await warningActDone(desk, { id: order.act, warning: order.warning }))) await run(desk);
      return detailedWarning(desk, order.warning);
    },
  };
}

function put(
  desk: Desk,
  order: WarningOrder,
  act: WarningAct["act"],
  content: WarningContent,
): Promise<void> {
  const { act: id, warning, seen, reason } = order;
  return putWarningAct(desk, { id, warning, act, seen, content, reason });
}

/** The warning as it was seen. @throws CommunityError "version-changed", also where it is in another state. */
async function standing(
  desk: Desk,
  { warning, seen }: WarningOrder,
  state: WarningRow["state"],
): Promise<WarningRow> {
  const row = await warningRow(desk, warning);
  if (row === null) throw new SafeguardError("not-found");
  if (row.version !== seen || row.state !== state) throw new CommunityError("version-changed");
  return row;
}

async function accepted(desk: Desk, words: WarningWords, today: string): Promise<WarningContent> {
  const { sources, refused } = await namedSources(desk, words.sources, words.legs);
  const content = contentOf({ ...words, sources });
  refuse([...refuseWarning(content, await knownLegs(desk), today), ...refused]);
  return content;
}

function refuse(found: readonly WarningRefusal[]): void {
  if (found.length === 0) return;
  const lines = found.map(({ part, code }) => `${part}: ${code}`);
  throw new CommunityError(
    "warning-refused",
    Object.fromEntries([...new Set(lines)].map((line) => [line, line])),
  );
}
