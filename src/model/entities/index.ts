/**
 * Which entity types are there?
 *
 * A browser cannot list a folder, so this file does; a test compares it with the folder.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { address } from "./address.ts";
import { advert } from "./advert.ts";
import { associate } from "./associate.ts";
import { bankAccount } from "./bank-account.ts";
import { call } from "./call.ts";
import { caseRecord } from "./case-record.ts";
import { company } from "./company.ts";
import { cryptoWallet } from "./crypto-wallet.ts";
import { directorship } from "./directorship.ts";
import { document } from "./document.ts";
import { emailAddress } from "./email-address.ts";
import { employment } from "./employment.ts";
import { event } from "./event.ts";
import { exploitation } from "./exploitation.ts";
import { exploitedIn } from "./exploited-in.ts";
import { family } from "./family.ts";
import { identification } from "./identification.ts";
import { incident } from "./incident.ts";
import { interval } from "./interval.ts";
import { legalEntity } from "./legal-entity.ts";
import { membership } from "./membership.ts";
import { mentions } from "./mentions.ts";
import { message } from "./message.ts";
import { organization } from "./organization.ts";
import { ownership } from "./ownership.ts";
import { payment } from "./payment.ts";
import { person } from "./person.ts";
import { phoneNumber } from "./phone-number.ts";
import { posts } from "./posts.ts";
import { profitsFrom } from "./profits-from.ts";
import { recruits } from "./recruits.ts";
import { thing } from "./thing.ts";
import { toll } from "./toll.ts";
import { travels } from "./travels.ts";
import { trip } from "./trip.ts";
import { unknownLink } from "./unknown-link.ts";
import { userAccount } from "./user-account.ts";
import { vehicle } from "./vehicle.ts";

/** Every entity type, roots first, each after the one it extends. Properties are its own, without inherited ones. */
export const declaredTypes: readonly EntityType[] = [
  thing,
  interval,
  legalEntity,
  person,
  organization,
  company,
  userAccount,
  advert,
  phoneNumber,
  emailAddress,
  bankAccount,
  cryptoWallet,
  vehicle,
  document,
  identification,
  address,
  event,
  incident,
  toll,
  trip,
  exploitation,
  message,
  call,
  payment,
  ownership,
  directorship,
  employment,
  membership,
  family,
  associate,
  unknownLink,
  posts,
  mentions,
  travels,
  recruits,
  exploitedIn,
  profitsFrom,
  caseRecord,
];
