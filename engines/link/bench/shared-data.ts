/**
 * Where is the data with known truth, and what does it say?
 *
 * It is not part of the package: it lies in the folder named by `WAYMARK_SHARED`, by default `shared` beside the
 * repository.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import type { LinkRecord, Plan } from "../src/index.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** @throws Error when it is not there: what is measured on it must not pass for measured. */
export function readShared(path: string): string {
  const file = join(process.env.WAYMARK_SHARED ?? join(REPOSITORY, "../shared"), "data", path);
  if (!existsSync(file))
    throw new Error(`There is no ${file}; set WAYMARK_SHARED to the folder that holds it.`);
  return readFileSync(file, "utf8");
}

export function readRows(path: string): Record<string, string>[] {
  const columns = (header: string[]) => header.map((name) => name.trim());
  return parse(readShared(path), { columns, trim: true }) as Record<string, string>[];
}

/** Records with the clusters that are true of them. */
export interface LabelledRecords {
  readonly name: string;
  readonly plan: Plan;
  readonly records: readonly LinkRecord[];
  readonly truth: readonly (readonly string[])[];
}

export const febrlPlan: Plan = {
  fields: [
    { name: "given_name", comparison: "name" },
    { name: "surname", comparison: "name" },
    { name: "street_number", comparison: "category" },
    { name: "address_1", comparison: "text" },
    { name: "address_2", comparison: "text" },
    { name: "suburb", comparison: "text" },
    { name: "postcode", comparison: "category" },
    { name: "state", comparison: "category" },
    { name: "date_of_birth", comparison: "date" },
    { name: "soc_sec_id", comparison: "exact" },
  ],
  blocking: [
    { name: "same security number", keys: [{ field: "soc_sec_id", key: "exact" }] },
    { name: "same birth date", keys: [{ field: "date_of_birth", key: "exact" }] },
    {
      name: "both names sound alike",
      keys: [
        { field: "given_name", key: "name-skeleton" },
        { field: "surname", key: "name-skeleton" },
      ],
    },
    {
      name: "surname begins alike, same postcode",
      keys: [
        { field: "surname", key: "first-letters", length: 3 },
        { field: "postcode", key: "exact" },
      ],
    },
    { name: "same address line", keys: [{ field: "address_1", key: "exact" }] },
  ],
};

/** FEBRL: one file, or two that are to be linked. Truth: the number in `rec_id`. */
export function febrl(name: string, ...files: readonly string[]): LabelledRecords {
  const rows = files.flatMap((file) => readRows(`febrl/${file}.csv`));
  for (const row of rows)
    row.date_of_birth = (row.date_of_birth ?? "").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  return labelled(name, { plan: febrlPlan, rows, id: "rec_id" }, (row) => row.rec_id?.split("-")[1] ?? "");
}

export const fakePlan: Plan = {
  fields: [
    { name: "first_name", comparison: "name" },
    { name: "surname", comparison: "name" },
    { name: "dob", comparison: "date" },
    { name: "city", comparison: "category" },
    { name: "email", comparison: "exact" },
  ],
  blocking: [
    { name: "same e-mail", keys: [{ field: "email", key: "exact" }] },
    {
      name: "both names sound alike",
      keys: ["first_name", "surname"].map((field) => ({ field, key: "name-skeleton" })),
    },
    { name: "same birth date", keys: [{ field: "dob", key: "exact" }] },
    { name: "first name and city", keys: ["first_name", "city"].map((field) => ({ field, key: "exact" })) },
    { name: "surname and city", keys: ["surname", "city"].map((field) => ({ field, key: "exact" })) },
    {
      name: "surname sounds alike, same birth year",
      keys: [
        { field: "surname", key: "name-skeleton" },
        { field: "dob", key: "year" },
      ],
    },
    {
      name: "first name sounds alike, same birth month",
      keys: [
        { field: "first_name", key: "name-skeleton" },
        { field: "dob", key: "month" },
      ],
    },
  ],
};

/** Splink's fake_1000. Truth: `cluster`. */
export function fakeThousand(): LabelledRecords {
  const rows = readRows("splink/fake_1000.csv");
  return labelled("splink fake_1000", { plan: fakePlan, rows, id: "unique_id" }, (row) => row.cluster ?? "");
}

export const sitesPlan: Plan = {
  fields: [
    { name: "Site name", comparison: "name" },
    { name: "Address", comparison: "text" },
    { name: "Zip", comparison: "category" },
    { name: "Phone", comparison: "exact" },
  ],
  blocking: [
    { name: "same phone", keys: [{ field: "Phone", key: "exact" }] },
    { name: "same name", keys: [{ field: "Site name", key: "exact" }] },
    { name: "same address", keys: [{ field: "Address", key: "exact" }] },
    { name: "address begins alike", keys: [{ field: "Address", key: "first-letters", length: 7 }] },
    {
      name: "part of the name, same postcode",
      keys: [
        { field: "Site name", key: "name-token" },
        { field: "Zip", key: "exact" },
      ],
    },
  ],
};

/** Early-childhood sites in Chicago as nine sources list them. Truth: `True Id`. */
export function childcareSites(): LabelledRecords {
  const rows = readRows("dedupe-examples/csv_example_input_with_true_ids.csv");
  return labelled(
    "Chicago childcare sites",
    { plan: sitesPlan, rows, id: "Id" },
    (row) => row["True Id"] ?? "",
  );
}

function labelled(
  name: string,
  { plan, rows, id }: { plan: Plan; rows: readonly Record<string, string>[]; id: string },
  subjectOf: (row: Record<string, string>) => string,
): LabelledRecords {
  const subjects = new Map<string, string[]>();
  for (const row of rows)
    subjects.set(subjectOf(row), [...(subjects.get(subjectOf(row)) ?? []), row[id] ?? ""]);
  const records = rows.map((row) => ({
    id: row[id] ?? "",
    fields: Object.fromEntries(plan.fields.map((field) => [field.name, [row[field.name] ?? ""]])),
  }));
  return { name, plan, records, truth: [...subjects.values()] };
}
