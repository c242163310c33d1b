/**
 * What may a page of this node do in a browser?
 *
 * Load from this node and nowhere else, run no inline script, be framed by nobody, tell no referrer.
 *
 * Source: W3C Content Security Policy Level 3; OWASP ASVS 5.0 V3.4.
 *
 * @module
 */
import { randomBytes } from "node:crypto";

/** A value that one answer's style elements carry. */
export function makeNonce(): string {
  return randomBytes(16).toString("base64");
}

/** The headers of every answer; pages pass the nonce that their styles carry. */
export function browserHeaders(nonce: string | null): Record<string, string> {
  const styles = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return {
    "content-security-policy": [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy":
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}
