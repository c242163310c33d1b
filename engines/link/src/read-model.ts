/**
 * Is this a model that can be relied upon to be read as it was written?
 *
 * @module
 */
import { checkPlan } from "./check-plan.ts";
import { comparisonOf } from "./compare/comparisons.ts";
import { LinkError } from "./errors.ts";
import { MODEL_VERSION, type Model, type TermFrequencies } from "./model.ts";

/**
 * Reads a model back from JSON, checking its version, its plan and every figure that scoring uses.
 *
 * @throws LinkError `model_invalid`, with the place; `plan_invalid`.
 */
export function readModel(json: unknown): Model {
  const model = json as Model;
  if (typeof json !== "object" || json === null || model.version !== MODEL_VERSION) refuse("version");
  if (typeof model.plan !== "object" || model.plan === null) refuse("plan");
  checkPlan(model.plan);
  if (!(model.prior > 0 && model.prior < 1)) refuse("prior");
  if (!Array.isArray(model.fields) || model.fields.length !== model.plan.fields.length) refuse("fields");
  for (const at of model.plan.fields.keys()) checkField(model, at);
  if (typeof model.trainedOn !== "object" || !Array.isArray(model.warnings)) refuse("trainedOn");
  return model;
}

function checkField(model: Model, at: number): void {
  const field = model.fields[at];
  const planned = model.plan.fields[at];
  if (field === undefined || planned === undefined || field.name !== planned.name) refuse(`fields.${at}`);
  const names = comparisonOf(planned).levels.map(({ name }) => name);
  const place = `fields.${field.name}`;
  if (!Array.isArray(field.levels) || field.levels.length !== names.length) refuse(`${place}.levels`);
  for (const [i, { name, m, u }] of field.levels.entries()) {
    if (name !== names[i] || !isShare(m) || !isShare(u)) refuse(`${place}.levels.${i}`);
  }
  for (const count of [field.observedMatches, field.observedPairs])
    if (count !== undefined && !isCount(count)) refuse(place);
  checkFrequencies(field.termFrequencies, `${place}.termFrequencies`);
  checkFrequencies(field.wordFrequencies, `${place}.wordFrequencies`);
}

function checkFrequencies(terms: TermFrequencies | undefined, place: string): void {
  if (terms === undefined) return;
  const counts = Object.values(terms.counts ?? refuse(place));
  if (![terms.records, terms.otherwise, ...counts].every(isCount)) refuse(place);
  if (terms.rareChance !== undefined && !isShare(terms.rareChance)) refuse(place);
}

function isShare(value: number): boolean {
  return value > 0 && value <= 1;
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function refuse(at: string): never {
  throw new LinkError("model_invalid", { at });
}
