/**
 * Who decided what in an invented programme, and how long did each wait for the other?
 *
 * @module
 */
import type { Content } from "../../src/programmes/index.ts";
import { type Drafting, dayAfter } from "./drafting.ts";
import type { PutProgramme } from "./put-programme.ts";

type State = Content<"gate-passage">["to"];
type Body = Content<"decision">["body"];

interface Step {
  readonly from: State;
  readonly to: State;
  readonly body: Body;
  readonly question: string;
  /** Days before the start on which it was passed; below 0: after. */
  readonly before: number;
}

const way: readonly Step[] = [
  {
    from: "idea",
    to: "concept",
    body: "results-group",
    question: "Is the idea worth a concept?",
    before: 300,
  },
  {
    from: "concept",
    to: "appraisal",
    body: "resident-coordinator",
    question: "Is the concept endorsed?",
    before: 240,
  },
  {
    from: "appraisal",
    to: "approved",
    body: "steering-committee",
    question: "Is the document approved?",
    before: 150,
  },
  { from: "approved", to: "agreed", body: "lead", question: "May the agreements be signed?", before: 40 },
  {
    from: "agreed",
    to: "active",
    body: "administrative-agent",
    question: "Has the first money arrived?",
    before: -20,
  },
];

export function putDecisions(drafting: Drafting, put: PutProgramme): void {
  const { plan, id, start, end } = put;
  const chance = drafting.chance.branch(`${plan.code}/decisions`);
  const early = daysBeforeApproval(drafting, put);
  for (const step of way) {
    const before = early[step.to] ?? step.before;
    const date = dayAfter(start, -before + (plan.slowSpending > 80 ? 15 : 0));
    if (date > drafting.today) {
      waiting(drafting, put, step);
      return;
    }
    const papers = dayAfter(date, -chance.between(2, plan.grade < 2 ? 24 : 11));
    const decision = drafting.put("decision", {
      programme: id,
      body: step.body,
      question: step.question,
      requested: dayAfter(papers, -chance.between(1, plan.grade < 2 ? 30 : 9)),
      papersComplete: papers,
      due: dayAfter(papers, 10),
      decided: date,
      outcome: "Yes",
      minutes: `Minutes of ${date}, invented`,
      conflicts: declared(put, step),
    });
    passed(drafting, { programme: id, decision, step, date });
  }
  if (plan.age >= plan.length)
    passed(drafting, {
      programme: id,
      decision: null,
      step: { from: "active", to: "operationally-closed" },
      date: dayAfter(end, 10),
    });
  const next: Body = plan.chairedByCoordinator ? "resident-coordinator" : "steering-committee";
  if (chance.chance(0.5))
    waiting(drafting, put, { body: next, question: "Shall the work plan of next year stand?" });
}

/** What is weakly founded takes longer to be approved. */
function daysBeforeApproval(
  drafting: Drafting,
  { plan }: PutProgramme,
): Readonly<Partial<Record<State, number>>> {
  const chance = drafting.chance.branch(`${plan.code}/approval`);
  const approved = plan.age < 0 ? 150 : 75;
  const days = chance.between(28, plan.grade < 2 ? 118 : 66);
  return { concept: approved + days, appraisal: approved + Math.round(days / 2), approved };
}

/** Who stands to gain from an allocation says so before it is made, as some do. */
function declared({ plan, components }: PutProgramme, { body }: Step): string[] {
  const first = components[0]?.organisation;
  return body === "steering-committee" && plan.grade >= 3 && first !== undefined ? [first] : [];
}

interface Passing {
  readonly programme: string;
  readonly decision: string | null;
  readonly step: Pick<Step, "from" | "to">;
  readonly date: string;
}

function passed(drafting: Drafting, { programme, decision, step, date }: Passing): void {
  if (date > drafting.today) return;
  drafting.put("gate-passage", { programme, from: step.from, to: step.to, date, decision, note: "" });
}

/** A decision that somebody waits for: half of them for lack of papers. */
function waiting(
  drafting: Drafting,
  { id, plan }: PutProgramme,
  step: Pick<Step, "body" | "question">,
): void {
  const chance = drafting.chance.branch(`${plan.code}/waiting`);
  const asked = dayAfter(drafting.today, -chance.between(4, 26));
  const papers = chance.chance(0.5) ? dayAfter(asked, 2) : null;
  drafting.put("decision", {
    programme: id,
    body: step.body,
    question: step.question,
    requested: asked,
    papersComplete: papers,
    due: dayAfter(asked, 12),
    decided: null,
    outcome: "",
    minutes: null,
    conflicts: [],
  });
}
