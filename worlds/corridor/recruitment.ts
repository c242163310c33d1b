/**
 * How does this world's recruiting go: who posts which adverts, from which accounts and phones?
 *
 * Each recruiter keeps to one or two templates, so that their adverts are near-copies; they share phones and
 * handles across accounts. The same advert is seen by the platform, by the helpline on a public page, and in a
 * notice of removal; public copies carry the helpline's number, which must join nothing.
 *
 * @module
 */
import { type AdvertTemplate, drawTemplate, writeAdvert } from "./advert-text.ts";
import type { CastPerson } from "./cast.ts";
import { helplineNumber } from "./hubs.ts";
import { type Account, drawSightings, recentDay, writeAccount, writeNumber, writePerson } from "./observe.ts";
import type { SourceName } from "./partners.ts";
import { inlandCorridor, towns } from "./places.ts";
import type { Random } from "./random.ts";
import { withTypo, writePhone } from "./spelling.ts";
import type { Stage, Thing } from "./stage.ts";

/** How much a recruiter posts. */
export interface Effort {
  readonly accounts: number;
  /** Adverts of each account, from and to. */
  readonly adverts: readonly [number, number];
}

const recruiterSources: readonly SourceName[] = [
  "suspects",
  "register",
  "shelterAlerts",
  "calls",
  "informants",
];

/** Writes everything that is known of one recruiter: person, phones, accounts, adverts. */
export function stageRecruiter(
  stage: Stage,
  person: CastPerson,
  known: "sought" | "noticed",
  effort: Effort,
): void {
  const random = stage.random.branch(`recruiter/${person.thing.id}`);
  for (const source of drawSightings(known, recruiterSources, random)) writePerson(stage, source, person);
  for (const number of person.phones) stagePhone(stage, person, number, random);
  for (const address of person.emails) stageMailbox(stage, address, random);
  const templates = [drawTemplate(random), drawTemplate(random)];
  for (let index = 0; index < effort.accounts; index += 1) {
    const stem = `${person.name.given.latin[0]}${random.pick(["jobs", "work", "team"])}`;
    const account = { handle: stage.mint.handle(stem), owner: person, created: recentDay(random) };
    stageAccount(stage, account, random);
    const count = random.between(...effort.adverts);
    for (let posted = 0; posted < count; posted += 1) {
      stageAdvert(stage, account, random.pick(templates), random);
    }
  }
}

function stagePhone(stage: Stage, person: CastPerson, number: string, random: Random): void {
  const owner = stage.keyOf("suspects", person.thing);
  if (owner !== null) {
    const asset = writeNumber(stage, "suspects", number);
    stage.writeOnce("suspects", "Ownership", { owner, asset, role: "uses", startDate: recentDay(random) });
  }
  for (const source of ["calls", "shelterAlerts", "informants", "accounts"] as const) {
    if (random.chance(0.35)) writeNumber(stage, source, number);
  }
}

function stageMailbox(stage: Stage, address: string, random: Random): void {
  const mailbox = stage.identified("EmailAddress", address);
  for (const source of ["accounts", "suspects"] as const) {
    if (random.chance(0.6)) stage.write(source, mailbox, { email: address });
  }
}

function stageAccount(stage: Stage, account: Account, random: Random): void {
  const asset = writeAccount(stage, "accounts", account);
  if (random.chance(0.25)) writeAccount(stage, "calls", account);
  if (random.chance(0.3)) writeAccount(stage, "suspects", account);
  const named = stage.keyOf("accounts", account.owner.thing);
  if (named !== null || random.chance(0.3)) {
    const owner = named ?? writePerson(stage, "accounts", account.owner);
    stage.writeOnce("accounts", "Ownership", { owner, asset, role: "registered the account" });
  }
}

/** One advert as its author wrote it. */
interface Posted {
  readonly thing: Thing;
  readonly account: Account;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly phone: string | null;
  readonly url: string;
  readonly day: string;
  readonly town: string;
}

/** Writes one advert into the platform's source and into those of some who saw it. */
export function stageAdvert(stage: Stage, account: Account, template: AdvertTemplate, random: Random): void {
  const town = random.pick(random.chance(0.7) ? inlandCorridor.slice(4) : towns).name;
  const phone = account.owner.phones.length > 0 ? random.pick(account.owner.phones) : null;
  const contact = phone === null ? `@${account.handle}` : writePhone(phone, random);
  const thing = stage.thing("Advert");
  const words = writeAdvert(template, town, contact, random);
  const url = `https://workboard.example/offers/${thing.id.replace("subject-", "")}`;
  const posted: Posted = { thing, account, ...words, phone, url, day: recentDay(random), town };
  const advert = writePosted(stage, "accounts", posted, random);
  const poster = stage.keyOf("accounts", stage.identified("UserAccount", account.handle));
  stage.writeOnce("accounts", "Posts", { account: poster, advert, date: posted.day });
  if (random.chance(0.35)) writePosted(stage, "openAdverts", posted, random);
  if (random.chance(0.2)) writePosted(stage, "notices", posted, random);
}

/** Public copies lose letters, half of the phones, and gain the helpline's number. */
function writePosted(stage: Stage, source: SourceName, posted: Posted, random: Random): string {
  const copied = source !== "accounts";
  const ownPhone = posted.phone !== null && (!copied || random.chance(0.6)) ? posted.phone : null;
  const warned = copied && random.chance(0.45);
  return stage.write(source, posted.thing, {
    title: posted.title,
    body: copied && random.chance(0.5) ? withTypo(posted.text, random) : posted.text,
    language: posted.language,
    platform: "WorkBoard",
    url: copied && random.chance(0.4) ? null : posted.url,
    postedDate: posted.day,
    location: posted.town,
    handle: copied && random.chance(0.5) ? null : `WorkBoard: ${posted.account.handle}`,
    phone: [ownPhone && writePhone(ownPhone, random), warned ? helplineNumber : null],
  });
}
