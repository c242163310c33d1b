/**
 * Which mailbox?
 *
 * Lower case throughout, the domain in its ASCII form, without display name or "mailto:". Dots and "+tags" stay:
 * whether they matter is the provider's business, and a wrong guess joins two people.
 *
 * Source: RFC 5321, 4.5.3.1 (lengths); RFC 5891 (domains in other scripts).
 *
 * @module
 */
import { plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

export const email: ValueKind = {
  name: "email",
  maximumLength: 254,
  comparison: "exact",
  identifying: true,
  clean(given) {
    if (given.length > 1000) return null;
    const bare = withoutDisplayName(plainText(given))
      .replace(/^mailto:/iu, "")
      .replace(/\?.*$/u, "");
    const at = bare.lastIndexOf("@");
    const mailbox = bare.slice(0, at).normalize("NFKC").toLowerCase().normalize("NFKC");
    const host = asciiDomain(bare.slice(at + 1));
    if (at < 1 || host === null || !local.test(mailbox) || [...mailbox].length > 64) return null;
    const address = `${mailbox}@${host}`;
    return [...address].length > email.maximumLength ? null : address;
  },
  caption: (cleaned) => cleaned,
};

function withoutDisplayName(line: string): string {
  return /<([^<>]+)>\s*$/u.exec(line)?.[1]?.trim() ?? line;
}

/** null when it is not a public domain name; an address in figures is not one. */
function asciiDomain(written: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return null;
  try {
    const host = new URL(`http://${written}`).hostname.replace(/\.$/u, "");
    return domain.test(host) ? host : null;
  } catch {
    return null;
  }
}
