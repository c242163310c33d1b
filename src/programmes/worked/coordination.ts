/**
 * W5: do programmes drive the funding, and how long do decisions wait?
 *
 * @module
 */
import { z } from "zod";
import {
  decisionLatency,
  fundDrivenShare,
  programmeDrivenFrom,
  programmeDrivenIndex,
  publishedFundDriven,
} from "../coordination.ts";
import {
  amount,
  attempted,
  count,
  type Desk,
  listOf,
  note,
  type Part,
  share,
  taken,
  within,
} from "./desk.ts";
import { bracketed, percent, rounded } from "./rounded.ts";

const facts = listOf(z.tuple([share, share]));
const days = listOf(amount).min(1);
const counted = z.tuple([count, count]);

export function workedCoordination(desk: Desk, part: Part) {
  desk.lines.push("W5 Coordination");
  return {
    ...index(desk, within(part, "facts")),
    ...latency(desk, part, {
      days: "latency_days",
      as: "latency_days",
      who: "Papers waited for the coordinator",
    }),
    ...(within(part, "papers_days").value === undefined
      ? {}
      : latency(desk, part, {
          days: "papers_days",
          as: "papers_days",
          who: "The coordinator waited for papers",
        })),
    ...portfolio(desk, within(part, "fund_driven")),
  };
}

function index(desk: Desk, part: Part): object {
  const given = taken(desk, part, facts);
  const found = given === null ? null : attempted(desk, part.place, () => programmeDrivenIndex(given));
  if (found === null) return {};
  if (found.index > 1 + 1e-9)
    note(desk, part.place, ["over-100-percent", "The weights of the facts add up to more than 1."]);
  desk.lines.push(
    `  Index ${rounded(found.index, 4)}: ${found.programmeDriven ? "programme-driven" : "not programme-driven"} (line at ${programmeDrivenFrom}).`,
  );
  return {
    index: rounded(found.index, 4),
    class: `programme-driven if >= ${programmeDrivenFrom.toFixed(2)}`,
  };
}

interface Side {
  readonly days: string;
  readonly as: string;
  readonly who: string;
}

function latency(desk: Desk, part: Part, side: Side): object {
  const sample = taken(desk, within(part, side.days), days);
  const limit = taken(desk, within(part, "sla_days"), amount);
  if (sample === null || limit === null) return {};
  const found = decisionLatency(sample, limit);
  desk.lines.push(
    `  ${side.who}: median ${rounded(found.median, 2)} days, p90 ${rounded(found.p90, 2)}, ${percent(found.withinLimit)} within ${limit} days.`,
  );
  return {
    [side.as]: {
      sample,
      median: rounded(found.median, 2),
      p90: rounded(found.p90, 2),
      sla: limit,
      met_pct: rounded(found.withinLimit * 100, 1),
    },
  };
}

function portfolio(desk: Desk, part: Part): object {
  const given = taken(desk, part, counted);
  const found = given === null ? null : attempted(desk, part.place, () => fundDrivenShare(...given));
  if (given === null || found === null) return {};
  desk.lines.push(
    `  ${given[0]} of ${given[1]} fund-driven, ${percent(found.share)} ${bracketed(found.interval, 4)}: ${found.reading}.`,
  );
  return {
    portfolio: {
      fund_driven: given[0],
      n: given[1],
      p: rounded(found.share, 4),
      wilson95: found.interval.map((end) => rounded(end, 4)),
      baseline_unicef_2021: publishedFundDriven,
    },
  };
}
