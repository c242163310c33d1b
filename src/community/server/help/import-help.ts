/**
 * How does a file of services come into the help directory?
 *
 * Rows that may stand go in, the others come back with their reasons and go nowhere. The file says what it would do
 * before it does it. A service that this partner brought in before, by name and by who runs it, is changed or
 * confirmed instead of added, so that the same file twice changes nothing.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { partnersById } from "../../../identity/server/index.ts";
import { type Action, type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import { type HelpHeader, readHelpHeader, readHelpRow } from "../../help/help-table.ts";
import { refuseHelp } from "../../help/refuse-help.ts";
import { mislabelled } from "./change-help.ts";
import { putHelpAct } from "./help-acts.ts";
import type { HelpFile } from "./help-file.ts";
import { contentOf, type HelpRow, helpColumns } from "./help-row.ts";
import { knownPlaces } from "./known-places.ts";

export interface RefusedHelpRow {
  readonly row: number;
  /** "name: missing". */
  readonly reasons: readonly string[];
  readonly cells: readonly string[];
}

export interface HelpImport {
  readonly added: number;
  readonly changed: number;
  readonly confirmed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedHelpRow[];
  readonly unknownColumns: readonly string[];
  readonly pointColumns: readonly string[];
}

export interface HelpImportOrder {
  readonly file: HelpFile;
  /** UTC day. */
  readonly today: string;
  /** True says what would happen and writes nothing. */
  readonly check: boolean;
}

/** @throws CommunityError "columns-missing" for a file without places, names or kinds. */
export function importHelp(order: HelpImportOrder): Action<HelpImport> {
  return {
    name: order.check ? "help.check-file" : "help.import",
    needs: "community:edit",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const header = readHelpHeader(order.file.header);
      if (header.missing.length > 0)
        throw new CommunityError("columns-missing", { columns: header.missing.join(", ") });
      const plan = await planOf(desk, order, header);
      if (!order.check) for (const step of plan.steps) await take(desk, step);
      return tally(plan, header);
    },
  };
}

interface Step {
  readonly doing: "added" | "changed" | "confirmed" | "unchanged";
  readonly content: HelpDraft;
  readonly confirmed: string;
  readonly before: HelpRow | null;
}

interface Plan {
  readonly steps: readonly Step[];
  readonly refused: readonly RefusedHelpRow[];
}

async function planOf(desk: Desk, { file, today }: HelpImportOrder, header: HelpHeader): Promise<Plan> {
  const [own, partners] = [await ownEntries(desk), await partnersById(desk)];
  const places = await knownPlaces(desk);
  const steps: Step[] = [];
  const refused: RefusedHelpRow[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of file.rows) {
    const { draft, confirmed, unread } = readHelpRow(cells, header, places.idOf);
    const content = contentOf(draft);
    const wrong = [...refuseHelp(content, places.ids), ...mislabelled(content, partners)];
    const reasons = wrong.map(({ field, code }) => `${field}: ${code}`);
    reasons.push(...unread.map((column) => `${column}: not-on-the-list`));
    if (confirmed !== null && confirmed > today) reasons.push("confirmed: day-to-come");
    if (seen.has(keyOf(content))) reasons.push("name: twice-in-file");
    seen.add(keyOf(content));
    if (reasons.length > 0) refused.push({ row, reasons, cells });
    else steps.push(stepOf(content, confirmed ?? today, own.get(keyOf(content)) ?? null));
  }
  if (file.brokenAt !== null) refused.push({ row: file.brokenAt, reasons: ["row: unreadable"], cells: [] });
  return { steps, refused };
}

function stepOf(content: HelpDraft, confirmed: string, before: HelpRow | null): Step {
  if (before === null) return { doing: "added", content, confirmed, before };
  const same = JSON.stringify(contentOf(before.content)) === JSON.stringify(content) && !before.removed;
  if (!same) return { doing: "changed", content, confirmed, before };
  return { doing: confirmed > before.confirmed ? "confirmed" : "unchanged", content, confirmed, before };
}

/** The entries that the member's own partner added, by what a file knows them by. */
async function ownEntries(desk: Desk): Promise<ReadonlyMap<string, HelpRow>> {
  if (desk.actor.kind !== "member") throw new SafeguardError("not-allowed");
  const rows = await desk.rows<HelpRow>(
    sql`select ${helpColumns} from community.help_entry h where h.owner = ${desk.partner} order by h.id`,
  );
  return new Map(rows.map((row) => [keyOf(row.content), row]));
}

function keyOf({ name, runBy }: HelpDraft): string {
  return `${name.toLowerCase()}\n${runBy.toLowerCase()}`;
}

async function take(desk: Desk, { doing, content, confirmed, before }: Step): Promise<void> {
  if (doing === "unchanged") return;
  const entry = before?.id ?? randomUUID();
  const act = { id: randomUUID(), entry, act: doing, seen: before?.version ?? 0, content, confirmed };
  // A removed entry that a file names again is written anew, not brought back as it was.
  await putHelpAct(desk, act, before);
}

function tally({ steps, refused }: Plan, { unknown, points }: HelpHeader): HelpImport {
  const count = (doing: Step["doing"]) => steps.filter((step) => step.doing === doing).length;
  return {
    added: count("added"),
    changed: count("changed"),
    confirmed: count("confirmed"),
    unchanged: count("unchanged"),
    refused,
    unknownColumns: unknown,
    pointColumns: points,
  };
}

/** The refused rows as a file for a spreadsheet: their numbers and reasons before the cells as given. */
export function refusedRowsFile(header: readonly string[], refused: readonly RefusedHelpRow[]): string {
  const lines = refused.map(({ row, reasons, cells }) => [String(row), reasons.join("; "), ...cells]);
  return stringify([["row", "reasons", ...header], ...lines], { bom: true, escape_formulas: true });
}
