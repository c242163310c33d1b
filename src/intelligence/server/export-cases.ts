/**
 * How do a partner's case records go out again, in the standard's own form?
 *
 * Only the partner's own, and each one exported stands in the log.
 *
 * @module
 */
import type { Query, Touched } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { writeHtcds, writeHtcdsWorkbook } from "../collection/formats/htcds/write.ts";

export interface CaseExport {
  readonly cases: number;
  readonly bytes: Uint8Array;
  readonly touched: readonly Touched[];
}

interface CaseRow {
  id: string;
  owner: string;
  entity_type: string;
  cleaned: Record<string, string[]>;
}

/** The partner's case records as HTCDS 2.0: a CSV in UTF-8, or a workbook. */
export function exportCases(kind: "csv" | "xlsx"): Query<CaseExport> {
  return {
    name: "case.export",
    needs: "record:read",
    scope: "own",
    touched: (result) => result.touched,
    run: async (desk) => {
      const rows = await desk.rows<CaseRow>(sql`
        select r.id, r.owner, r.entity_type, r.cleaned from intelligence.record r
        where r.entity_type = 'CaseRecord' and r.owner = ${desk.partner} and r.expires_at > now() order by r.source_key`);
      const cases = rows.map((row) => ({ entityType: row.entity_type, properties: row.cleaned }));
      const bytes =
        kind === "csv" ? new TextEncoder().encode(writeHtcds(cases)) : await writeHtcdsWorkbook(cases);
      return {
        cases: rows.length,
        bytes,
        touched: rows.map((row) => ({ record: row.id, owner: row.owner })),
      };
    },
  };
}
