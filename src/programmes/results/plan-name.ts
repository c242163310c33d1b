/**
 * What is a plan called, so that two editions of it are told apart?
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";

export function planName({ title, edition }: Pick<Content<"framework">, "title" | "edition">): string {
  return edition ? `${title} (${edition})` : title;
}
