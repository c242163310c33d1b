/**
 * Which invented organisations take part in the demonstration's portfolio?
 *
 * None of them exists, so that no invented figure can be taken for one of a real organisation's.
 *
 * @module
 */
import type { Content } from "../../src/programmes/index.ts";
import type { Drafting } from "./drafting.ts";

type Type = Content<"organisation">["type"];

const invented: readonly (readonly [acronym: string, name: string, type: Type, country: string | null])[] = [
  ["EX-CHILD", "Agency for Children (example)", "un", null],
  ["EX-MOVE", "Agency for People on the Move (example)", "un", null],
  ["EX-JUST", "Office for Justice (example)", "un", null],
  ["EX-WORK", "Organisation for Decent Work (example)", "un", null],
  ["EX-FUND", "Trust Fund Office (example)", "pooled-fund", null],
  ["EX-RCO", "Resident Coordinator's Office (example)", "coordinator-office", null],
  ["EX-D1", "Northland Development Cooperation (example)", "donor", null],
  ["EX-D2", "Westland Ministry of Foreign Affairs (example)", "donor", null],
  ["EX-D3", "Islands Fund for Migration (example)", "donor", null],
  ["EX-GOV", "National Commission on Trafficking (example)", "government", "NE"],
  ["EX-NGO", "Lantern House (example)", "national-civil-society", "NE"],
  ["EX-UNION", "Riverside Legal Aid (example)", "national-civil-society", "LY"],
];

/** @returns ids by acronym. */
export function putOrganisations(drafting: Drafting): ReadonlyMap<string, string> {
  return new Map(
    invented.map(([acronym, name, type, country]) => [
      acronym,
      drafting.put("organisation", {
        name,
        acronym,
        type,
        country,
        iatiIdentifier: `XI-IATI-${acronym.replace("-", "")}`,
        partner: null,
      }),
    ]),
  );
}
