/**
 * What can go wrong when someone asks the model, and what to do about it?
 *
 * Only a mistake of the caller throws. A bad value of a source never does: it is refused, and its neighbours kept.
 *
 * @module
 */

/** Code to what the caller can do. */
export const modelErrors = {
  unknown_entity_type: "No entity type has this name. Use one of the names in src/model/entities.",
  unknown_value_kind: "No value kind has this name. Use one of the names in src/model/values.",
  unknown_property: "This entity type has no such property. Ask propertiesOf(name) for those it has.",
  invalid_day: "A day is written YYYY-MM-DD.",
} as const;

export type ModelErrorCode = keyof typeof modelErrors;

/** Raised by the model. `name` is a name of a type, kind or property, never a record's value. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  constructor(code: ModelErrorCode, name: string) {
    super(`${modelErrors[code]} Given: "${name}".`);
    this.name = "ModelError";
    this.code = code;
  }
}
