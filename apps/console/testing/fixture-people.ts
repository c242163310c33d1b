/**
 * Who works on the small node that the console is tested against, and with which sources?
 *
 * Invented; used by the console's tests alone.
 *
 * @module
 */
import type { z } from "zod";
import type { memberSchema, partnerSchema } from "../../../src/identity/api.ts";
import type { sourceSchema } from "../../../src/intelligence/api.ts";

type Source = z.infer<typeof sourceSchema>;

/** A UUID that a person can tell apart. */
export const id = (kind: number, number: number): string =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** When everything happened. */
export const at = "2026-11-20T09:30:00Z";

const partner = (
  number: number,
  name: string,
  kind: z.infer<typeof partnerSchema>["kind"],
  country: string | null,
) => ({
  id: id(1, number),
  name,
  kind,
  country,
  suspended: false,
});

export const partners: z.infer<typeof partnerSchema>[] = [
  partner(1, "Anti-Trafficking Police, Veldria", "state-police", "KE"),
  partner(2, "Safe Passage Helpline", "helpline", "ET"),
  partner(3, "Harbour Bank", "bank", null),
  partner(4, "Border Service, Veldria", "state-border", "KE"),
];

const member = (
  number: number,
  name: string,
  at: number,
  roles: z.infer<typeof memberSchema>["roles"],
): z.infer<typeof memberSchema> => {
  const of = partners[at] ?? partner(9, "?", "ngo", null);
  return {
    id: id(2, number),
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}@example.org`,
    partner: { id: of.id, name: of.name, kind: of.kind },
    roles,
    childTrained: roles.includes("case-worker"),
    state: number === 5 ? "invited" : "active",
  };
};

export const members = {
  analyst: member(1, "Amara Okello", 0, ["analyst"]),
  administrator: member(2, "Jonas Weber", 0, ["administrator"]),
  overseer: member(3, "Leila Haddad", 1, ["overseer"]),
  caseWorker: member(4, "Selam Tesfaye", 1, ["case-worker"]),
  moderator: member(6, "Iris Lund", 1, ["moderator"]),
  programmeManager: member(7, "Pilar Example", 1, ["programme-manager"]),
  invited: member(5, "Noor Aziz", 2, ["analyst"]),
};

export const named = ({ id: one, name }: { id: string; name: string }) => ({ id: one, name });
export const nth = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index];
  if (item === undefined) throw new Error(`The fixture world has no entry ${index}.`);
  return item;
};

const handling = (
  audience: Source["handling"]["audience"],
  label: Source["handling"]["label"] = "TLP:AMBER",
) => ({
  label,
  audience,
  purposes: ["analysis" as const, "investigation" as const],
  until: null,
});

export const sources: Source[] = [
  { name: "Case files 2024–2026", partner: 0, reliability: "B" as const, credibility: 2 },
  { name: "Calls and messages", partner: 1, reliability: "C" as const, credibility: 3 },
  { name: "Suspicious payments", partner: 2, reliability: "A" as const, credibility: 2 },
].map(({ name, partner: of, reliability, credibility }, index) => ({
  id: id(3, index + 1),
  name,
  partner: named(nth(partners, of)),
  grading: { reliability, credibility },
  handling: of === 0 ? handling([id(1, 2)]) : handling("node", "TLP:GREEN"),
  records: 40 + 17 * index,
  createdAt: at,
}));
