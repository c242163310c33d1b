/**
 * How does a table that a member sees become a workbook?
 *
 * The table comes from the page and goes back as a file: nothing is read, nothing is kept.
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { chartTable } from "../../tables/chart-table.ts";
import { asking, headers, type ProgrammeServices, tags } from "../asking.ts";
import { tableWorkbook } from "./table-workbook.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Unit: bytes. */
const longestTable = 4 * 1024 * 1024;

/** Mounts the route. */
export function tableRoutes(http: Http, { signedIn }: ProgrammeServices): void {
  http.post(
    "/programme-tables.xlsx",
    { schema: { tags, headers, body: chartTable }, bodyLimit: longestTable },
    async (request, reply) => {
      await asking(signedIn, request);
      const bytes = await tableWorkbook(request.body);
      return reply
        .header("content-disposition", `attachment; filename="${request.body.name}.xlsx"`)
        .type(workbookType)
        .send(bytes);
    },
  );
}
