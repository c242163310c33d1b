/**
 * Which programmes of a portfolio are looked at?
 *
 * @module
 */
import { z } from "zod";
import { modalities } from "../entries/programme.ts";
import { coordinatorRoles, type TakingPart } from "./who-takes-part.ts";

/** How many carry it out: four or fewer is what 72 % of joint programmes have. */
export const organisationCounts = ["four-or-fewer", "five-or-more"] as const;

/** GET /api/v1/programme-views/portfolio?programme=&modality=&donor=&organisations=&coordinator=&corridor= */
export const portfolioQuery = z.object({
  programme: z.uuid().optional(),
  modality: z.enum([...modalities, "undecided"]).optional(),
  donor: z.uuid().optional(),
  organisations: z.enum(organisationCounts).optional(),
  coordinator: z.enum(coordinatorRoles).optional(),
  corridor: z.string().min(1).max(80).optional(),
});
export type PortfolioFilters = Omit<z.infer<typeof portfolioQuery>, "programme">;

interface Filtered extends TakingPart {
  readonly modality: string | null;
  readonly corridors: readonly string[];
}

export function passesFilters(card: Filtered, filters: PortfolioFilters): boolean {
  const { modality, donor, organisations, coordinator, corridor } = filters;
  return (
    (modality === undefined || (card.modality ?? "undecided") === modality) &&
    (donor === undefined || card.donors.some(({ id }) => id === donor)) &&
    (organisations === undefined || countOf(card.organisations) === organisations) &&
    (coordinator === undefined || card.coordinator === coordinator) &&
    (corridor === undefined || card.corridors.includes(corridor))
  );
}

function countOf(organisations: number): (typeof organisationCounts)[number] {
  return organisations <= 4 ? "four-or-fewer" : "five-or-more";
}

export const portfolioTabs = ["programmes", "patterns", "unknowns"] as const;

const address = z.object({
  programme: z.uuid().optional().catch(undefined),
  tab: z.enum(portfolioTabs).optional().catch(undefined),
  modality: portfolioQuery.shape.modality.catch(undefined),
  donor: portfolioQuery.shape.donor.catch(undefined),
  organisations: portfolioQuery.shape.organisations.catch(undefined),
  coordinator: portfolioQuery.shape.coordinator.catch(undefined),
  corridor: portfolioQuery.shape.corridor.catch(undefined),
});
export type PortfolioSearch = z.infer<typeof address>;

/** Reads an address; what it says wrongly is left out, so that an old link still opens. Never throws. */
export function portfolioSearch(search: Readonly<Record<string, unknown>>): PortfolioSearch {
  const read = address.parse(search);
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The path that asks for what an address shows, below `/api/v1`. */
export function portfolioPath({ tab: _, ...asked }: PortfolioSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  const text = query.toString();
  return `/programme-views/portfolio${text === "" ? "" : `?${text}`}`;
}
