/**
 * What does a joint task force's node look like when six partners have put in what they hold?
 *
 * A world grows district by district, each with one network, its buyers, the people it harmed and many who
 * have nothing to do with it; so a larger world has more of everything in the same proportions. Ordinary
 * people fill it up to the very size that was asked for.
 *
 * @module
 */

import { drawSite, stageAssisted } from "./assistance.ts";
import { drawPerson } from "./cast.ts";
import { stageFlows, stageIncidents, stagePassingVehicle } from "./corridor-traffic.ts";
import { hubValues } from "./hubs.ts";
import { stageBuyer, stageOrdinaryPayments, stageStructuring, stageTill } from "./money.ts";
import { stageNetwork } from "./network.ts";
import { writePerson } from "./observe.ts";
import { demonstrationMembers } from "./partners.ts";
import { stageFaults } from "./planted-faults.ts";
import { stageCall, stageHonestEmployer, stageLookalikes, stageResident } from "./public-life.ts";
import { stageRecruiter } from "./recruitment.ts";
import { type Stage, setStage } from "./stage.ts";
import type { World, WorldOptions } from "./world.ts";
import { WorldError } from "./world-error.ts";

/** A district of full size. Unit: records. */
const districtSize = 5_000;
const smallest = 500;
const largest = 150_000;

/**
 * Makes a world: the same seed and size give the same world, byte for byte.
 * @throws WorldError "size-out-of-range" when the size is not within 500 to 150,000 records.
 */
export function generateCorridor({ seed, size = districtSize }: WorldOptions): World {
  if (!(size >= smallest && size <= largest)) throw new WorldError("size-out-of-range");
  const stage = setStage(seed);
  const districts = Math.max(1, Math.round(size / districtSize));
  for (let index = 0; index < districts; index += 1) {
    stageDistrict(stage, size / districts / districtSize, index);
  }
  while (stage.recordCount() < size) {
    writePerson(stage, stage.random.pick(["calls", "plates", "suspects"]), drawPerson("resident", stage));
  }
  return {
    partners: stage.partners(),
    truth: { subjects: stage.subjects(), hubs: hubValues, faults: stage.faults() },
    members: demonstrationMembers,
  };
}

/** @param share Of a full district; range 0.1 to 1.5. */
function stageDistrict(stage: Stage, share: number, index: number): void {
  const random = stage.random.branch(`district/${index}`);
  const count = (full: number) => Math.max(1, Math.round(full * share));
  const people = (role: "recruiter" | "buyer" | "victim" | "resident", full: number) =>
    Array.from({ length: count(full) }, () => drawPerson(role, stage));

  const [chief, ...others] = stageNetwork(stage, share < 0.5 ? [1, 1] : [5, 10]);
  if (chief !== undefined) {
    const till = stageTill(stage, chief);
    for (const helper of others.slice(0, count(3))) stageStructuring(stage, helper, till);
    for (const buyer of people("buyer", 150)) stageBuyer(stage, buyer, till);
  }
  for (const recruiter of people("recruiter", 40)) {
    stageRecruiter(stage, recruiter, "noticed", { accounts: 1, adverts: [2, 5] });
  }
  const sites = Array.from({ length: count(25) }, () => drawSite(stage, random));
  for (const person of people("victim", 330)) stageAssisted(stage, person, sites);
  stageFlows(stage, count(200), random);
  stageIncidents(stage, count(60), random);
  for (const person of people("resident", 60)) stagePassingVehicle(stage, person);
  for (const person of people("resident", 120)) stageCall(stage, person);
  for (const person of people("resident", 60)) stageHonestEmployer(stage, person);
  stageOrdinaryPayments(stage, [...people("resident", 60), drawPerson("resident", stage)], random);
  for (let group = 0; group < count(40); group += 1) stageLookalikes(stage);
  for (const person of people("resident", 200)) stageResident(stage, person);
  stageFaults(stage, count(12), random);
}
