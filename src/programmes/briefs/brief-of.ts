/**
 * What should a donor, the Resident Coordinator, the country team or an agency know of a programme, on two pages?
 *
 * One data set, four audiences: the same figures, with their intervals and grades, and beside them what is owed to whom it is
 * for. Donors have shares of what was given together, never a sum of their own in what was spent. A net value below 0 is said,
 * and so is what nobody knows.
 *
 * Source: programmes.md 2.4 and pitfall 3 of section 5.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import type { ProgrammeCard } from "../portfolio/portfolio-api.ts";
import { portfolioView } from "../portfolio/portfolio-view.ts";
import { resultsView } from "../results/results-view.ts";
import type { ProgrammeValue } from "../value/value-api.ts";
import { valueView } from "../value/value-view.ts";
import { type GivenAndNamedSides, givenAndNamed, type ParitySide } from "../visibility/given-and-named.ts";
import { decisionsShown, gapsShown, namedShown, obligationsShown, resultsShown } from "./brief-parts.ts";
import type { Brief, BriefAudience } from "./briefs-api.ts";
import { clip, firstOf } from "./clip.ts";

interface Asked {
  readonly programme: string;
  /** Whom it is for, when that is one organisation. */
  readonly organisation: string | null;
  /** UTC day. */
  readonly today: string;
}

/** @returns null for a programme, or an organisation, that is not in the set. */
export function briefOf(set: EntrySet, audience: BriefAudience, asked: Asked): Brief | null {
  const { programme: id, organisation, today } = asked;
  const programme = entryWith(set, "programme", id);
  const one = { programme: id, today };
  const card = portfolioView(set, one).cards[0];
  const worth = valueView(set, one);
  const value = worth.programmes[0];
  if (programme === null || card === undefined || value === undefined) return null;
  if (organisation !== null && entryWith(set, "organisation", organisation) === null) return null;
  const sides = givenAndNamed(set, one);
  const { count, exposure, share } = worth.duplicates;
  return {
    audience,
    day: today,
    programme: headOf(set, programme),
    organisation: organisationOf(set, organisation, audience === "agency" ? sides.agencies : sides.donors),
    effectiveness: card.effectiveness,
    grade: card.grade,
    results: resultsShown(resultsView(set, one).rows, organisation),
    money: moneyShown(value, card),
    donors: namedShown(sides.donors.rows, organisation),
    agencies: namedShown(sides.agencies.rows, organisation),
    unattributedShare: unattributed(sides),
    value: netShown(value),
    coverage: coverageShown(value),
    duplicates: { count, exposure, share },
    obligations: obligationsShown(set, audience, asked),
    decisions: decisionsShown(set, audience, asked),
    gaps: gapsShown(set, audience, id),
    findings: findingsShown(value),
    unknown: firstOf(
      card.unknowns.map(({ target, kind, code, text, doubt }) => ({
        target,
        kind,
        code: clip(code, 16),
        text: clip(text, 60),
        doubt,
      })),
      5,
    ),
  };
}

function headOf(set: EntrySet, { id, content }: Entry<"programme">): Brief["programme"] {
  const nameOf = (organisation: string | null) =>
    clip(entryWith(set, "organisation", organisation)?.content.name ?? "", 45);
  const takingPart = set.component
    .filter((entry) => entry.content.programme === id)
    .map((entry) => nameOf(entry.content.organisation));
  const { code, title, objective, form, modality, start, end } = content;
  return {
    id,
    code: clip(code, 30),
    title: clip(title, 110),
    objective: clip(objective, 300),
    form,
    modality,
    start,
    end,
    lead: nameOf(content.leadOrganisation),
    agent: nameOf(content.administrativeAgent),
    organisations: firstOf([...new Set(takingPart)].sort(), 5),
  };
}

/** @param side - The organisation's side: that of agencies in an agency's brief, else that of donors. */
function organisationOf(set: EntrySet, id: string | null, side: ParitySide): Brief["organisation"] {
  if (id === null) return null;
  const name = clip(entryWith(set, "organisation", id)?.content.name ?? "", 70);
  return { id, name, share: side.rows.find(({ organisation }) => organisation === id)?.givenShare ?? null };
}

function moneyShown({ waterfall, deliveryRate }: ProgrammeValue, { money }: ProgrammeCard): Brief["money"] {
  const { deposit, agentFee, withAgent, transferred, expenditure } = waterfall;
  const { channelShare, toPartners, finalService, finalShare } = waterfall;
  const { certified, certifiedUntil } = money;
  const stream = { deposit, agentFee, withAgent, transferred, expenditure, toPartners, finalService };
  return { ...stream, certified, certifiedUntil, deliveryRate, channelShare, finalShare };
}

function unattributed({ donors: { given, unattributed: other } }: GivenAndNamedSides): number | null {
  return given + other > 0 ? other / (given + other) : null;
}

function netShown({ cost }: ProgrammeValue): Brief["value"] {
  const { separateUsd, jointUsd, agentFee, feeToCome, net, confidence, lines } = cost;
  const largest = [...lines].sort((one, other) => other.separateUsd - one.separateUsd)[0];
  const counterfactual = clip(largest?.counterfactual ?? "", 160);
  return { separateUsd, jointUsd, agentFee, feeToCome, net, confidence, counterfactual };
}

function coverageShown({ coverage }: ProgrammeValue): Brief["coverage"] {
  const newest = coverage[0];
  if (newest === undefined) return null;
  const services = newest.services.slice(0, 5).map((service) => clip(service, 30));
  return { ...newest, services, source: clip(newest.source, 80) };
}

/** The strongest two of what was said and of what was found, side by side. */
function findingsShown({ said, found }: ProgrammeValue): Brief["findings"] {
  const strongest = (list: ProgrammeValue["said"]) =>
    [...list].sort((one, other) => other.grade - one.grade).slice(0, 2);
  const shown = (of: boolean) => (finding: ProgrammeValue["said"][number]) => ({
    id: finding.id,
    citation: clip(finding.citation, 90),
    grade: finding.grade,
    date: finding.date,
    said: of,
  });
  return [...strongest(said).map(shown(true)), ...strongest(found).map(shown(false))];
}
