/**
 * What does the part of the API look like that takes and gives programmes as workbooks?
 *
 * @module
 */
import { z } from "zod";
import { entryKinds } from "../entries/entry-kinds.ts";

/** GET /api/v1/programme-sheets?programme=&kind= answers an .xlsx file: one programme with what several share, or everything. */
export const sheetsQuery = z.object({
  programme: z.uuid().optional(),
  kind: z.enum(entryKinds).optional(),
});

/** POST /api/v1/programme-sheets?check=true|false (multipart, field "file", .xlsx); `programme`: of rows that name none. */
export const sheetsTakingQuery = z.object({
  check: z.enum(["true", "false"]).default("true"),
  programme: z.uuid().optional(),
});

export const sheetFinding = z.object({
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  code: z.string(),
  weight: z.enum(["error", "warning"]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const sheetsTaken = z.object({
  check: z.boolean(),
  /** Entries by what was done, or would be done. */
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** By sheet, in its order. */
  sheets: z.array(
    z.object({
      sheet: z.string(),
      kind: z.enum(entryKinds),
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      refused: z.number().int(),
    }),
  ),
  /** What may not stand first; at most 500. */
  findings: z.array(sheetFinding),
  /** How many there are in all. */
  found: z.number().int(),
  /** The rows that were refused, as given and with their reasons, as a workbook in base64; "" when none was. */
  refusedFile: z.string(),
});
export type SheetsTaken = z.infer<typeof sheetsTaken>;
