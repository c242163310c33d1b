/**
 * Which invented organisations take sealed reports, and who holds their keys?
 *
 * Two that help people and are chosen beforehand, and a police force that is offered and never chosen beforehand: the choice
 * that the person who reports should see. Partners and members are those of the corridor's world.
 *
 * Source: trust.md section 5.1, rules 40 and 48.
 *
 * @module
 */
import type { Organisation } from "../../src/community/index.ts";

export interface InventedDesk {
  /** How reporters read of it, as its officers would fill it in. */
  readonly profile: Pick<Organisation, "label" | "languages" | "firewall" | "receivesByDefault">;
  /** Name of the member who holds the desk's key, trained for children: most reports that two must open are for them. */
  readonly desk: string;
  /** Name of the member who holds the custodian's. */
  readonly custodian: string;
}

export const shelterLabel = "Lantern House Shelter (example)";
export const helplineLabel = "Safe Way Helpline (example)";
export const policeLabel = "Velmora State Police (example)";

export const inventedDesks: readonly InventedDesk[] = [
  {
    profile: {
      label: shelterLabel,
      languages: ["en", "fr", "ar"],
      firewall: true,
      receivesByDefault: true,
    },
    desk: "Samir Adeyo (example)",
    custodian: "Noor Bellan (example)",
  },
  {
    profile: {
      label: helplineLabel,
      languages: ["en", "fr", "am", "ti"],
      firewall: true,
      receivesByDefault: true,
    },
    desk: "Yusra Okello (example)",
    custodian: "Tomas Perrin (example)",
  },
  {
    // A police force that passes on what it hears is the more usual one; the page says which it is before one chooses.
    profile: { label: policeLabel, languages: ["en", "fr"], firewall: false, receivesByDefault: false },
    desk: "Ilse Marrow (example)",
    custodian: "Petra Halloran (example)",
  },
];
