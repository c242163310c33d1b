/**
 * Who works on this node, what do they hold, and who may see it?
 *
 * Six invented partners in and between two invented States. The handling of their sources covers every case
 * a newcomer should see: shared with all, with some, with nobody, and case records for protection alone.
 *
 * @module
 */
import type { Manner } from "./spelling.ts";
import type { DemonstrationMember, PartnerKind, WorldHandling, WorldPartner, WorldSource } from "./world.ts";

/** A source before anything is written into it. */
export interface SourcePlan extends Omit<WorldSource, "records"> {
  readonly partner: number;
  /** What its keys begin with. */
  readonly prefix: string;
  readonly manner: Manner;
}

const police = "Velmora State Police, Counter-Trafficking Unit";
const prosecution = "Tarsenia Prosecution Service, Anti-Trafficking Section";
const migrationAgency = "UN migration agency (example)";
const shelter = "Lantern House Shelter";
const helpline = "Safe Way Helpline";
const platform = "WorkBoard Online";

interface PartnerPlan {
  readonly name: string;
  readonly kind: PartnerKind;
  readonly country: WorldPartner["country"];
}

export const partnerPlans: readonly PartnerPlan[] = [
  { name: police, kind: "state-police", country: "XV" },
  { name: prosecution, kind: "state-prosecution", country: "XT" },
  { name: migrationAgency, kind: "un-entity", country: null },
  { name: shelter, kind: "ngo", country: "XT" },
  { name: helpline, kind: "helpline", country: null },
  { name: platform, kind: "platform", country: null },
];

const enforcement = ["investigation", "prosecution", "analysis"] as const;

function shared(label: WorldHandling["label"], partners: WorldHandling["partners"]) {
  return (...purposes: WorldHandling["purposes"]): WorldHandling => ({ label, partners, purposes });
}

const tidy: Manner = {
  script: "latin",
  order: "family-comma",
  variant: 0.2,
  typo: 0.04,
  middle: 0.8,
  missing: 0.05,
};
const legal: Manner = { ...tidy, script: "own", order: "family-first", typo: 0.02, missing: 0.03 };
const field: Manner = {
  script: "either",
  order: "given-first",
  variant: 0.5,
  typo: 0.1,
  middle: 0.3,
  missing: 0.2,
};
const hasty: Manner = { ...field, typo: 0.14, middle: 0.15, missing: 0.35 };
const given: Manner = { ...field, script: "either", typo: 0.05, variant: 0.6, middle: 0.2, missing: 0.5 };

/** Every source by the name that the scenes use. */
export const sourcePlans = {
  suspects: {
    name: "Persons and phones in case files",
    partner: 0,
    prefix: "VP",
    reliability: "B",
    credibility: 2,
    handling: shared("TLP:AMBER", [prosecution])(...enforcement),
    manner: tidy,
  },
  plates: {
    name: "Vehicle checks on the corridor",
    partner: 0,
    prefix: "VC",
    reliability: "A",
    credibility: 1,
    handling: shared("TLP:AMBER", [prosecution, migrationAgency])(...enforcement, "prevention"),
    manner: tidy,
  },
  informants: {
    name: "Informant notes",
    partner: 0,
    prefix: "VN",
    reliability: "D",
    credibility: 4,
    handling: shared("TLP:RED", "owner")("investigation", "analysis"),
    manner: hasty,
  },
  register: {
    name: "Register of indicted persons",
    partner: 1,
    prefix: "TR",
    reliability: "A",
    credibility: 2,
    handling: shared("TLP:AMBER", [police])(...enforcement),
    manner: legal,
  },
  statements: {
    name: "Account statements under production order",
    partner: 1,
    prefix: "TS",
    reliability: "A",
    credibility: 1,
    handling: shared("TLP:AMBER", [police])(...enforcement),
    manner: tidy,
  },
  agencyCases: {
    name: "Assistance cases",
    partner: 2,
    prefix: "UC",
    reliability: "B",
    credibility: 2,
    handling: shared("TLP:AMBER+STRICT", [shelter])("protection"),
    manner: field,
  },
  agencyCasesWithheld: {
    name: "Assistance cases without consent to share",
    partner: 2,
    prefix: "UW",
    reliability: "B",
    credibility: 2,
    handling: shared("TLP:RED", "owner")("protection"),
    manner: field,
  },
  flows: {
    name: "Flow monitoring along the corridor",
    partner: 2,
    prefix: "UF",
    reliability: "B",
    credibility: 3,
    handling: shared("TLP:GREEN", "node")("analysis", "prevention", "protection"),
    manner: field,
  },
  shelterCases: {
    name: "Shelter intake",
    partner: 3,
    prefix: "LH",
    reliability: "B",
    credibility: 2,
    handling: shared("TLP:AMBER+STRICT", [migrationAgency])("protection"),
    manner: field,
  },
  shelterCasesWithheld: {
    name: "Shelter intake without consent to share",
    partner: 3,
    prefix: "LW",
    reliability: "B",
    credibility: 2,
    handling: shared("TLP:RED", "owner")("protection"),
    manner: field,
  },
  shelterAlerts: {
    name: "Recruiters named by residents",
    partner: 3,
    prefix: "LA",
    reliability: "C",
    credibility: 3,
    handling: shared("TLP:AMBER", [police, prosecution, helpline])("investigation", "analysis", "prevention"),
    manner: hasty,
  },
  calls: {
    name: "Calls and chats",
    partner: 4,
    prefix: "SC",
    reliability: "C",
    credibility: 3,
    handling: shared("TLP:AMBER", [shelter, police])("investigation", "analysis", "prevention", "protection"),
    manner: hasty,
  },
  openAdverts: {
    name: "Adverts collected from public pages",
    partner: 4,
    prefix: "SA",
    reliability: "C",
    credibility: 2,
    handling: shared("TLP:GREEN", "node")("analysis", "prevention", "investigation"),
    manner: given,
  },
  accounts: {
    name: "Accounts and adverts reported for recruitment",
    partner: 5,
    prefix: "WA",
    reliability: "B",
    credibility: 1,
    handling: shared("TLP:AMBER", [police, prosecution])("investigation", "prosecution"),
    manner: given,
  },
  notices: {
    name: "Notices of removed adverts",
    partner: 5,
    prefix: "WN",
    reliability: "B",
    credibility: 2,
    handling: shared("TLP:GREEN", "node")("analysis", "prevention", "investigation", "prosecution"),
    manner: given,
  },
} as const satisfies Record<string, SourcePlan>;

export type SourceName = keyof typeof sourcePlans;

/**
 * An analyst and investigator at the police, a case worker and analyst at the shelter, an overseer, and a second case
 * worker of the shelter, who moderates too; then who else holds the keys of a desk: two people at each, because some reports
 * open to two people only, and the one who reads them was trained for children.
 */
export const demonstrationMembers: readonly DemonstrationMember[] = [
  {
    name: "Petra Halloran (example)",
    email: "petra.halloran@police.velmora.example",
    partner: police,
    roles: ["analyst", "investigator"],
    childTrained: false,
  },
  {
    name: "Samir Adeyo (example)",
    email: "samir.adeyo@lantern-house.example",
    partner: shelter,
    roles: ["analyst", "case-worker"],
    childTrained: true,
  },
  {
    name: "Inés Varga (example)",
    email: "ines.varga@agency.example",
    partner: migrationAgency,
    roles: ["overseer"],
    childTrained: false,
  },
  {
    name: "Noor Bellan (example)",
    email: "noor.bellan@lantern-house.example",
    partner: shelter,
    roles: ["case-worker", "moderator"],
    childTrained: true,
  },
  {
    name: "Yusra Okello (example)",
    email: "yusra.okello@safe-way.example",
    partner: helpline,
    roles: ["case-worker"],
    childTrained: true,
  },
  {
    name: "Tomas Perrin (example)",
    email: "tomas.perrin@safe-way.example",
    partner: helpline,
    roles: ["case-worker"],
    childTrained: true,
  },
  {
    name: "Ilse Marrow (example)",
    email: "ilse.marrow@police.velmora.example",
    partner: police,
    roles: ["investigator"],
    childTrained: true,
  },
];
