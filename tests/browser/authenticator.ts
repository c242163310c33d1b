/**
 * How does a test sign in with a passkey?
 *
 * With a virtual authenticator of the browser itself: it holds real keys and signs real challenges,
 * only the finger is missing.
 *
 * Source: W3C Web Authentication Level 3, section 11 (user agent automation).
 */
import type { Page } from "playwright-core";

/** The authenticator plugged into one page. */
export interface VirtualAuthenticator {
  /** How many passkeys it holds now. */
  count(): Promise<number>;
  /** Takes it out of the page, with its keys. */
  remove(): Promise<void>;
}

/** Plugs in an authenticator that holds passkeys, verifies its bearer, and always consents. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () =>
      (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    remove: () =>
      devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId }).then(() => undefined),
  };
}
