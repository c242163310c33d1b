/**
 * Who is the core network, and how do its people hang together?
 *
 * One chief and eleven others: recruiters who post, drivers with vehicles, two front companies. The chief
 * posts nothing and is reached only through associates and money.
 *
 * @module
 */
import { type CastPerson, drawPerson } from "./cast.ts";
import { drawSightings, recentDay, writeNumber, writePerson } from "./observe.ts";
import { streets, towns } from "./places.ts";
import type { Random } from "./random.ts";
import { stageRecruiter } from "./recruitment.ts";
import { writePhone } from "./spelling.ts";
import type { Stage } from "./stage.ts";

const memberCount = 12;
const driverCount = 4;

/** @returns the twelve, the chief first. */
export function stageNetwork(stage: Stage, adverts: readonly [number, number]): readonly CastPerson[] {
  const members = Array.from({ length: memberCount }, () => drawPerson("trafficker", stage));
  const [chief, ...others] = members;
  if (chief === undefined) return members;
  const random = stage.random.branch(`network/${chief.thing.id}`);
  stageChief(stage, chief, random);
  const drivers = others.slice(0, driverCount);
  for (const driver of drivers) stageDriver(stage, driver, random);
  for (const recruiter of others.slice(driverCount)) {
    stageRecruiter(stage, recruiter, "sought", { accounts: random.between(2, 3), adverts });
  }
  stageAssociates(stage, chief, others);
  stageCompanies(stage, members, random);
  return members;
}

function stageChief(stage: Stage, chief: CastPerson, random: Random): void {
  const sources = ["suspects", "register", "informants", "statements"] as const;
  const seen = drawSightings("sought", sources, random);
  for (const source of seen.includes("suspects") ? seen : ([...seen, "suspects"] as const)) {
    writePerson(stage, source, chief);
  }
  for (const number of chief.phones) writeNumber(stage, "suspects", number);
  stagePapers(stage, chief, random);
}

/** The same document in the register and in the case files, spaced differently. */
function stagePapers(stage: Stage, holder: CastPerson, random: Random): void {
  const number = holder.documentNumber ?? stage.mint.documentNumber();
  const paper = stage.identified("Identification", number);
  for (const source of ["register", "suspects"] as const) {
    stage.write(source, paper, {
      number: random.chance(0.5) ? number : `${number.slice(0, 2)} ${number.slice(2)}`,
      holder: stage.keyOf(source, holder.thing),
    });
  }
}

function stageDriver(stage: Stage, driver: CastPerson, random: Random): void {
  const sources = ["suspects", "register", "calls", "shelterAlerts", "plates"] as const;
  for (const source of drawSightings("sought", sources, random)) writePerson(stage, source, driver);
  const plate = stage.mint.plate(driver.town.state);
  const vehicle = stage.identified("Vehicle", plate);
  const look = {
    type: "van",
    make: random.pick(["Arlo", "Benta", "Corvo"]),
    colour: random.pick(["white", "grey", "blue"]),
  };
  for (let check = random.between(1, 4); check > 0; check -= 1) {
    stage.write("plates", vehicle, {
      ...look,
      registrationNumber: random.chance(0.3) ? plate.replace(/[ -]/gu, "") : plate,
    });
  }
  const owner = stage.keyOf("suspects", driver.thing) ?? writePerson(stage, "suspects", driver);
  const asset = stage.write("suspects", vehicle, { ...look, registrationNumber: plate });
  stage.writeOnce("suspects", "Ownership", { owner, asset, role: "drives" });
}

function stageAssociates(stage: Stage, chief: CastPerson, others: readonly CastPerson[]): void {
  const person = stage.keyOf("suspects", chief.thing);
  for (const other of others) {
    const associate = stage.keyOf("suspects", other.thing);
    if (associate === null) continue;
    stage.writeOnce("suspects", "Associate", { person, associate, relationship: "seen together" });
  }
}

/** Two front companies, known to police, court and platform under slightly different names. */
function stageCompanies(stage: Stage, members: readonly CastPerson[], random: Random): void {
  for (const trade of ["Staffing", "Tours"]) {
    const town = random.pick(towns);
    const company = {
      thing: stage.thing("Company"),
      name: `${random.pick(["Blue Heron", "Silver Gate", "Northway", "Sunfield", "Amber Road"])} ${trade}`,
      address: `${random.between(1, 90)} ${random.pick(streets)}, ${town.name}`,
      phone: stage.mint.phone(town.state),
    };
    for (const source of ["suspects", "register", "openAdverts"] as const) {
      const organization = stage.write(source, company.thing, {
        name: `${company.name}${random.pick([" Ltd", " Limited", ""])}`,
        address: random.chance(0.7) ? company.address : null,
        phone: random.chance(0.7) ? writePhone(company.phone, random) : null,
      });
      const director = stage.keyOf(source, random.pick(members).thing);
      if (director === null) continue;
      stage.writeOnce(source, "Directorship", { director, organization, startDate: recentDay(random) });
    }
  }
}
