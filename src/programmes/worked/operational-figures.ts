/**
 * W8: what may programmes know of what communities report?
 *
 * @module
 */
import { z } from "zod";
import { answeredShare, cellRelease, noiseSpread, riskExposure } from "../operational-figures.ts";
import {
  amount,
  anyList,
  anyRecord,
  attempted,
  count,
  type Desk,
  listOf,
  type Part,
  taken,
  within,
} from "./desk.ts";
import { columns, percent, rounded } from "./rounded.ts";

const prior = z.object({ alpha: amount, beta: amount.positive() });
const leg = z.object({ id: z.string(), reports: amount, movements_thousand: amount });
const cell = listOf(count).min(1);
const answered = z.tuple([count, count]);

export function workedOperationalFigures(desk: Desk, part: Part) {
  desk.lines.push("W8 Figures from operations");
  return {
    ...noise(desk, within(part, "epsilon")),
    ...risk(desk, part),
    ...release(desk, within(part, "cells")),
    ...acknowledged(desk, within(part, "acknowledged")),
  };
}

function noise(desk: Desk, part: Part): object {
  const epsilon = taken(desk, part, z.number().positive());
  const found = epsilon === null ? null : attempted(desk, part.place, () => noiseSpread(epsilon));
  if (found === null) return {};
  desk.lines.push(
    `  Noise at ε ${epsilon}: at most 3 in ${percent(found.within3)}, at most 6 in ${percent(found.within6)}, sd ${rounded(found.deviation, 3)}.`,
  );
  return {
    [`geometric_eps${String(epsilon).replace(".", "_")}`]: {
      within3: rounded(found.within3, 4),
      within6: rounded(found.within6, 4),
      sd: rounded(found.deviation, 3),
    },
  };
}

function risk(desk: Desk, part: Part): object {
  const drawn = taken(desk, part, prior);
  const legs = taken(desk, within(part, "legs"), anyList);
  if (drawn === null || legs === null) return {};
  const found = legs.flatMap((_, at) => {
    const given = taken(desk, within(within(part, "legs"), at), leg);
    if (given === null) return [];
    const rates = riskExposure({ reports: given.reports, movements: given.movements_thousand }, drawn);
    return [
      {
        c: given.id,
        y: given.reports,
        e: given.movements_thousand,
        raw: rounded(rates.raw, 2),
        shrunk: rounded(rates.shrunk, 2),
      },
    ];
  });
  desk.lines.push(
    ...columns([
      ["leg", "reports", "movements (1,000)", "raw", "drawn together"],
      ...found.map((each) => [each.c, each.y, each.e, each.raw, each.shrunk]),
    ]),
  );
  return { risk: found };
}

function release(desk: Desk, part: Part): object {
  const names = taken(desk, part, anyRecord);
  if (names === null) return {};
  const dominance = Object.keys(names).flatMap((name) => {
    const contributors = taken(desk, within(part, name), cell);
    if (contributors === null) return [];
    const { total, topShare, held } = cellRelease(contributors);
    desk.lines.push(
      `  Cell ${name} (${contributors.join(", ")}): ${held === null ? "released" : `held, ${held}`}`,
    );
    return [{ cell: name, contributors, n: total, top_share: rounded(topShare, 3), release: held === null }];
  });
  return { dominance };
}

function acknowledged(desk: Desk, part: Part): object {
  const given = taken(desk, part, answered);
  const found = given === null ? null : attempted(desk, part.place, () => answeredShare(...given));
  if (given === null || found === null) return {};
  desk.lines.push(`  Acknowledged in time: ${given[0]} of ${given[1]} (${percent(found)}).`);
  return { ack: { num: given[0], den: given[1], share: rounded(found, 4) } };
}
