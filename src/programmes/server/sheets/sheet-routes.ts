/**
 * How do programmes go out and come in as workbooks?
 *
 * @module
 */
import "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { Http } from "../../../safeguards/server/index.ts";
import { type Entry, ofProgramme } from "../../entries/entry.ts";
import { entryKinds } from "../../entries/entry-kinds.ts";
import { workedOutKinds } from "../../life-cycle/duties.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { type SheetsTaken, sheetsQuery, sheetsTaken, sheetsTakingQuery } from "../../sheets/sheets-api.ts";
import { asking, headers, type ProgrammeServices, tags } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { readWorkbook } from "./read-workbook.ts";
import { refusedWorkbook } from "./refused-workbook.ts";
import { type TakenSheets, takeSheets } from "./take-sheets.ts";
import { writeWorkbook } from "./write-workbook.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Unit: bytes. */
const largestFile = 5 * 1024 * 1024;
const mostFindings = 500;

/** Mounts the routes. */
export function sheetRoutes(http: Http, services: ProgrammeServices): void {
  outRoute(http, services);
  inRoute(http, services);
}

function outRoute(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-sheets",
    { schema: { tags, headers, querystring: sheetsQuery } },
    async (request, reply) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { programme, kind } = request.query;
      const set = await doors.ask(actor, purpose, readEntrySet());
      const shown = programme === undefined ? set : ofProgramme(set, programme);
      const kinds = entryKinds.filter((one) => !workedOutKinds.includes(one) && (kind ?? one) === one);
      const entries = (one: (typeof kinds)[number]): readonly Entry[] => shown[one];
      const bytes = await writeWorkbook({ kinds, set, entries });
      const code = set.programme.find(({ id }) => id === programme)?.content.code ?? "programmes";
      const name = `${code}${kind === undefined ? "" : `-${kind}`}`.replace(/[^A-Za-z0-9-]/g, "-");
      return reply
        .header("content-disposition", `attachment; filename="${name}.xlsx"`)
        .type(workbookType)
        .send(bytes);
    },
  );
}

function inRoute(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.post(
    "/programme-sheets",
    {
      schema: {
        tags,
        headers,
        querystring: sheetsTakingQuery,
        consumes: ["multipart/form-data"],
        response: { 200: sheetsTaken },
      },
    },
    async (request) => {
      // Before anything is read of the file, so that the answer is the same whatever it holds.
      const { actor, purpose } = await asking(signedIn, request);
      const check = request.query.check === "true";
      const sheets = await readWorkbook(await bytesOf(request));
      const order = { sheets, check, programme: request.query.programme ?? null };
      return answer(await doors.perform(actor, purpose, takeSheets(order)), check);
    },
  );
}

async function answer({ sheets, findings, refused }: TakenSheets, check: boolean): Promise<SheetsTaken> {
  const count = (doing: "added" | "changed" | "unchanged" | "refused") =>
    sheets.reduce((sum, sheet) => sum + sheet[doing], 0);
  const ordered = [
    ...findings.filter(({ weight }) => weight === "error"),
    ...findings.filter(({ weight }) => weight === "warning"),
  ];
  return {
    check,
    added: count("added"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    sheets: sheets.map((sheet) => ({ ...sheet })),
    findings: ordered
      .slice(0, mostFindings)
      .map((finding) => ({ ...finding, values: { ...finding.values } })),
    found: findings.length,
    refusedFile: refused.length === 0 ? "" : (await refusedWorkbook(refused)).toString("base64"),
  };
}

/** @throws ProgrammeError "sheet-unreadable", "sheet-too-large". */
async function bytesOf(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: largestFile } }).catch(() => undefined)
    : undefined;
  if (part === undefined || part.fieldname !== "file") throw new ProgrammeError("sheet-unreadable");
  const bytes = await part.toBuffer().catch(() => null);
  if (bytes === null) throw new ProgrammeError("sheet-too-large");
  return bytes;
}
