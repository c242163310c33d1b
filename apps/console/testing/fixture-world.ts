/**
 * What does a small node hold that shows every page at its fullest?
 *
 * Three partners, a recruiter seen under three spellings, a helpline's number as hub value, an advert, a
 * payment, a child's case record. Invented; used by the console's tests alone.
 *
 * @module
 */
import type { z } from "zod";
import type {
  networkView,
  proposalSchema,
  recordDetail,
  subjectView,
} from "../../../src/intelligence/api.ts";
import { at, id, named, nth, partners, sources } from "./fixture-people.ts";

type Detail = z.infer<typeof recordDetail>;
type Value = Detail["properties"][number]["values"][number];

const value = (given: string, more: Partial<Value> = {}): Value => ({
  given,
  caption: given,
  warning: null,
  hub: false,
  record: null,
  ...more,
});

interface Said {
  readonly number: number;
  readonly type: string;
  readonly caption: string;
  readonly of: number;
  readonly properties: readonly (readonly [name: string, kind: string, ...values: Value[]])[];
  readonly where?: readonly [latitude: number, longitude: number];
  readonly when?: readonly [from: string, to: string];
  readonly child?: boolean;
  readonly subject?: number;
}

const record = (said: Said): Detail => {
  const source = nth(sources, said.of);
  return {
    id: id(4, said.number),
    entityType: said.type,
    caption: said.caption,
    owner: source.partner,
    source: named(source),
    when: said.when ? { from: said.when[0], to: said.when[1] } : null,
    where: said.where ? { latitude: said.where[0], longitude: said.where[1] } : null,
    isChild: said.child ?? false,
    subjectSize: said.subject ?? 1,
    properties: said.properties.map(([name, kind, ...values]) => ({ name, kind, values })),
    grading: source.grading,
    sourceKey: `file-7/${said.number}`,
    handling: source.handling,
    seenBy: said.of === 0 ? [named(nth(partners, 1))] : [source.partner],
    notSeenByEnforcement: said.child ?? false,
    mine: said.of === 0,
    expiresAt: "2027-11-20T00:00:00Z",
    firstSaidAt: "2025-02-03T10:00:00Z",
    lastSaidAt: at,
    links: [],
  };
};

const helpline = value("116 016", { caption: "116 016", hub: true });

export const records: Detail[] = [
  record({
    number: 1,
    type: "Person",
    caption: "Yusuf Abdi Karim",
    of: 0,
    subject: 3,
    where: [-1.286, 36.817],
    properties: [
      ["name", "name", value("Yusuf Abdi Karim"), value("Joe the agent")],
      ["birthDate", "date", value("12/03/1984", { caption: "12 Mar 1984", warning: "ambiguous_date" })],
      ["phone", "phone", value("0712 555 014", { caption: "+254 712 555014" }), helpline],
      ["gender", "code", value("m", { caption: "male" })],
    ],
  }),
  record({
    number: 2,
    type: "Person",
    caption: "يوسف عبدي كريم",
    of: 1,
    subject: 3,
    where: [9.03, 38.74],
    properties: [
      ["name", "name", value("يوسف عبدي كريم")],
      ["birthDate", "date", value("1985")],
      ["phone", "phone", value("+254712555014", { caption: "+254 712 555014" })],
      ["email", "email", value("agent.joe@example", { caption: null, warning: null })],
    ],
  }),
  record({
    number: 3,
    type: "Person",
    caption: "Юсуф Карим",
    of: 2,
    subject: 3,
    properties: [
      ["name", "name", value("Юсуф Карим")],
      ["birthDate", "date", value("1984-03-12", { caption: "12 Mar 1984" })],
    ],
  }),
  record({
    number: 4,
    type: "Advert",
    caption: "Hotel work abroad, flight paid, no papers needed",
    of: 1,
    where: [2.046, 45.318],
    when: ["2026-03-02", "2026-03-02"],
    properties: [
      ["title", "text", value("Hotel work abroad, flight paid, no papers needed")],
      ["postedDate", "date", value("2 March 2026", { caption: "2 Mar 2026" })],
      ["phone", "phone", value("+254712555014", { caption: "+254 712 555014" })],
      ["price", "amount", value("1,200 USD", { caption: "1,200.00 USD" })],
    ],
  }),
  record({
    number: 5,
    type: "Payment",
    caption: "1,150.00 USD, 9 Mar 2026",
    of: 2,
    when: ["2026-03-09", "2026-03-09"],
    properties: [
      ["amount", "amount", value("1150", { caption: "1,150.00" })],
      ["date", "date", value("2026-03-09", { caption: "9 Mar 2026" })],
    ],
  }),
  record({
    number: 6,
    type: "CaseRecord",
    caption: "Case 2026/118",
    of: 1,
    child: true,
    properties: [["age", "number", value("16")]],
  }),
  record({
    number: 7,
    type: "UserAccount",
    caption: "@joe_travels",
    of: 0,
    properties: [["username", "handle", value("@joe_travels", { caption: "joe_travels" })]],
  }),
  ...Array.from({ length: 33 }, (_, index) =>
    record({
      number: 20 + index,
      type: index % 3 === 0 ? "PhoneNumber" : "Person",
      caption:
        index % 3 === 0 ? `+254 700 ${String(100_000 + 317 * index)}` : `Person ${index + 1} of a list`,
      of: index % 3,
      when: ["2025-06", "2025-06"],
      properties: [["name", "name", value(`Person ${index + 1} of a list`)]],
    }),
  ),
];

const first = nth(records, 0);
first.links = [
  {
    id: id(4, 5),
    entityType: "Payment",
    outgoing: false,
    other: { id: id(4, 20), entityType: "PhoneNumber", caption: nth(records, 7).caption },
  },
  {
    id: id(4, 7),
    entityType: "Ownership",
    outgoing: true,
    other: { id: id(4, 7), entityType: "UserAccount", caption: "@joe_travels" },
  },
];

const because = [
  { field: "phone", level: "same value", bits: 9.2, termFrequencyBits: 1.4 },
  { field: "name", level: "same name, other script", bits: 7.8, termFrequencyBits: -0.6 },
  { field: "birthDate", level: "different date", bits: -3.1, termFrequencyBits: null },
  { field: "prior", level: "prior", bits: -12.4, termFrequencyBits: null },
];

const proposal = (number: number, a: Detail, b: Detail): z.infer<typeof proposalSchema> => ({
  id: `proposal-${number}`,
  a,
  b,
  bits: 1.5,
  probability: 0.739,
  because,
  rule: "same phone",
  model: "fixture",
  proposedAt: at,
  expiresAt: "2027-02-20T00:00:00Z",
  counted: false,
  judgement: null,
  explained: {
    low: -2,
    high: 4,
    likelihood: "likely",
    threshold: 6,
    notCompared: ["email", "identityNumber"],
    couldDecide: ["identityNumber"],
    changes: [
      { field: "birthDate", instead: "different date", level: "same year", bits: 8.1 },
      { field: "name", instead: "same name, other script", level: "same name", bits: 6.4 },
    ],
    stated: ["phone"],
  },
});

export const proposals = [
  proposal(1, nth(records, 0), nth(records, 1)),
  proposal(2, nth(records, 0), nth(records, 2)),
  proposal(3, nth(records, 1), nth(records, 2)),
  ...Array.from({ length: 5 }, (_, index) =>
    proposal(4 + index, nth(records, 8 + index), nth(records, 9 + index)),
  ),
];

export const subject: z.infer<typeof subjectView> = {
  record: first.id,
  caption: first.caption,
  entityType: "Person",
  records: records.slice(0, 3),
  held: [
    { a: id(4, 1), b: id(4, 2), bits: 1.5, probability: 0.739, because, judgement: null, counted: true },
    { a: id(4, 1), b: id(4, 3), bits: 11.2, probability: 0.9996, because, judgement: null, counted: true },
  ],
};

type Network = z.infer<typeof networkView>;

const face = (index: number): Network["nodes"][number] => {
  const { id: one, entityType, caption, subjectSize, where } = nth(records, index);
  return { id: one, entityType, caption, records: subjectSize, where };
};

const edge = (
  from: number,
  to: number,
  kind: string,
  label: string,
  directed = true,
): Network["edges"][number] => ({
  id: `${from} ${kind} ${to}`,
  from: id(4, from),
  to: id(4, to),
  kind,
  label,
  directed,
  when: directed ? "2026-03-09" : null,
  record: directed ? id(4, 5) : null,
});

/** One step from the recruiter; the second subject's step brings six more. */
export function networkOf(record: string): Network {
  if (record === id(4, 7))
    return {
      nodes: [face(6), face(0), face(8), face(9), face(10), face(12)],
      edges: [
        edge(7, 21, "Posts", "follows"),
        edge(7, 22, "Posts", "follows"),
        edge(7, 23, "Posts", "messages"),
        edge(7, 25, "Posts", "messages"),
      ],
      capped: false,
      hubs: [],
    };
  return {
    nodes: [face(0), face(3), face(6), face(7), face(8), face(9), face(11)],
    edges: [
      edge(1, 4, "shares:phone", "same phone", false),
      edge(1, 7, "Ownership", "owns"),
      edge(20, 1, "Payment", "pays"),
      edge(21, 1, "Payment", "pays"),
      edge(22, 1, "Payment", "pays"),
      edge(24, 1, "Payment", "pays"),
    ],
    capped: true,
    hubs: [{ kind: "phone", caption: "116 016" }],
  };
}
