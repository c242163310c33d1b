/**
 * Which nonce lets the page's own style elements pass the content security policy?
 *
 * The node puts a fresh one into index.html with every answer; the development server leaves the placeholder,
 * which is harmless because it sends no policy.
 *
 * @module
 */

/** @returns the nonce; empty when the page has none. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? "";
}

// Where the library that holds the page behind a dialogue looks for it.
Object.assign(globalThis, { __webpack_nonce__: cspNonce() });
