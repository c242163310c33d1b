/**
 * Which kinds of value are there?
 *
 * A browser cannot list a folder, so this file does; a test compares it with the folder.
 *
 * @module
 */
import type { ValueKind } from "../value-kind.ts";
import { accountNumber } from "./account-number.ts";
import { amount } from "./amount.ts";
import { boolean } from "./boolean.ts";
import { code } from "./code.ts";
import { coordinates } from "./coordinates.ts";
import { country } from "./country.ts";
import { currency } from "./currency.ts";
import { date } from "./date.ts";
import { document } from "./document.ts";
import { email } from "./email.ts";
import { entity } from "./entity.ts";
import { handle } from "./handle.ts";
import { hash } from "./hash.ts";
import { iban } from "./iban.ts";
import { identifier } from "./identifier.ts";
import { language } from "./language.ts";
import { name } from "./name.ts";
import { number } from "./number.ts";
import { phone } from "./phone.ts";
import { place } from "./place.ts";
import { plate } from "./plate.ts";
import { text } from "./text.ts";
import { url } from "./url.ts";
import { wallet } from "./wallet.ts";

/** Every value kind, by name. */
export const declaredKinds: readonly ValueKind[] = [
  accountNumber,
  amount,
  boolean,
  code,
  coordinates,
  country,
  currency,
  date,
  document,
  email,
  entity,
  handle,
  hash,
  iban,
  identifier,
  language,
  name,
  number,
  phone,
  place,
  plate,
  text,
  url,
  wallet,
];
