/**
 * Which warnings were written, and which of them stand?
 *
 * @module
 */
import { partnersById } from "../../../identity/server/index.ts";
import { type Desk, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../../store/index.ts";
import type { Warning } from "../../warnings/warning.ts";
import type { WarningListState } from "../../warnings/warnings-api.ts";
import type { PartnerNames } from "../help/list-help.ts";
import { type WarningAct, warningActs } from "./warning-acts.ts";
import { type WarningRow, warningColumns, warningOf } from "./warning-row.ts";

/** What is looked for; null asks nothing of that part. */
export interface WarningSearch {
  readonly leg: string | null;
  readonly state: WarningListState | null;
  /** Id of the last warning of the page before. */
  readonly cursor: string | null;
  readonly limit: number;
}

export interface WarningPage {
  readonly rows: readonly WarningRow[];
  readonly partners: PartnerNames;
  readonly next: string | null;
}

export interface DetailedWarning {
  readonly row: WarningRow;
  readonly acts: readonly WarningAct[];
  readonly partners: PartnerNames;
}

const reading = { needs: "community:moderate", scope: "person", touched: () => [] } as const;

/** Latest last day first. @param today - UTC day. */
export function listWarnings(
  { leg, state, cursor, limit }: WarningSearch,
  today: string,
): Query<WarningPage> {
  return {
    ...reading,
    name: "warning.list",
    run: async (desk) => {
      const found = await desk.rows<WarningRow>(sql`
        select ${warningColumns} from community.warning w
        where (${leg}::text is null or w.legs @> array[${leg}]::text[]) and ${inState(state, today)} and ${after(cursor)}
        order by w.until desc, w.id desc limit ${limit + 1}`);
      const rows = found.slice(0, limit);
      const next = found.length > limit ? (rows.at(-1)?.id ?? null) : null;
      return { rows, partners: await partnersById(desk), next };
    },
  };
}

/** One warning with everything that was done to it. @throws SafeguardError "not-found". */
export function readWarning(id: string): Query<DetailedWarning> {
  return { ...reading, name: "warning.read", run: (desk) => detailedWarning(desk, id) };
}

/** @throws SafeguardError "not-found". */
export async function detailedWarning(desk: Desk, id: string): Promise<DetailedWarning> {
  const row = await warningRow(desk, id);
  if (row === null) throw new SafeguardError("not-found");
  return { row, acts: await warningActs(desk, id), partners: await partnersById(desk) };
}

export async function warningRow(desk: Desk, id: string): Promise<WarningRow | null> {
  const [row] = await desk.rows<WarningRow>(
    sql`select ${warningColumns} from community.warning w where w.id = ${id}`,
  );
  return row ?? null;
}

/** Every released warning, whatever its days. For the node itself, when it publishes. */
export function warningsForPublication(): Query<readonly Warning[]> {
  return {
    name: "warning.publish",
    needs: null,
    scope: "door",
    touched: () => [],
    run: async (desk) => {
      const rows = await desk.rows<WarningRow>(
        sql`select ${warningColumns} from community.warning w where w.state = 'released' order by w.id`,
      );
      return rows.map(warningOf);
    },
  };
}

function inState(state: WarningSearch["state"], today: string): SqlFragment {
  const states: Readonly<Record<WarningListState, SqlFragment>> = {
    draft: sql`w.state = 'draft'`,
    standing: sql`w.state = 'released' and w.until >= ${today}::date`,
    expired: sql`w.state = 'released' and w.until < ${today}::date`,
    withdrawn: sql`w.state = 'withdrawn'`,
  };
  return state === null ? sql`true` : states[state];
}

/** Behind the last warning of the page before; a list whose last warning is gone begins again. */
function after(cursor: string | null): SqlFragment {
  if (cursor === null) return sql`true`;
  return sql`((w.until, w.id) < (select last.until, last.id from community.warning last where last.id = ${cursor})
    or not exists (select from community.warning last where last.id = ${cursor}))`;
}
