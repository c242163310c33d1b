/**
 * How are a model, and what was decided of the columns, kept in a file and read back?
 *
 * One JSON document that a person can read: the columns and what they were taken for, and the model under them.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { LinkError } from "../errors.ts";
import type { Model } from "../model.ts";
import { readModel } from "../read-model.ts";
import type { FieldDecision } from "./infer/inference.ts";
import { writeWhole } from "./write-whole.ts";

/** Version of the file; the model inside has its own. */
const VERSION = 1;

export interface SavedModel {
  readonly columns: readonly FieldDecision[];
  readonly model: Model;
}

/**
 * @returns null when there is no file: it is to be written.
 * @throws LinkError `model_invalid`.
 */
export function readSavedModel(path: string): SavedModel | null {
  if (!existsSync(path)) return null;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new LinkError("model_invalid", { file: path, at: "it is no JSON" });
  }
  const saved = json as { waymarkLink?: unknown; columns?: unknown; model?: unknown } | null;
  if (saved?.waymarkLink !== VERSION) throw new LinkError("model_invalid", { file: path, at: "waymarkLink" });
  const model = readModel(saved.model);
  const columns = Array.isArray(saved.columns) ? (saved.columns as FieldDecision[]) : [];
  const isComplete = model.plan.fields.every(({ name }) =>
    columns.some((column) => isDecision(column) && column.name === name),
  );
  if (!isComplete) throw new LinkError("model_invalid", { file: path, at: "columns" });
  return { columns, model };
}

function isDecision(column: FieldDecision): boolean {
  return (
    typeof column?.name === "string" &&
    Array.isArray(column.columns) &&
    typeof column.cleaner?.kind === "string"
  );
}

export async function writeSavedModel(path: string, { columns, model }: SavedModel): Promise<void> {
  const text = `${JSON.stringify({ waymarkLink: VERSION, columns, model }, null, 1)}\n`;
  await writeWhole(path, [text]);
}
