/**
 * How do members keep the help directory current?
 *
 * An entry is added, changed, confirmed by one act, removed and brought back; every act stays, with the member's
 * name. Whoever works with people may add and may confirm what they asked about; an entry is changed or removed by
 * the partner that added it, or by a moderator of any partner, so that no partner alone can turn another's number
 * into its own.
 *
 * Source: trust.md rules 19 and 40, T2.
 *
 * @module
 */
import { partnersById } from "../../../identity/server/index.ts";
import { enforcesImmigration, may } from "../../../safeguards/index.ts";
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import { type HelpRefusal, refuseHelp } from "../../help/refuse-help.ts";
import { isAuthority } from "../../keys/list-draft.ts";
import { helpActDone, putHelpAct } from "./help-acts.ts";
import { contentOf, type HelpRow } from "./help-row.ts";
import { knownPlaces } from "./known-places.ts";
import { type DetailedHelp, detailedHelp, helpRow, type PartnerNames } from "./list-help.ts";

/** Who asks again sends the same `act`, and it is done once. */
export interface HelpOrder {
  /** UUID of the act, made by who asks. */
  readonly act: string;
  /** UUID of the entry, made by who adds it. */
  readonly entry: string;
  /** Version that was seen; 0 when adding. */
  readonly seen: number;
  /** UTC day. */
  readonly today: string;
}

type Doing = "changed" | "confirmed" | "removed" | "restored";

/** Adds an entry, confirmed today. @throws CommunityError "help-refused" with the fields and codes. */
export function addHelp(order: HelpOrder, draft: HelpDraft): Action<DetailedHelp> {
  return acting("help.add", order, async (desk) => addOne(desk, order, draft));
}

/** Writes an entry anew, confirmed today. @throws CommunityError "help-refused", "version-changed". */
export function changeHelp(order: HelpOrder, draft: HelpDraft): Action<DetailedHelp> {
  return acting("help.change", order, async (desk) => {
    const before = await standing(desk, order, "changed");
    const content = await accepted(desk, draft);
    await putHelpAct(desk, { ...named(order, "changed"), content, confirmed: order.today }, before);
  });
}

/** Says that an entry is still true today. @throws CommunityError "version-changed". */
export function confirmHelp(order: HelpOrder): Action<DetailedHelp> {
  return unchanged("confirmed", order);
}

/** Takes an entry out of what is told. @throws CommunityError "version-changed". */
export function removeHelp(order: HelpOrder): Action<DetailedHelp> {
  return unchanged("removed", order);
}

/** Brings a removed entry back, as old as its last confirmation is. @throws CommunityError "version-changed". */
export function restoreHelp(order: HelpOrder): Action<DetailedHelp> {
  return unchanged("restored", order);
}

/** Adds one entry on a desk that may; for the act alone and for files of many. */
export async function addOne(desk: Desk, order: HelpOrder, draft: HelpDraft): Promise<void> {
  const content = await accepted(desk, draft);
  await putHelpAct(desk, { ...named(order, "added"), seen: 0, content, confirmed: order.today }, null);
}

function unchanged(act: Exclude<Doing, "changed">, order: HelpOrder): Action<DetailedHelp> {
  return acting(`help.${act}`, order, async (desk) => {
    const before = await standing(desk, order, act);
    // What was written under older rules is not confirmed as it stands.
    if (act === "confirmed") refuse(refuseHelp(before.content, (await knownPlaces(desk)).ids));
    const confirmed = act === "confirmed" ? order.today : before.confirmed;
    await putHelpAct(desk, { ...named(order, act), content: before.content, confirmed }, before);
  });
}

function acting(name: string, order: HelpOrder, run: (desk: Desk) => Promise<void>): Action<DetailedHelp> {
  return {
    name,
    needs: "community:edit",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      if (!(await helpActDone(desk, { id: order.act, entry: order.entry }))) await run(desk);
      return detailedHelp(desk, order.entry);
    },
  };
}

function named<Act>({ act, entry, seen }: HelpOrder, doing: Act) {
  return { id: act, entry, seen, act: doing };
}

/** The entry as it was seen, for who may do this to it. */
async function standing(desk: Desk, { entry, seen }: HelpOrder, doing: Doing): Promise<HelpRow> {
  const row = await helpRow(desk, entry);
  if (row === null) throw new SafeguardError("not-found");
  if (doing !== "confirmed" && !mayChange(desk, row)) throw new SafeguardError("not-allowed");
  if (row.version !== seen) throw new CommunityError("version-changed");
  return row;
}

/** The partner that added it, and moderators of every partner. */
export function mayChange({ actor }: Pick<Desk, "actor">, { owner }: Pick<HelpRow, "owner">): boolean {
  if (actor.kind !== "member") return false;
  return actor.partner === owner || may(actor.roles, "community:moderate");
}

/** @throws CommunityError "help-refused". */
async function accepted(desk: Desk, draft: HelpDraft): Promise<HelpDraft> {
  const content = contentOf(draft);
  const partners = await partnersById(desk);
  refuse([...refuseHelp(content, (await knownPlaces(desk)).ids), ...mislabelled(content, partners)]);
  return content;
}

/**
 * A service that a partner of the node runs carries that partner's label: a State body is an authority, and one
 * that enforces immigration law has no firewall. (rule 40)
 */
export function mislabelled({ runBy, authority }: HelpDraft, partners: PartnerNames): HelpRefusal[] {
  const runner = [...partners.values()].find(({ name }) => name.toLowerCase() === runBy.toLowerCase());
  if (runner === undefined || !isAuthority(runner.kind)) return [];
  if (authority === null) return [{ field: "authority", code: "authority-unlabelled" }];
  const cannot = authority.firewall && enforcesImmigration(runner.kind);
  return cannot ? [{ field: "authority", code: "no-firewall" }] : [];
}

function refuse(found: readonly HelpRefusal[]): void {
  if (found.length === 0) return;
  const fields = new Set(found.map(({ field }) => field));
  const details = [...fields].map((name) => [
    name,
    `${name}: ${found
      .filter(({ field }) => field === name)
      .map(({ code }) => code)
      .join(" ")}`,
  ]);
  throw new CommunityError("help-refused", Object.fromEntries(details));
}
