/**
 * What does the engine make of a value's text, kind by kind?
 *
 * As `encode` of the package's comparisons: a key, the same for values that mean the same, and what comparing needs.
 * In layers, each a query over the one before, so that a later column can build on an earlier one.
 *
 * @module
 */
import { LONGEST_SPELLING } from "../compare/jaro-winkler-bits.ts";
import type { ComparisonKind } from "../plan.ts";
import type { Dialect } from "./dialect.ts";
import { dateLayers } from "./read-date.ts";
import { placeLayers } from "./read-place.ts";

/** Columns added to what is there, and the rows that are kept. */
export interface Layer {
  readonly add: Readonly<Record<string, string>>;
  readonly where?: string;
}

/** Columns kept of a value beside its text and key. */
export const KEPT: Readonly<Record<ComparisonKind, readonly string[]>> = {
  name: [],
  text: [],
  exact: ["ending"],
  category: [],
  spelling: [],
  date: ["year_text", "month_text", "day"],
  number: ["number"],
  place: ["latitude", "longitude", "reach"],
};

/** Layers over a query with the columns `text` and `holders`. Null for kinds that the package reads. */
export function layersOf(kind: ComparisonKind, dialect: Dialect): readonly Layer[] | null {
  switch (kind) {
    case "name":
    case "text":
      return null;
    case "exact":
      return [{ add: { key: "text", ending: endingOf("text", dialect) } }];
    case "category":
      return [{ add: { key: "lower(text)" } }];
    case "spelling":
      return [{ add: { key: `substr(text, 1, ${LONGEST_SPELLING})` } }];
    case "date":
      return dateLayers(dialect);
    case "number":
      return numberLayers(dialect);
    case "place":
      return placeLayers(dialect);
  }
}

function endingOf(text: string, dialect: Dialect): string {
  return `case when ${dialect.matches(text, "[0-9]{7}$")} then substr(${text}, length(${text}) - 6) end`;
}

/** The key of a number is only compared with its like: 0 is added so that -0 is 0. */
function numberLayers(dialect: Dialect): Layer[] {
  return [
    { add: { number: dialect.readNumber("text") } },
    { add: { key: dialect.asText(`number + ${dialect.double(0)}`) }, where: "number is not null" },
  ];
}
