/**
 * What keeps going wrong in the invented programmes, and what is done about it?
 *
 * @module
 */
import type { Content } from "../../src/programmes/index.ts";
import { type Drafting, dayAfter } from "./drafting.ts";
import type { PutProgramme } from "./put-programme.ts";

type Gap = Content<"gap">;

interface Cause {
  readonly theme: Gap["theme"];
  readonly name: string;
  readonly elsewhere?: string;
  readonly in: (put: PutProgramme) => boolean;
  readonly days: (put: PutProgramme) => number;
  readonly severity: number;
}

const causes: readonly Cause[] = [
  {
    theme: "transfer",
    name: "First expenditure later than 65 days after the transfer",
    in: ({ plan }) => plan.slowSpending > 65 && plan.age > 0,
    days: ({ plan }) => plan.slowSpending - 65,
    severity: 3,
  },
  {
    theme: "data-and-reporting",
    name: "No number for an indicator of the results framework",
    elsewhere: "Indicators of the results framework without number",
    in: ({ plan }) => plan.known < 0.8 && plan.age > 0,
    days: () => 15,
    severity: 2,
  },
  {
    theme: "staffing",
    name: "Coordinator's post empty",
    in: ({ plan }) => plan.agencies.length > 3,
    days: () => 70,
    severity: 3,
  },
  {
    theme: "visibility",
    name: "Agency with a large share not named",
    in: ({ plan }) => plan.agencies.length === 3 && plan.age > 10,
    days: () => 0,
    severity: 1,
  },
];

export function putGaps(drafting: Drafting, put: PutProgramme): void {
  const chance = drafting.chance.branch(`${put.plan.code}/gaps`);
  for (const cause of causes.filter((one) => one.in(put))) {
    const first = dayAfter(put.start, chance.between(70, 110));
    if (first > drafting.today) continue;
    const again = dayAfter(first, chance.between(200, 330));
    const closed = chance.chance(0.5) ? dayAfter(first, 120) : null;
    const relapsed = closed !== null && again < drafting.today && chance.chance(0.4);
    const gap = drafting.put("gap", {
      programme: put.id,
      theme: cause.theme,
      // One office has words of its own for it, so that somebody can say that both mean the same.
      name: put.plan.code === "JP11" ? (cause.elsewhere ?? cause.name) : cause.name,
      text: "",
      seen: again < drafting.today && (relapsed || closed === null) ? [first, again] : [first],
      closed: closed !== null && closed < drafting.today ? closed : null,
      status: relapsed ? "relapsed" : closed !== null && closed < drafting.today ? "closed" : "open",
      daysLost: cause.days(put),
      cost: null,
      severity: cause.severity,
      evidence: [],
    });
    const done = closed !== null && closed < drafting.today ? closed : null;
    drafting.put("gap-action", {
      gap,
      programme: put.id,
      action: "Agree on who acts within ten days, and look again after a quarter",
      owner: put.components[0]?.organisation ?? "",
      due: dayAfter(first, 100),
      done,
      proof: done === null ? null : "Note to the file, invented",
    });
  }
}
