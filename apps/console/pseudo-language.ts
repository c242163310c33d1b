/**
 * How does the console look in a language that is written from right to left, before anybody translated it?
 *
 * Every message is turned around word by word, so that a page that still shows plain English has a sentence
 * which is not in languages/, and every part that leans the wrong way is seen. What is put into a message
 * stays as it is.
 *
 * @module
 */

export interface Messages {
  readonly [key: string]: string | Messages;
}

/** BCP 47 with a private region, as other systems name their mirrored test language. */
export const mirrored = "en-XB";

const turn = "\u202e";
const turnBack = "\u202c";

/** The same messages, turned around. Keys and what stands in {{ }} stay. */
export function mirrorMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? mirrorText(value) : mirrorMessages(value),
    ]),
  );
}

function mirrorText(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\p{L}+/gu, `${turn}$&${turnBack}`)))
    .join("");
}
