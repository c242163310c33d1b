/**
 * What does a small publication say, in the form of a real one?
 *
 * Invented words on four legs of one road; nobody's real report.
 *
 * @module
 */
import type { LegPage, PublicRoutes } from "../published.ts";

export const fixtureRoutes: PublicRoutes = {
  version: 1,
  corridors: [
    {
      id: "desert-road",
      name: "Desert road",
      route: "Sahara",
      legs: ["agadez--arlit", "agadez--sebha", "sebha--tripoli"],
    },
    { id: "coast-road", name: "Coast road", route: "", legs: ["sebha--tripoli", "tripoli--sfax"] },
  ],
  legs: {
    "agadez--arlit": { from: "agadez", to: "arlit" },
    "agadez--sebha": { from: "agadez", to: "sebha" },
    "sebha--tripoli": { from: "sebha", to: "tripoli" },
    "tripoli--sfax": { from: "tripoli", to: "sfax" },
  },
  places: {
    agadez: { name: "Agadez", country: "NE" },
    arlit: { name: "Arlit", country: "NE" },
    sebha: { name: "Sabhā (سبها)", country: "LY" },
    tripoli: { name: "Tripoli", country: "LY" },
    sfax: { name: "Sfax", country: "TN" },
  },
  credit: ["Invented for tests"],
};

const told: LegPage = {
  id: "agadez--sebha",
  day: "2026-11-20",
  observedSince: "2025-09",
  risks: [
    {
      kind: "extortion",
      level: "repeated",
      strength: 3.2,
      interval: [1.9, 5.1],
      unit: "per-thousand-movements",
      newest: "2026-10",
      sources: 5,
    },
    {
      kind: "recruitment-fraud",
      level: "frequent",
      strength: 14,
      interval: [11, 19],
      unit: "per-year",
      newest: "2026-10",
      sources: 15,
    },
    {
      kind: "missing-and-dead",
      level: "reported",
      strength: 0.4,
      interval: [0.05, 1.3],
      unit: "per-year",
      newest: "2026-08",
      sources: 0,
    },
  ],
  warnings: [
    {
      id: "w1",
      leg: "agadez--sebha",
      region: null,
      text: { en: "Wells north of the pass are dry.", ar: "الآبار شمال الممر جافة." },
      from: "2026-11-10",
      until: "2026-12-05",
    },
  ],
  help: [
    {
      id: "h1",
      place: "agadez",
      name: "Example Aid House",
      runBy: "Example Aid",
      kinds: ["shelter", "food", "medical"],
      languages: ["fr", "ha", "ti"],
      hours: "24/7",
      cost: "free",
      contact: ["+227 20 00 00 01"],
      authority: null,
      worksWithAuthorities: "no",
      childFriendly: true,
      confirmed: "2026-11-01",
      address: null,
    },
    {
      id: "h2",
      place: "agadez",
      name: "Example Prefecture, labour desk",
      runBy: "Example Prefecture",
      kinds: ["labour-rights", "documents"],
      languages: ["fr"],
      hours: "Mo-Fr 08:00-16:00",
      cost: "unknown",
      contact: ["https://prefecture.example.org", "desk@prefecture.example.org"],
      authority: { firewall: false },
      worksWithAuthorities: "yes",
      childFriendly: false,
      confirmed: "2026-10-12",
      address: "1 Example Street",
    },
  ],
  posts: [
    {
      id: "11111111-1111-4111-8111-111111111111",
      leg: "agadez--sebha",
      kind: "question",
      about: null,
      language: "en",
      text: "Does the bus still stop at the second well?",
      author: "Green Lantern 12",
      helped: 0,
      until: "2027-01-15",
    },
    {
      id: "22222222-2222-4222-8222-222222222222",
      leg: "agadez--sebha",
      kind: "answer",
      about: "11111111-1111-4111-8111-111111111111",
      language: "ar",
      text: "نعم، في الصباح فقط.",
      author: "Blue River 7",
      helped: 3,
      until: "2027-01-20",
    },
    {
      id: "33333333-3333-4333-8333-333333333333",
      leg: "agadez--sebha",
      kind: "tip",
      about: null,
      language: "en",
      text: "Carry more water than you think you need.",
      author: "Blue River 7",
      helped: 11,
      until: "2027-01-20",
    },
  ],
};

/** Every leg of the routes; of the others nothing is known. */
export const fixtureLegs: ReadonlyMap<string, LegPage> = new Map(
  Object.keys(fixtureRoutes.legs).map((id) => [
    id,
    id === told.id
      ? told
      : { id, day: told.day, observedSince: null, risks: [], warnings: [], help: [], posts: [] },
  ]),
);
