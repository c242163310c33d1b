/**
 * Which help is invented for the demonstration's stops?
 *
 * The stops are real, the help is not: every name says so, and every way to get in touch leads nowhere, so that nobody who
 * finds a picture of the demonstration walks a day towards it.
 *
 * @module
 */
import type { HelpDraft } from "../../src/community/index.ts";

const nowhere: HelpDraft = {
  places: [],
  name: "",
  runBy: "Invented for the demonstration",
  kinds: [],
  languages: ["en"],
  hours: "Mo-Fr 08:00-17:00",
  cost: "free",
  contact: [],
  authority: null,
  worksWithAuthorities: "no",
  childFriendly: false,
  informal: false,
  address: null,
};

const some = (said: Partial<HelpDraft>): HelpDraft => ({ ...nowhere, ...said });

export const inventedHelp: readonly HelpDraft[] = [
  some({
    places: ["agadez", "sebha", "dirkou"],
    name: "Desert line (example)",
    kinds: ["emergency", "helpline"],
    languages: ["ha", "fr", "ar"],
    hours: "24/7",
    contact: ["desert-line@help.example"],
  }),
  some({
    places: ["agadez"],
    name: "House by the well (example)",
    kinds: ["shelter", "food", "water", "child-protection"],
    languages: ["ha", "fr"],
    hours: "24/7",
    contact: ["house@help.example"],
    childFriendly: true,
  }),
  some({
    places: ["sebha", "tripoli"],
    name: "Walk-in clinic (example)",
    kinds: ["medical", "women"],
    languages: ["ar", "en", "ti"],
    contact: ["clinic@help.example"],
    childFriendly: true,
    worksWithAuthorities: "if-asked",
  }),
  some({
    places: ["khartoum", "kassala", "asmara", "addis-ababa"],
    name: "Find your family (example)",
    kinds: ["family-tracing", "phone-charging", "information"],
    languages: ["ti", "am", "ar", "en"],
    contact: ["family@help.example"],
    childFriendly: true,
  }),
  some({
    places: ["addis-ababa", "nairobi"],
    name: "Before you sign (example)",
    kinds: ["labour-rights", "legal", "information"],
    languages: ["am", "sw", "en"],
    contact: ["before-you-sign@help.example"],
  }),
  some({
    places: ["tehran", "van", "istanbul"],
    name: "Legal desk (example)",
    kinds: ["legal", "interpreting", "documents"],
    languages: ["fa", "ps", "ar", "en"],
    contact: ["desk@help.example"],
    worksWithAuthorities: "if-asked",
  }),
  some({
    places: ["istanbul"],
    name: "Migration office (example)",
    runBy: "Invented State",
    kinds: ["documents"],
    languages: ["en", "ar"],
    contact: ["office@help.example"],
    authority: { firewall: false },
    worksWithAuthorities: "yes",
    address: "1 Example Street",
  }),
  some({
    places: ["lesbos", "samos", "kos", "lampedusa"],
    name: "Arrival kitchen (example)",
    kinds: ["food", "clothing", "water"],
    languages: ["en", "ar", "fr"],
    hours: "Mo-Su 10:00-20:00",
    contact: ["kitchen@help.example"],
    informal: true,
  }),
  some({
    places: ["belgrade", "sofia", "athens"],
    name: "Somebody who listens (example)",
    kinds: ["mental-health", "women", "trafficking-hotline"],
    languages: ["en", "ar", "ru"],
    hours: "24/7",
    contact: ["listens@help.example"],
  }),
  some({
    places: ["dakar", "nouakchott", "nouadhibou", "canary-islands"],
    name: "Coast line (example)",
    kinds: ["emergency", "helpline", "family-tracing"],
    languages: ["fr", "es", "pt", "ar"],
    hours: "24/7",
    contact: ["coast@help.example"],
  }),
];
