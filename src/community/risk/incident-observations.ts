/**
 * What do incidents of a public register tell of the legs that they happened on?
 *
 * One observation an incident, leg and kind: parts of one incident are one origin, their numbers add up. The kind is violence
 * where the cause says so, else missing and dead. How the register knew decides the grading.
 *
 * Assumes: the register itself is usually reliable (B); an incident that several sources, somebody with direct knowledge or
 * an office told of is vetted, one news report or uncorroborated testimony is not.
 * Source: IOM Missing Migrants Project, "source quality" 1 to 5; NATO AJP-2.1.
 *
 * @module
 */
import type { Assignment } from "./assign-incidents.ts";
import type { IncidentPart } from "./incident-part.ts";
import { type Credibility, mostPersons, type Observation } from "./observation.ts";
import type { RiskKind } from "./risk-kind.ts";

const violent =
  /\b(gun ?shots?|shot|shoot(ing)?|stab\w*|knif\w*|violen\w*|murder\w*|homicide|tortur\w*|beat(en|ings?)?|shell(s|ing)|execut\w*|strangl\w*|assault\w*|raped?|abuse[ds]?)\b/i;

const credibilityOf: Readonly<Record<number, Credibility>> = { 1: 3, 2: 3, 3: 2, 4: 2, 5: 1 };
const vettedFrom = 3;

/** The kind of harm that a cause of death tells of. */
export function kindOfIncident(cause: string): RiskKind {
  return violent.test(cause.replaceAll("_", " ")) ? "violence" : "missing-and-dead";
}

/** Shape: parts and assignments in the same order. Parts that are on no leg tell of none. */
export function incidentObservations(
  parts: readonly IncidentPart[],
  assignments: readonly Assignment[],
): readonly Observation[] {
  const told = new Map<string, Observation>();
  for (const [at, part] of parts.entries()) {
    const leg = assignments[at]?.leg ?? null;
    if (leg === null) continue;
    const kind = kindOfIncident(part.cause);
    const key = JSON.stringify([part.incident, leg, kind]);
    told.set(key, joined(told.get(key), observationOf(part, leg, kind)));
  }
  return [...told.values()];
}

function observationOf(part: IncidentPart, leg: string, kind: RiskKind): Observation {
  return {
    leg,
    kind,
    day: part.day,
    origin: part.incident,
    channel: "incident",
    reliability: "B",
    credibility: credibilityOf[part.quality ?? 0] ?? 6,
    vetted: (part.quality ?? 0) >= vettedFrom,
    persons: Math.min(mostPersons, Math.max(1, part.persons ?? 1)),
    // A register's row is about an event and its numbers, never a child's record.
    child: false,
  };
}

/** The incident as its best-known part tells it, from the latest day, with the people of all parts. */
function joined(one: Observation | undefined, other: Observation): Observation {
  if (one === undefined) return other;
  const known = one.credibility <= other.credibility ? one : other;
  return {
    ...known,
    day: one.day > other.day ? one.day : other.day,
    vetted: one.vetted || other.vetted,
    persons: Math.min(mostPersons, one.persons + other.persons),
  };
}
