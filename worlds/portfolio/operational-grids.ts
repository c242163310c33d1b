/**
 * What would operations of the invented corridor have counted for programmes?
 *
 * Cells of three indicators over the last four whole quarters in three countries, by invented partners: most may be shown, one
 * partner shows through in a few, some are too small, the newest may be too new, and one quarter tells of an open operation.
 *
 * @module
 */
import type { FactsOrder } from "../../src/programmes/server/index.ts";
import { type Random, randomFrom } from "../corridor/random.ts";

type Grid = FactsOrder["grid"];
type Cell = Grid["cells"][number];

const places = ["LY", "NE", "TD"];
const partners = ["helpline", "shelter", "legal aid", "police unit"];

/** @param today - ISO date; the quarters end before it. */
export function operationalGrids(today: string, seed = "operations"): readonly Grid[] {
  const chance = randomFrom(seed);
  const quarters = wholeQuarters(today, 4);
  const grid = (indicator: string, share: number | null): Grid => ({
    indicator,
    cells: quarters.flatMap((quarter) =>
      places.map((place) =>
        counted(chance.branch(`${indicator} ${quarter} ${place}`), { quarter, place, share }),
      ),
    ),
  });
  return [grid("OPS-01", 0.83), grid("OPS-02", 0.6), failings(quarters)];
}

interface Counting {
  readonly quarter: string;
  readonly place: string;
  /** Share that met the mark; null for a count. */
  readonly share: number | null;
}

function counted(chance: Random, { quarter, place, share }: Counting): Cell {
  // Few come through Chad, and one partner sees nearly all of them in some quarters.
  const most = place === "TD" ? 12 : 60;
  const dominated = place === "TD" && quarter.endsWith("Q2");
  const byPartner = partners.map((partner, at) => {
    const all = dominated ? [64, 1, 1, 0][at] : chance.between(Math.round(most / 3), most);
    const met =
      share === null ? null : Math.round((all ?? 0) * Math.min(1, share + chance.between(-8, 8) / 100));
    return [partner, { all: all ?? 0, met }] as const;
  });
  const operationOpen = place === "LY" && quarter.endsWith("Q1");
  return { quarter, place, byPartner: Object.fromEntries(byPartner), operationOpen };
}

/** What oversight sees whatever it says: two findings in a year. */
function failings(quarters: readonly string[]): Grid {
  const cells = quarters.flatMap((quarter, at) =>
    places.map((place, where) => {
      const all = at === 1 && where < 2 ? 1 : 0;
      return { quarter, place, byPartner: { "whoever looked": { all, met: null } }, operationOpen: false };
    }),
  );
  return { indicator: "OPS-12", cells };
}

/** The last whole quarters before a day, oldest first: "2026-Q2". */
function wholeQuarters(today: string, count: number): readonly string[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, at) => now - count + at).map(
    (quarter) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`,
  );
}
