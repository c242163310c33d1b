/**
 * Which twelve joint programmes are invented, and how does each of them fare?
 *
 * They differ in what the field differs in: how the money runs, how many take part, who drove it, where days were lost, what
 * is known and what is not.
 *
 * @module
 */
export interface ProgrammePlan {
  readonly code: string;
  readonly title: string;
  /** Acronyms; the first leads. */
  readonly agencies: readonly string[];
  readonly donors: readonly string[];
  readonly modality: "parallel" | "consolidated" | "pass-through";
  /** Months from the start to today; negative for one that has not begun. */
  readonly age: number;
  /** Unit: months. */
  readonly length: number;
  /** Unit: USD. */
  readonly budget: number;
  /** How much of what was planned was reached, 0 to 1.1. */
  readonly performance: number;
  /** Share of observations that exist. */
  readonly known: number;
  /** Grade of the evidence, 0 to 4. */
  readonly grade: number;
  /** Dated facts that it was driven by its programme, not by money. */
  readonly driven: boolean;
  /** Days from the transfer to the first expenditure. */
  readonly slowSpending: number;
  readonly chairedByCoordinator: boolean;
  readonly corridors: readonly string[];
  readonly countries: readonly (readonly [code: string, percent: number])[];
}

const both = [
  ["NE", 60],
  ["LY", 40],
] as const;
const niger = [["NE", 100]] as const;
const libya = [["LY", 100]] as const;

type Row = readonly [
  code: string,
  title: string,
  agencies: string,
  donors: string,
  modality: ProgrammePlan["modality"],
  age: number,
  length: number,
  budget: number,
  performance: number,
  known: number,
  grade: number,
  driven: boolean,
  slowSpending: number,
  chaired: boolean,
];

const rows: readonly Row[] = [
  [
    "JP01",
    "Safe roads through the desert",
    "EX-MOVE EX-CHILD EX-JUST",
    "EX-D1 EX-D2",
    "pass-through",
    30,
    36,
    6_000_000,
    1.02,
    1,
    4,
    true,
    41,
    true,
  ],
  [
    "JP02",
    "Children first at the border",
    "EX-CHILD EX-MOVE",
    "EX-D1",
    "pass-through",
    26,
    36,
    3_200_000,
    0.92,
    1,
    3,
    true,
    55,
    true,
  ],
  [
    "JP03",
    "Courts that see victims",
    "EX-JUST EX-CHILD EX-WORK",
    "EX-D2 EX-D3",
    "pass-through",
    24,
    30,
    2_800_000,
    0.5,
    0.9,
    2,
    false,
    104,
    false,
  ],
  [
    "JP04",
    "Fair recruitment",
    "EX-WORK EX-MOVE",
    "EX-D3",
    "parallel",
    22,
    36,
    1_900_000,
    0.81,
    0.8,
    3,
    true,
    72,
    true,
  ],
  [
    "JP05",
    "One register for referrals",
    "EX-MOVE EX-JUST EX-CHILD EX-WORK",
    "EX-D1 EX-D3",
    "pass-through",
    20,
    24,
    4_400_000,
    0.35,
    0.6,
    1,
    false,
    96,
    false,
  ],
  [
    "JP06",
    "Shelter and return in dignity",
    "EX-MOVE EX-CHILD",
    "EX-D2",
    "consolidated",
    18,
    36,
    2_600_000,
    0.76,
    1,
    3,
    true,
    61,
    true,
  ],
  [
    "JP07",
    "Money trails of traffickers",
    "EX-JUST EX-WORK",
    "EX-D1 EX-D2",
    "pass-through",
    15,
    36,
    3_900_000,
    0.58,
    0.7,
    2,
    false,
    88,
    false,
  ],
  [
    "JP08",
    "Words that warn",
    "EX-CHILD EX-MOVE EX-WORK",
    "EX-D3",
    "parallel",
    14,
    24,
    900_000,
    0.95,
    0.5,
    1,
    false,
    79,
    true,
  ],
  [
    "JP09",
    "Health on the way",
    "EX-MOVE EX-CHILD",
    "EX-D2 EX-D3",
    "pass-through",
    12,
    36,
    2_100_000,
    0.64,
    0.9,
    2,
    true,
    48,
    true,
  ],
  [
    "JP10",
    "Lawyers within reach",
    "EX-JUST EX-MOVE",
    "EX-D1",
    "pass-through",
    9,
    30,
    1_500_000,
    0.44,
    0.5,
    1,
    false,
    118,
    false,
  ],
  [
    "JP11",
    "Work instead of the road",
    "EX-WORK EX-CHILD EX-MOVE",
    "EX-D1 EX-D2 EX-D3",
    "pass-through",
    5,
    36,
    5_200_000,
    0.2,
    0.3,
    1,
    false,
    67,
    true,
  ],
  [
    "JP12",
    "Return without fear",
    "EX-MOVE EX-JUST",
    "EX-D2",
    "pass-through",
    -4,
    24,
    1_800_000,
    0,
    0,
    0,
    false,
    0,
    false,
  ],
];

export const programmePlans: readonly ProgrammePlan[] = rows.map(
  (
    [
      code,
      title,
      agencies,
      donors,
      modality,
      age,
      length,
      budget,
      performance,
      known,
      grade,
      driven,
      slow,
      chaired,
    ],
    at,
  ) => ({
    code,
    title: `${title} (example)`,
    agencies: agencies.split(" "),
    donors: donors.split(" "),
    modality,
    age,
    length,
    budget,
    performance,
    known,
    grade,
    driven,
    slowSpending: slow,
    chairedByCoordinator: chaired,
    corridors: at % 3 === 0 ? ["agadez-tripoli"] : at % 3 === 1 ? ["khartoum-sebha"] : [],
    countries: [both, niger, libya][at % 3] ?? both,
  }),
);
