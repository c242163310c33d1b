/**
 * How is a way to get in touch read, shown and followed?
 *
 * A number, a messenger with a number or a name, an address of mail, or a page. Nothing else is a way, so that
 * neither a street nor a point can be written where a number belongs.
 *
 * Source: RFC 3966 (tel), RFC 6068 (mailto); ITU-T E.164 (at most 15 figures).
 *
 * @module
 */

import { pinpointIn } from "./pinpoint.ts";
import { plainFigures } from "./plain-figures.ts";

export const contactWays = ["phone", "whatsapp", "signal", "telegram", "mail", "page"] as const;

export interface ContactWay {
  readonly way: (typeof contactWays)[number];
  /** As it is shown, without the word for the way. */
  readonly shown: string;
  /** Address that opens it; null for a messenger that has none without going through somebody's server. */
  readonly href: string | null;
}

const number = /^(?:\+\d[\d ().-]{5,22}\d|\d[\d -]{1,16}\d)$/;
const messenger = /^(whatsapp|signal|telegram)[ :]+(.+)$/i;
const mail = /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}$/i;
const page = /^https:\/\/(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?:\/[\w~!$&'()*+,;=:@%.-]*)*$/i;

/** @returns null when the text is none of the ways, or leads to a map or by a short link to who knows where. */
export function contactWay(text: string): ContactWay | null {
  const plain = plainFigures(text).trim();
  if (mail.test(plain)) return { way: "mail", shown: plain, href: `mailto:${plain}` };
  if (page.test(plain)) return pinpointIn(plain) === null ? { way: "page", shown: plain, href: plain } : null;
  const [, name = "", rest = ""] = messenger.exec(plain) ?? [];
  if (name !== "") return messengerWay(name.toLowerCase(), rest.trim());
  return isNumber(plain) ? { way: "phone", shown: plain, href: `tel:${figures(plain)}` } : null;
}

function messengerWay(name: string, rest: string): ContactWay | null {
  if (name === "telegram" && /^@[a-z0-9_]{4,32}$/i.test(rest))
    return { way: "telegram", shown: rest, href: null };
  if (!rest.startsWith("+") || !isNumber(rest)) return null;
  return { way: name as "whatsapp" | "signal" | "telegram", shown: rest, href: null };
}

function isNumber(text: string): boolean {
  const count = figures(text).replace("+", "").length;
  return number.test(text) && count >= 3 && count <= 15;
}

function figures(text: string): string {
  return text.replace(/[^\d+]/g, "");
}
