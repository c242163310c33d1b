/**
 * Which reports wait at this desk, and which first?
 *
 * What somebody found urgent, then what nobody has read, then the rest; the cold lane after the open one; what has waited
 * longest before what came later.
 *
 * @module
 */
import { pageFrom, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type Delivery, type DeliveryState, deliveryColumns, touchedDelivery } from "./own-delivery.ts";

export interface ReportsAsked {
  readonly state: DeliveryState;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface ReportsPage {
  readonly items: readonly Delivery[];
  readonly next: string | null;
  /** How many there are in this state. */
  readonly total: number;
}

interface Placed extends Delivery {
  readonly rank: number;
}

const rank = sql`case d.urgency when 'now' then 0 when 'soon' then 2 when 'later' then 3 else 1 end
  + case e.lane when 'cold' then 10 else 0 end`;

/** The desk's reports in one state. Metadata alone: no ciphertext is read. @throws SafeguardError "not-found". */
export function listReports({ state, cursor, limit }: ReportsAsked): Query<ReportsPage> {
  return {
    name: "report.list",
    needs: "keys:hold",
    touched: ({ items }) => items.flatMap(touchedDelivery),
    run: async (desk) => {
      const [after, day, id] = placeOf(cursor);
      const rows = await desk.rows<Placed>(sql`
        select ${deliveryColumns}, ${rank} as rank
        from community.delivery d join community.envelope e on e.id = d.envelope
        where d.partner = ${desk.partner} and d.state = ${state}
          and (${rank}, d.day, d.id) > (${after}::integer, ${day}::date, ${id}::uuid)
        order by rank, d.day, d.id limit ${limit + 1}`);
      const [count] = await desk.rows<{ total: number }>(sql`
        select count(*)::integer as total from community.delivery d
        where d.partner = ${desk.partner} and d.state = ${state}`);
      const page = pageFrom(rows, limit, {
        cursor: (row) => `${row.rank}_${row.day}_${row.id}`,
        show: ({ rank: _place, ...delivery }) => delivery,
      });
      return { ...page, total: count?.total ?? 0 };
    },
  };
}

const nil = "00000000-0000-0000-0000-000000000000";

function placeOf(cursor: string | null): readonly [number, string, string] {
  if (cursor === null) return [-1, "0001-01-01", nil];
  const [, place, day, id] = /^(\d{1,2})_(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (place === undefined || day === undefined || id === undefined) throw new SafeguardError("not-found");
  return [Number(place), day, id];
}
