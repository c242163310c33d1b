/**
 * How does one invented programme come to be: who takes part, what each does, and where?
 *
 * @module
 */
import type { Content } from "../../src/programmes/index.ts";
import { type Drafting, dayAfter, monthAfter } from "./drafting.ts";
import type { Plans } from "./plans.ts";
import type { ProgrammePlan } from "./programme-plans.ts";

export interface PutComponent {
  readonly id: string;
  readonly organisation: string;
  readonly acronym: string;
  readonly share: number;
}

export interface PutProgramme {
  readonly id: string;
  readonly plan: ProgrammePlan;
  readonly start: string;
  readonly end: string;
  /** The last day that has passed in it. */
  readonly until: string;
  readonly components: readonly PutComponent[];
  readonly organisations: ReadonlyMap<string, string>;
}

export function putProgramme(
  drafting: Drafting,
  plan: ProgrammePlan,
  { organisations, plans }: { readonly organisations: ReadonlyMap<string, string>; readonly plans: Plans },
): PutProgramme {
  const start = monthAfter(drafting.today, -plan.age);
  const end = dayAfter(monthAfter(start, plan.length), -1);
  const id = drafting.put("programme", programmeContent(plan, { start, end, organisations, plans }));
  const put = { id, plan, start, end, organisations };
  putParticipations(drafting, put);
  return {
    ...put,
    until: drafting.today < end ? drafting.today : end,
    components: plan.agencies.map((acronym, at) =>
      putComponent(drafting, { ...put, plans }, { acronym, at }),
    ),
  };
}

interface Frame {
  readonly start: string;
  readonly end: string;
  readonly organisations: ReadonlyMap<string, string>;
  readonly plans: Plans;
}

function programmeContent(
  plan: ProgrammePlan,
  { start, end, organisations, plans }: Frame,
): Content<"programme"> {
  const idOf = (acronym = "") => organisations.get(acronym) ?? null;
  const shown = plan.driven;
  return {
    code: plan.code,
    title: plan.title,
    titles: [],
    objective: "Fewer people are exploited on their way, and those who were get help and justice.",
    targetGroups: "People on the move, children among them, and those who serve them.",
    form: "joint-programme",
    modality: plan.modality,
    start,
    end,
    scope: plan.countries.length > 1 ? "regional" : "country",
    countries: plan.countries.map(([country, percent]) => ({ country, percent })),
    corridors: [...plan.corridors],
    policyLevers: ["protection", "rule of law"],
    leadOrganisation: idOf(plan.agencies[0]),
    administrativeAgent: plan.modality === "pass-through" ? idOf("EX-FUND") : null,
    resultNodes: [...plans.outcomes],
    inJointWorkPlan: shown ? dayAfter(start, -400) : dayAfter(start, -150),
    callForProposals: dayAfter(start, -300),
    theoryOfChangeReviewed: plan.grade >= 2 ? dayAfter(start, -260) : null,
    designConvened: plan.chairedByCoordinator ? dayAfter(start, -350) : null,
    governmentRequest: shown ? dayAfter(start, -380) : null,
    doNoHarmScreen: dayAfter(start, -240),
    riskRegister: dayAfter(start, -200),
    breakEven: plan.grade >= 2 ? dayAfter(start, -210) : null,
    ownFunds: shown ? 12 : 3,
  };
}

function putParticipations(
  drafting: Drafting,
  { id, plan, start, organisations }: Pick<PutProgramme, "id" | "plan" | "start" | "organisations">,
): void {
  const take = (acronym: string, role: Content<"participation">["role"]) =>
    drafting.put("participation", {
      programme: id,
      organisation: organisations.get(acronym) ?? "",
      role,
      from: start,
      to: null,
    });
  for (const [at, agency] of plan.agencies.entries()) {
    if (at === 0) take(agency, "lead");
    take(agency, "participating");
  }
  for (const donor of plan.donors) take(donor, "donor");
  if (plan.modality === "pass-through") take("EX-FUND", "administrative-agent");
  take("EX-GOV", "government");
  take("EX-NGO", "implementing-partner");
  take(plan.chairedByCoordinator ? "EX-RCO" : (plan.agencies[0] ?? ""), "chair");
}

const sectors: Readonly<Record<string, string>> = {
  "EX-CHILD": "15180",
  "EX-MOVE": "15190",
  "EX-JUST": "15130",
  "EX-WORK": "16070",
};
const statuses = ["pipeline", "implementation", "closed"] as const;

function putComponent(
  drafting: Drafting,
  { id, plan, start, end, organisations, plans }: Frame & Pick<PutProgramme, "id" | "plan">,
  { acronym, at }: { readonly acronym: string; readonly at: number },
): PutComponent {
  const organisation = organisations.get(acronym) ?? "";
  const reached = plan.age < 0 ? 0 : plan.age >= plan.length ? 2 : 1;
  const component = drafting.put("component", {
    programme: id,
    organisation,
    code: `${plan.code}-${at + 1}`,
    title: `What ${acronym} does in "${plan.title.replace(" (example)", "")}"`,
    description: "",
    resultNode: plans.outcomes[at % 2] ?? null,
    start,
    end,
    status: statuses[reached],
    sdgTargets: acronym === "EX-WORK" ? ["8.7", "16.2"] : ["16.2"],
    places: plan.countries.map(([country, percent]) => ({ country, admin1: null, percent })),
    sectors: [{ code: sectors[acronym] ?? "15190", percent: 100 }],
    contributingPartners: plan.donors.flatMap((donor) => organisations.get(donor) ?? []),
    implementingPartners: [organisations.get("EX-NGO") ?? ""],
    genderEquality: plan.known > 0.6 ? 2 : null,
    humanRights: 3,
    sustainingPeace: null,
    childSensitivity: acronym === "EX-CHILD" ? 3 : 1,
    markerReasons: "Both the results framework and the budget name what is done for whom.",
    qcprFunction: "Normative support",
    humanitarian: false,
  });
  putActivities(drafting, { component, start, acronym, plan });
  return { id: component, organisation, acronym, share: (plan.agencies.length - at / 2) / shares(plan) };
}

function shares({ agencies }: ProgrammePlan): number {
  return agencies.reduce((all, _, at) => all + agencies.length - at / 2, 0);
}

const regions: Readonly<Record<string, readonly string[]>> = { NE: ["NE-1", "NE-7"], LY: ["LY-SB", "LY-TB"] };
const works = ["training", "shelter support", "legal aid", "information campaign"] as const;

function putActivities(
  drafting: Drafting,
  {
    component,
    start,
    acronym,
    plan,
  }: {
    readonly component: string;
    readonly start: string;
    readonly acronym: string;
    readonly plan: ProgrammePlan;
  },
): void {
  const chance = drafting.chance.branch(`${plan.code}/${acronym}/activities`);
  for (const type of chance.sample(works, 2)) {
    const from = chance.between(1, 6);
    drafting.put("activity", {
      component,
      title: `${type} by ${acronym}`,
      type,
      areas: [chance.pick(regions[plan.countries[0]?.[0] ?? "NE"] ?? ["NE-1"])],
      months: Array.from({ length: chance.between(3, 6) }, (_, at) =>
        monthAfter(start, from + at).slice(0, 7),
      ),
      targetGroup: chance.pick(["officers", "children", "people on the move"]),
      budget: Math.round((plan.budget / plan.agencies.length) * 0.06),
    });
  }
}
