/**
 * What does one part of a blocking key take from each record?
 *
 * As `keysOf` of the package.
 *
 * @module
 */
import { checkedNumber } from "./quote.ts";
import { cellQueries } from "./read-place.ts";
import { answeredParts } from "./reading-steps.ts";
import type { Twin, TwinPart } from "./twin.ts";

const DEFAULT_FIRST_LETTERS = 4;
const DEFAULT_LAST_LETTERS = 7;
const DEFAULT_CELL_KILOMETRES = 10;

/** Queries of `record_id` and `piece`, which may repeat. */
export function pieceQueries(twin: Twin, part: TwinPart): string[] {
  const { field, key } = part;
  const isAnswered = answeredParts(twin, field).includes(part);
  const own = field.reads === "none" && key.key !== "exact" ? [] : ownQueries(twin, part);
  return isAnswered ? [...own, answeredQuery(twin, part)] : own;
}

function answeredQuery(twin: Twin, { number, field }: TwinPart): string {
  return `select held.record_id, taken.piece from ${twin.name("values", field.number)} as held
  join ${twin.name("taken", field.number)} as taken on taken.text = held.text and taken.part = ${number}`;
}

function ownQueries(twin: Twin, { field, key }: TwinPart): string[] {
  const values = twin.name("values", field.number);
  const taken = (piece: string, where?: string) =>
    `select record_id, ${piece} as piece from ${values}${where === undefined ? "" : ` where ${where}`}`;
  const { asText, quotient } = twin.dialect;
  switch (key.key) {
    case "exact":
      return [taken("key", "not hub")];
    case "year":
      return [taken("year_text")];
    case "month":
      return [taken("month_text", "month_text is not null")];
    case "day":
      return [taken(asText("day"), "day is not null")];
    case "nearby-day":
      return [
        taken(`'even ' || ${asText(`${quotient(FROM_YEAR_0, 2)} - ${YEAR_0 / 2}`)}`, "day is not null"),
        taken(
          `'odd ' || ${asText(`${quotient(`${FROM_YEAR_0} + 1`, 2)} - ${YEAR_0 / 2}`)}`,
          "day is not null",
        ),
      ];
    case "cell":
      return cellQueries(values, key.kilometres ?? DEFAULT_CELL_KILOMETRES, twin.dialect);
    default:
      return [letterQuery(twin, values, { field, key })];
  }
}

/** An even number of days before 1970 that no date goes beyond, so that halves are of 0 and up. */
const YEAR_0 = 800_000;
const FROM_YEAR_0 = `day + ${YEAR_0}`;

/** Texts beyond ASCII are folded by the package. */
function letterQuery(
  { dialect }: Twin,
  values: string,
  { field, key }: Pick<TwinPart, "field" | "key">,
): string {
  const isFirst = key.key === "first-letters";
  const length = checkedNumber(key.length ?? (isFirst ? DEFAULT_FIRST_LETTERS : DEFAULT_LAST_LETTERS));
  const piece = isFirst
    ? `substr(letters, 1, ${length})`
    : `substr(letters, length(letters) - ${length - 1})`;
  const letters = `select record_id, ${dialect.lettersAndDigits("key")} as letters from ${values}${field.reads === "all" ? "" : ` where ${dialect.isAscii("text")}`}`;
  return `select record_id, ${piece} as piece from (${letters}) as folded where length(letters) >= ${length}`;
}
