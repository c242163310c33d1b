/**
 * Does a segregated-witness address carry its own checksum?
 *
 * Source: BIP 173 (Bech32, witness version 0) and BIP 350 (Bech32m, versions 1 to 16).
 *
 * @module
 */
const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const checksumOfVersion0 = 1;
const checksumOfLater = 0x2bc830a3;

/** True for a lower-case address with the given prefix ("bc") whose version, length and checksum agree. */
export function isSegwitAddress(address: string, prefix: string): boolean {
  if (!address.startsWith(`${prefix}1`) || address.length > 90) return false;
  const values = [...address.slice(prefix.length + 1)].map((character) => alphabet.indexOf(character));
  const version = values[0];
  if (version === undefined || version > 16 || values.length < 8 || values.includes(-1)) return false;
  const expected = version === 0 ? checksumOfVersion0 : checksumOfLater;
  return polymod([...expanded(prefix), ...values]) === expected && lengthFits(version, values.slice(1, -6));
}

/** 5-bit groups hold whole bytes and zero padding of less than 5 bits; version 0 programs have 20 or 32 bytes. */
function lengthFits(version: number, groups: readonly number[]): boolean {
  const bits = groups.length * 5;
  const bytes = Math.floor(bits / 8);
  const padding = (groups.at(-1) ?? 0) & ((1 << (bits % 8)) - 1);
  if (bits % 8 > 4 || padding !== 0 || bytes < 2 || bytes > 40) return false;
  return version !== 0 || bytes === 20 || bytes === 32;
}

function expanded(prefix: string): number[] {
  const codes = [...prefix].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >>> bit) & 1) sum ^= term;
  }
  return sum;
}
