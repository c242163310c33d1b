/**
 * What does signing in need to know of the node?
 *
 * @module
 */

export interface IdentityKeys {
  /** Seals authenticators' secrets; from the secrets folder. */
  readonly sealingKey: string;
  /** Where members reach the node: passkeys are bound to it. Origin, as "https://node.example.org". */
  readonly origin: string;
}
