/**
 * Who else is in the partners' files, having done nothing?
 *
 * People with common names: namesakes, fathers and sons of one name, tenants of one house, callers, honest
 * employers. They are there so that joining too much costs precision.
 *
 * @module
 */
import { drawTemplate } from "./advert-text.ts";
import { type CastPerson, drawChildAtHome, drawNamesake, drawPerson, drawTenant } from "./cast.ts";
import { helplineNumber } from "./hubs.ts";
import { drawSightings, recentDay, writeAccount, writePerson } from "./observe.ts";
import type { SourceName } from "./partners.ts";
import { stageAdvert } from "./recruitment.ts";
import { writePhone } from "./spelling.ts";
import type { Stage } from "./stage.ts";

const filesOfAnybody: readonly SourceName[] = [
  "calls",
  "plates",
  "suspects",
  "register",
  "statements",
  "informants",
];

/** Writes one ordinary person into one or more files. */
export function stageResident(stage: Stage, person: CastPerson): void {
  const random = stage.random.branch(`resident/${person.thing.id}`);
  for (const source of drawSightings("ordinary", filesOfAnybody, random)) writePerson(stage, source, person);
}

/** Writes people who are easily taken for each other: four persons that must stay four subjects. */
export function stageLookalikes(stage: Stage): void {
  const parent = drawPerson("resident", stage);
  const random = stage.random.branch(`lookalikes/${parent.thing.id}`);
  const others = [
    drawNamesake(parent, stage),
    drawChildAtHome(parent, random.chance(0.5), stage),
    drawTenant(parent, stage),
  ];
  writePerson(stage, "suspects", parent, { address: parent.home });
  for (const other of others) {
    writePerson(stage, random.pick(["suspects", "register", "calls"] as const), other, {
      address: other.home,
    });
  }
}

/** Writes a call to the helpline: the caller, if they gave a name, and the message. */
export function stageCall(stage: Stage, caller: CastPerson): void {
  const random = stage.random.branch(`call/${caller.thing.id}`);
  const named = random.chance(0.4);
  const sender = named ? writePerson(stage, "calls", caller) : null;
  const own = caller.phones[0];
  stage.writeOnce("calls", "Message", {
    subject: random.pick([
      "Job offer seems wrong",
      "Employer keeps passport",
      "Asks about safe routes",
      "Lost contact",
    ]),
    date: recentDay(random),
    sender,
    senderPhone: own !== undefined && random.chance(0.6) ? writePhone(own, random) : null,
    recipientPhone: helplineNumber,
  });
}

/** Writes an honest employer: one account, one advert of their own. */
export function stageHonestEmployer(stage: Stage, person: CastPerson): void {
  const random = stage.random.branch(`employer/${person.thing.id}`);
  const stem = `${person.name.given.latin[0]}${person.name.family.latin[0]}`;
  const account = { handle: stage.mint.handle(stem), owner: person, created: recentDay(random) };
  writeAccount(stage, "accounts", account);
  stageAdvert(stage, account, drawTemplate(random), random);
}
