/**
 * Who is this on a platform?
 *
 * "platform:name", both lower case. Reads a profile's address, "@name" and "name" with `hint.scheme` as the platform.
 * Without either the platform is "unknown", which says little: the same name on two platforms is two accounts.
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

/** Host names to platform; a subdomain belongs to its domain. */
const hosts: Readonly<Record<string, string>> = {
  "facebook.com": "facebook",
  "fb.com": "facebook",
  "instagram.com": "instagram",
  "t.me": "telegram",
  "telegram.me": "telegram",
  "twitter.com": "x",
  "x.com": "x",
  "tiktok.com": "tiktok",
  "vk.com": "vk",
  "ok.ru": "odnoklassniki",
  "snapchat.com": "snapchat",
  "linkedin.com": "linkedin",
  "youtube.com": "youtube",
  "onlyfans.com": "onlyfans",
};
const aliases: Readonly<Record<string, string>> = {
  twitter: "x",
  fb: "facebook",
  ig: "instagram",
  tg: "telegram",
};

export const handle: ValueKind = {
  name: "handle",
  maximumLength: 160,
  comparison: "exact",
  identifying: true,
  clean(given, hint) {
    const line = plainText(given);
    if (line.length > 2000) return null;
    const [platform, account] = fromAddress(line) ?? fromPair(line) ?? [platformOf(hint?.scheme), line];
    const bare = account.normalize("NFKC").replace(/^@+/u, "").toLowerCase().normalize("NFKC");
    const known = platform === "" ? "unknown" : platform;
    if (
      !/^[\p{L}\p{M}\p{N}_.+~-]{1,100}(?:@[\p{L}\p{N}.-]{1,40})?$/u.test(bare) ||
      !/[\p{L}\p{N}]/u.test(bare)
    )
      return null;
    return [...`${known}:${bare}`].length > handle.maximumLength ? null : `${known}:${bare}`;
  },
  caption(cleaned) {
    const [platform = "", account = ""] = split(cleaned);
    return platform === "unknown" ? `@${account}` : `@${account} (${platform})`;
  },
  warn: (cleaned) =>
    cleaned.startsWith("unknown:") ? "The platform is not known, so the name proves little." : null,
};

type Pair = readonly [platform: string, account: string];

function split(text: string): string[] {
  const colon = text.indexOf(":");
  return [text.slice(0, colon), text.slice(colon + 1)];
}

function platformOf(written: string | undefined): string {
  const plain = plainText(written ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^www\.|\s|:/gu, "");
  if (!/^[\p{L}\p{N}._-]{1,50}$/u.test(plain)) return "";
  return hosts[plain] ?? aliases[plain] ?? plain;
}

function fromPair(line: string): Pair | null {
  const found = /^([\p{L}\p{N}][\p{L}\p{N}._ -]{0,49}):\s*(\S+)$/u.exec(line);
  const platform = platformOf(found?.[1]);
  return found?.[2] === undefined || platform === "" ? null : [platform, found[2]];
}

/** The first part of the path names the account; numbered profiles carry it in `id`. */
function fromAddress(line: string): Pair | null {
  const found = /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.)?([a-z0-9-]+\.[a-z]{2,3})\/(.+)$/iu.exec(line);
  const platform = hosts[found?.[1]?.toLowerCase() ?? ""];
  if (found?.[2] === undefined || platform === undefined) return null;
  const numbered = /^profile\.php\?(?:.*&)?id=(\d+)/u.exec(found[2])?.[1];
  const account =
    numbered ?? found[2].replace(/^(?:in|user|u|add|c|people\/[^/]+|s)\//u, "").split(/[/?#]/u)[0];
  return account === undefined ? null : [platform, account];
}
