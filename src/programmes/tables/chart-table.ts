/**
 * Which table stands behind a picture?
 *
 * Every picture is drawn from one, is shown as it on request, and is taken away as it: CSV, a workbook.
 *
 * @module
 */
import { z } from "zod";

const cell = z.union([z.string().max(4_000), z.number(), z.null()]);

export const chartTable = z.strictObject({
  /** Becomes the name of the file: small letters, digits and hyphens. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  columns: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80),
        /** Said in the reader's language. */
        title: z.string().min(1).max(200),
        numeric: z.boolean().optional(),
        /** Most decimals that are shown; downloads carry the number as it is. */
        digits: z.number().int().min(0).max(8).optional(),
      }),
    )
    .min(1)
    .max(60),
  /** By the names of columns; null, and what is left out, is not known. */
  rows: z.array(z.record(z.string().max(80), cell)).max(5_000),
});

export type ChartTable = {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly numeric?: boolean | undefined;
    readonly digits?: number | undefined;
  }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
};
