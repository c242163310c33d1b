/**
 * What does a place's text say, and in which cells does it lie?
 *
 * Source: as `compare/place.ts` and the cells of `blocking-keys.ts`.
 *
 * @module
 */
import type { Dialect } from "./dialect.ts";
import type { Layer } from "./encoded-columns.ts";

const RADIANS = Math.PI / 180;
const EARTH_RADIUS_METRES = 6_371_009;
const KILOMETRES_A_DEGREE = 111.2;

/** Columns `key`, `latitude`, `longitude` (degrees), `reach` (precision in metres). */
export function placeLayers(dialect: Dialect): Layer[] {
  const part = (n: number) => `case when is_place then ${dialect.trimmed(dialect.commaPart("text", n))} end`;
  const zero = dialect.double(0);
  const sameForm = (column: string) => dialect.asText(`${column} + ${zero}`);
  return [
    {
      add: {
        is_place: dialect.matches("text", "^[^,]*,[^,]*(,[^,]*)?$"),
        has_reach: dialect.matches("text", ",.*,"),
      },
    },
    { add: { first: part(1), second: part(2), third: `case when has_reach then ${part(3)} else '0' end` } },
    {
      add: {
        latitude: dialect.readNumber("first"),
        longitude: dialect.readNumber("second"),
        reach: dialect.readNumber("third"),
      },
    },
    {
      add: { key: [sameForm("latitude"), sameForm("longitude"), sameForm("reach")].join(" || ',' || ") },
      where: "latitude between -90 and 90 and longitude between -180 and 180 and reach >= 0",
    },
  ];
}

/** Great-circle distance in metres of two places. */
export function metresApart(a: string, b: string, { double }: Dialect): string {
  const half = (of: string) => `sin((${b}.${of} - ${a}.${of}) * ${double(RADIANS)} / 2)`;
  const cosine = (place: string) => `cos(${place}.latitude * ${double(RADIANS)})`;
  const north = `power(${half("latitude")}, 2)`;
  const east = `power(${half("longitude")}, 2)`;
  const chord = `${north} + ${cosine(a)} * ${cosine(b)} * ${east}`;
  return `${double(2 * EARTH_RADIUS_METRES)} * asin(least(${double(1)}, sqrt(${chord})))`;
}

/**
 * The four cells of each place, as queries of `record_id` and `piece`.
 *
 * @param from - Query or table with `record_id`, `latitude`, `longitude`.
 */
export function cellQueries(from: string, kilometres: number, dialect: Dialect): string[] {
  const { double, asText, types } = dialect;
  const height = double(kilometres / KILOMETRES_A_DEGREE);
  const whole = (value: string) => `cast(floor(${value}) as ${types.whole})`;
  const moves = [0, 0.5].flatMap((north) => [0, 0.5].map((east) => [north, east] as const));
  return moves.map(([north, east]) => {
    const rows = `select record_id, longitude, ${whole(`latitude / ${height} + ${double(north)}`)} as cell_row
      from ${from}`;
    const middle = `(cell_row + ${double(0.5 - north)}) * ${height} * ${double(RADIANS)}`;
    const wanted = `${height} / greatest(${double(0.01)}, cos(${middle}))`;
    const around = `select record_id, longitude, cell_row, greatest(1, ${whole(`360 / (${wanted})`)}) as cells
    from (
      ${rows}
    ) as row_of`;
    const column = `${whole(`(longitude + 180) / (${double(360)} / cells) + ${double(east)}`)} % cells`;
    return `select record_id, '${north} ${east} ' || ${asText("cell_row")} || ' ' || ${asText(column)} as piece
  from (
    ${around}
  ) as cell`;
  });
}
