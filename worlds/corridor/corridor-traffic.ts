/**
 * What is seen along the corridor: journeys, incidents, vehicles that pass?
 *
 * Flow monitoring counts journeys without names; incidents are known to one or two partners, a little apart
 * in place and day; most vehicles checked have nothing to do with anybody.
 *
 * @module
 */
import { describeLeg } from "./assistance.ts";
import type { CastPerson } from "./cast.ts";
import { drawSightings, recentDay, writePerson } from "./observe.ts";
import { corridors, towns } from "./places.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stage.ts";

/** Writes `count` journeys seen by flow monitoring. */
export function stageFlows(stage: Stage, count: number, random: Random): void {
  for (let seen = 0; seen < count; seen += 1) {
    const corridor = random.pick(corridors);
    const start = random.between(0, corridor.length - 2);
    const [from, to] = corridor.slice(start, start + 2);
    if (from === undefined || to === undefined) continue;
    const people = random.between(2, 40);
    const description = `${people} people, ${random.between(0, Math.floor(people / 3))} of them children`;
    stage.writeOnce("flows", "Trip", { ...describeLeg(from, to, random), description });
  }
}

const incidents = [
  "Travellers left without water at the roadside",
  "Overcrowded van stopped and abandoned",
  "Passports taken from a group of workers",
  "Group held in a warehouse until fees were paid",
  "Boat adrift near the shore",
];

/** Writes `count` incidents, each in one to three sources. */
export function stageIncidents(stage: Stage, count: number, random: Random): void {
  for (let index = 0; index < count; index += 1) {
    const thing = stage.thing("Event");
    const town = random.pick(towns);
    const day = recentDay(random);
    const what = random.pick(incidents);
    const shift = () => (random.fraction() - 0.5) / 20;
    for (const source of drawSightings("noticed", ["flows", "calls", "suspects"], random).slice(0, 3)) {
      stage.write(source, thing, {
        name: `${what}, near ${town.name}`,
        date: random.chance(0.85) ? day : day.slice(0, 7),
        location: town.name,
        coordinates: `${(town.latitude + shift()).toFixed(3)}, ${(town.longitude + shift()).toFixed(3)}`,
      });
    }
  }
}

/** Writes a passer-by's vehicle as it went through one to three checks, and its driver once. */
export function stagePassingVehicle(stage: Stage, driver: CastPerson): void {
  const random = stage.random.branch(`vehicle/${driver.thing.id}`);
  const plate = stage.mint.plate(driver.town.state);
  const vehicle = stage.identified("Vehicle", plate);
  const owner = writePerson(stage, "plates", driver);
  const look = {
    type: random.pick(["car", "van", "truck"]),
    colour: random.pick(["white", "grey", "blue", "red"]),
  };
  for (let check = random.between(1, 3); check > 0; check -= 1) {
    const written = random.chance(0.3) ? plate.replace(/[ -]/gu, "") : plate;
    const asset = stage.write("plates", vehicle, { ...look, registrationNumber: written });
    stage.writeOnce("plates", "Ownership", { owner, asset, role: "drives", date: recentDay(random) });
  }
}
