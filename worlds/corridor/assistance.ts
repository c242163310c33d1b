/**
 * Whom do the shelter and the agency assist, and what do their case records say?
 *
 * Three in ten are known to both, written differently. Who did not consent appears in one record of one
 * partner, which says nothing that identifies them. A quarter are children. What people went through is drawn
 * apart from who they are.
 *
 * Source: field and code names follow IOM's Human Trafficking Case Data Standard 2.0.
 *
 * @module
 */
import { ageOf, type CastPerson } from "./cast.ts";
import { receptionCentre, shelterEmail } from "./hubs.ts";
import { recentDay } from "./observe.ts";
import { type SourceName, sourcePlans } from "./partners.ts";
import { corridors, streets, type Town, towns } from "./places.ts";
import type { Random } from "./random.ts";
import { type Manner, writeBirth, writeName, writePhone } from "./spelling.ts";
import type { Properties, Stage, Thing } from "./stage.ts";

const recruitedBy = [
  "ThroughAnOnlineAdvertisement",
  "ThroughOnlineSocialNetworks",
  "ThroughFriendsOrSocialEvents",
  "AtWork",
];
const controls = [
  "DebtBondage",
  "TakesEarnings",
  "WithholdsDocuments",
  "ExcessiveWorkingHours",
  "FalsePromises",
];
const kinds = ["ForcedLabour", "SexualExploitation", "Servitude", "ForcedBegging"];
const industries = [
  "AgricultureForestryFishing",
  "AccommodationFoodService",
  "Construction",
  "Manufacturing",
];
const statuses = ["Active", "FollowUp", "Closed"];

/** A place where people were exploited, known to both partners. */
export interface Site {
  readonly thing: Thing;
  readonly premises: Thing;
  readonly address: string;
  readonly town: Town;
  readonly ordeal: Properties;
}

/** Draws a site; nothing is written until somebody assisted speaks of it. */
export function drawSite(stage: Stage, random: Random): Site {
  const town = random.pick(towns);
  return {
    thing: stage.thing("Exploitation"),
    premises: stage.thing("Address"),
    address: `${random.between(200, 390)} ${random.pick(streets)}, ${town.name}`,
    town,
    ordeal: drawOrdeal(random),
  };
}

/** Writes the case records of one person assisted, who may speak of one of the sites. */
export function stageAssisted(stage: Stage, person: CastPerson, sites: readonly Site[]): void {
  const random = stage.random.branch(`assisted/${person.thing.id}`);
  const thing: Thing = { id: person.thing.id, entityType: "CaseRecord" };
  const site = random.pick(sites);
  const told = { ...site.ordeal, ...drawCourse(random) };
  if (random.chance(0.15)) {
    const source = random.pick(["agencyCasesWithheld", "shelterCasesWithheld"] as const);
    stage.write(source, thing, { ...withoutIdentity(person), ...told, consent: "false" });
    return;
  }
  const both = ["agencyCases", "shelterCases"] as const;
  const first = random.pick(both);
  const sources: SourceName[] = random.chance(0.3) ? [...both] : [first];
  if (random.chance(0.06)) sources.push(first);
  for (const source of sources) {
    const properties = { ...identity(person, source, random), ...told, consent: "true" };
    const victim = stage.write(source, thing, properties);
    if (random.chance(0.3)) stageExploitation(stage, source, victim, site);
  }
  if (random.chance(0.4)) stageJourney(stage, thing, sources[0] ?? first, random);
}

function withoutIdentity(person: CastPerson): Properties {
  const age = ageOf(person);
  return { gender: genderCode(person), ageBand: age < 18 ? "9--17" : age < 30 ? "18--29" : "30+" };
}

function drawOrdeal(random: Random): Properties {
  const kind = random.pick(kinds);
  return {
    traffickingStatus: random.pick(["PossibleVictimOfTrafficking", "ActualVictimOfTrafficking"]),
    methodOfRecruitment: random.pick(recruitedBy),
    methodsOfControl: random.sample(controls, random.between(1, 3)),
    typeOfExploitation: kind,
    forcedLabourIndustry: kind === "ForcedLabour" ? random.pick(industries) : null,
  };
}

/** What became of the case. */
function drawCourse(random: Random): Properties {
  return { status: random.pick(statuses), incomingReferralDate: recentDay(random) };
}

/** Joins the case to the site, which the source describes when it first hears of it. */
function stageExploitation(stage: Stage, source: SourceName, victim: string, site: Site): void {
  const premises =
    stage.keyOf(source, site.premises) ??
    stage.write(source, site.premises, { full: site.address, city: site.town.name });
  const exploitation =
    stage.keyOf(source, site.thing) ??
    stage.write(source, site.thing, {
      location: site.address,
      coordinates: `${site.town.latitude}, ${site.town.longitude}`,
      typeOfExploitation: site.ordeal.typeOfExploitation ?? null,
      premises,
    });
  stage.writeOnce(source, "ExploitedIn", { victim, exploitation });
}

function identity(person: CastPerson, source: SourceName, random: Random): Properties {
  const manner: Manner = sourcePlans[source].manner;
  const name = writeName(person.name, manner, random);
  const kept = <Value>(value: Value) => (random.chance(manner.missing) ? null : value);
  const housed = random.chance(0.25);
  const [street = "", city = ""] = (housed ? receptionCentre : person.home).split(", ");
  return {
    firstName: name.first,
    secondName: kept(name.last),
    birthDate: writeBirth(person.birth, manner, random),
    gender: genderCode(person),
    mobilePhone: kept(person.phones.map((number) => writePhone(number, random))[0] ?? null),
    email: random.chance(0.12) ? shelterEmail : kept(person.emails[0] ?? null),
    identityNumber: random.chance(0.4) ? person.documentNumber : null,
    mailingStreet: kept(street),
    mailingCity: city,
  };
}

function genderCode(person: CastPerson): string {
  return { female: "Feminine", male: "Masculine", other: "NonConforming" }[person.gender];
}

/** The legs that the person remembers, each a trip joined to their case. */
function stageJourney(stage: Stage, thing: Thing, source: SourceName, random: Random): void {
  const traveller = stage.keyOf(source, thing);
  const corridor = random.pick(corridors);
  const start = random.between(0, corridor.length - 2);
  const stops = corridor.slice(start, start + random.between(2, 3));
  for (const [index, from] of stops.slice(0, -1).entries()) {
    const to = stops[index + 1];
    if (to === undefined) continue;
    const journey = stage.writeOnce(source, "Trip", describeLeg(from, to, random));
    stage.writeOnce(source, "Travels", { traveller, journey });
  }
}

/** A leg between two towns, as a trip record tells it. */
export function describeLeg(from: Town, to: Town, random: Random): Properties {
  return {
    name: `${from.name} to ${to.name}`,
    departure: from.name,
    arrival: to.name,
    startCoordinates: `${from.latitude}, ${from.longitude}`,
    endCoordinates: `${to.latitude}, ${to.longitude}`,
    startDate: recentDay(random),
    means: random.pick(["van", "bus", "truck", "onFoot", "boat"]),
  };
}
