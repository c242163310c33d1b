/**
 * The package names no entry that Node finds: its file is named instead.
 */
declare module "@kanru/rage-wasm/dist/index.js" {
  export function decrypt_with_x25519(identity: string, sealed: Uint8Array): Promise<Uint8Array>;
  export function encrypt_with_x25519(
    recipient: string,
    data: Uint8Array,
    armor: boolean,
  ): Promise<Uint8Array>;
  export function decrypt_with_user_passphrase(passphrase: string, sealed: Uint8Array): Promise<Uint8Array>;
}
