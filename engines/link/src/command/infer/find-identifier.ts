/**
 * Is a column one of identifiers: phones, addresses of mail, pages and accounts, plates, documents?
 *
 * @module
 */
import { cleanEmail, cleanPhone } from "../../load/clean-identifier.ts";
import { headerWords } from "../../load/header-words.ts";
import { type ColumnProfile, shareOf, variety } from "./column-profile.ts";
import { HEADERS, speaksOf } from "./header-phrases.ts";
import type { Finding } from "./inference.ts";
import { isIban } from "./is-iban.ts";

/** Share of values that must look like the kind; less is enough where the header says so. */
const MOST = 0.8;
const HALF = 0.5;

/** Fewer identifiers than this are rather a short list of kinds. */
const SHORT_LIST = 20;

const ONLINE =
  /^(?:https?:\/\/|www\.)\S+$|^@[\w.]{2,}$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|io|[a-z]{2})(?:\/\S*)?$/i;
const PHONE = /^\(?[+＋]?[\d(][\d\s().\-/–]{5,}\d(?:\s*(?:x|ext\.?)\s*\d+)?$/i;
const FORMATTED = /[+()\-/.\s]/;
const PLATE = /^[A-Z0-9]{1,4}[- ]?[A-Z0-9]{1,4}[- ]?[A-Z0-9]{0,4}$/i;

export function findIdentifier(column: ColumnProfile): Finding | null {
  const says = (phrases: readonly string[]) => speaksOf(column.name, phrases);
  const least = (phrases: readonly string[]) => (says(phrases) ? HALF : MOST);
  if (shareOf(column, (value) => cleanEmail(value) !== null) >= least(HEADERS.email)) {
    return identifier("email", "its values are e-mail addresses");
  }
  if (shareOf(column, isIban) >= MOST) return identifier("code", "its values are account numbers (IBAN)");
  if (shareOf(column, (value) => ONLINE.test(value)) >= least(HEADERS.online)) {
    return identifier("online", "its values are web addresses or handles");
  }
  return findPhone(column, says(HEADERS.phone)) ?? findCode(column, says);
}

function identifier(kind: "email" | "phone" | "online" | "code", because: string): Finding {
  return { comparison: "exact", cleaner: { kind }, because };
}

function findPhone(column: ColumnProfile, named: boolean): Finding | null {
  const digits = shareOf(
    column,
    (value) => !/\p{L}{3}/u.test(value) && (cleanPhone(value)?.length ?? 0) >= 6,
  );
  if (named && digits >= HALF) return identifier("phone", "its name and digits say phone numbers");
  const looks = shareOf(
    column,
    (value) => PHONE.test(value) && (cleanPhone(value)?.replace("+", "").length ?? 0) >= 8,
  );
  const formatted = shareOf(column, (value) => FORMATTED.test(value) && !/^\d+[.,]\d+$/.test(value));
  const isPhone = looks >= MOST && formatted >= HALF && variety(column) > 0.1;
  return isPhone ? identifier("phone", "its values are written as phone numbers") : null;
}

function findCode(column: ColumnProfile, says: (phrases: readonly string[]) => boolean): Finding | null {
  const codes = shareOf(column, isCode);
  if (says(HEADERS.plate) && shareOf(column, (value) => PLATE.test(value)) >= MOST) {
    return identifier("code", "its name and values say plates of vehicles");
  }
  if (says(HEADERS.code) && codes >= HALF && variety(column) > 0.05) {
    return identifier("code", "its name and values say numbers of documents or accounts");
  }
  if (headerWords(column.name).at(-1) === "id" && column.distinct > SHORT_LIST && column.words === 1) {
    return identifier("code", "its name says identifiers of something else");
  }
  const fraction = shareOf(column, (value) => /^-?\d+[.,]\d{1,6}$/.test(value));
  if (
    codes < 0.9 ||
    fraction > 0.2 ||
    variety(column) < 0.3 ||
    says(HEADERS.number) ||
    says(HEADERS.postcode)
  )
    return null;
  return identifier("code", "its values are codes, and most rows hold one of their own");
}

/** One word, or groups of digits, with digits in it and at least six characters. */
function isCode(value: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\-_./:]{5,63}$/u.test(value) && /\d/.test(value);
}
