/**
 * Which address on a public ledger?
 *
 * Bitcoin, Litecoin, Dogecoin and Tron addresses prove themselves by checksum; an Ethereum address does when its
 * letters are of mixed case. Ethereum and Bech32 addresses are kept in lower case, the others as they are.
 *
 * Source: BIP 173, BIP 350, Bitcoin Base58Check, EIP-55.
 *
 * @module
 */
import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { plainText } from "../plain-text.ts";
import { base58Check } from "../tables/base58.ts";
import { isSegwitAddress } from "../tables/bech32.ts";
import type { ValueKind } from "../value-kind.ts";

/** First byte of a 21-byte Base58 address: Bitcoin 0, 5; Litecoin 48, 50; Dogecoin 30, 22; Tron 65. */
const versions = new Set([0, 5, 48, 50, 30, 22, 65]);

export const wallet: ValueKind = {
  name: "wallet",
  maximumLength: 90,
  comparison: "exact",
  identifying: true,
  clean(given) {
    if (given.length > 300) return null;
    const address = plainText(given)
      .replace(/^(?:bitcoin|ethereum|litecoin|dogecoin|tron):/iu, "")
      .replace(/\?.*$/u, "");
    return ethereum(address) ?? segwit(address) ?? base58(address);
  },
  caption: (cleaned) => (cleaned.length > 20 ? `${cleaned.slice(0, 10)}…${cleaned.slice(-6)}` : cleaned),
};

function ethereum(address: string): string | null {
  if (!/^0x[0-9a-f]{40}$/iu.test(address)) return null;
  const letters = address.slice(2);
  const lower = letters.toLowerCase();
  if (letters === lower || letters === letters.toUpperCase()) return `0x${lower}`;
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)));
  const expected = [...lower].map((letter, at) =>
    Number.parseInt(hash[at] ?? "0", 16) > 7 ? letter.toUpperCase() : letter,
  );
  return letters === expected.join("") ? `0x${lower}` : null;
}

function segwit(address: string): string | null {
  const lower = address.toLowerCase();
  if (address !== lower && address !== address.toUpperCase()) return null;
  return isSegwitAddress(lower, "bc") || isSegwitAddress(lower, "ltc") ? lower : null;
}

function base58(address: string): string | null {
  const bytes = base58Check(address);
  return bytes?.length === 21 && versions.has(bytes[0] ?? -1) ? address : null;
}
