/**
 * What can be said, and how is it written? The door of the model.
 *
 * @module
 */
export { type AgeClass, ageClass } from "./age.ts";
export {
  type Cleaned,
  type CleanedRecord,
  type CleanWarning,
  cleanRecord,
  type RefusedValue,
} from "./clean-record.ts";
export { captionOf, type Identifier, identifiersOf, type Span, whenOf, whereOf } from "./describe.ts";
export type { EntityType, LinkShape, Property, RecordDraft } from "./entity-type.ts";
export { ModelError, type ModelErrorCode, modelErrors } from "./model-error.ts";
export {
  entityType,
  entityTypes,
  isA,
  isMatchable,
  labelKeyOf,
  matchingProperties,
  propertiesOf,
  valueKind,
  valueKinds,
} from "./registry.ts";
export { mostTokens, searchTokens, searchTokensOf } from "./search-tokens.ts";
export type { CleanHint, ValueKind } from "./value-kind.ts";
export { type Money, moneyOf } from "./values/amount.ts";
export { type Point, pointOf } from "./values/coordinates.ts";
export { daysOf, isAmbiguousDate } from "./values/date.ts";
