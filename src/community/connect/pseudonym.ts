/**
 * By what do readers of one leg know that two posts are by the same hand?
 *
 * By two pictures and a number between 10 and 99, from a hash of the key and the leg: "🌵🪁 27" needs no language, and a
 * screen reader says it in the reader's own. Where another key on the leg has it already, pictures are added until it
 * is nobody else's.
 *
 * Assumes: it is a likeness, not a proof. The number of pairs is small and somebody may look for a key that resembles
 * another's after its posts have gone; the node tells keys apart by the keys themselves.
 * Source: issue of the community part, point 7.
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";

// No people, faiths, flags, weapons, nor animals that are insults anywhere; all in Unicode since 2010-2015.
const pictures = [
  ..."🌵🌲🌳🌴🌱🌾🌿🍀🍁🍂🍃🍄🌰🌻🌼🌸🌷🌹🍇🍈🍉🍊🍋🍌🍍🍎🍐🍑🍒🍓🍅🍆🌽🍞🍯🍵🎈🎐🎨🎵🎹🎺🎻🎲🚲🚀⛵🚂💡📖📎📌📐🔑🔔🕰⏰⌛☔⛄⭐🌈🌙⚡",
];

/** The pseudonym of a key on a leg. `extra`: pictures to add, 0 unless another key has the shorter one. Range 0 to 8. */
export function pseudonymOf(publicKey: Uint8Array, leg: string, extra = 0): string {
  const name = new TextEncoder().encode(leg);
  const input = new Uint8Array(publicKey.length + name.length);
  input.set(publicKey);
  input.set(name, publicKey.length);
  const hash = sha256(input);
  const picture = (at: number) => pictures[(hash[at] ?? 0) % pictures.length] ?? "";
  const number = 10 + (((hash[30] ?? 0) * 256 + (hash[31] ?? 0)) % 90);
  const added = Array.from({ length: extra }, (_, at) => picture(2 + at)).join("");
  return `${picture(0)}${picture(1)}${added} ${number}`;
}

/** The shortest pseudonym that no other key on the leg has. `taken`: those of the other keys. */
export function freePseudonym(publicKey: Uint8Array, leg: string, taken: ReadonlySet<string>): string {
  for (let extra = 0; extra < 8; extra += 1) {
    const pseudonym = pseudonymOf(publicKey, leg, extra);
    if (!taken.has(pseudonym)) return pseudonym;
  }
  return pseudonymOf(publicKey, leg, 8);
}
