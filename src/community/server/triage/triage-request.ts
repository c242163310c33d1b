/**
 * What do the desk's requests have in common?
 *
 * @module
 */
import { z } from "zod";
import { purposeHeader } from "../../../safeguards/api.ts";

export const said = { tags: ["community"], headers: purposeHeader.partial() };
export const idParameter = z.object({ id: z.uuid() });

/** What was sealed in a browser, as bytes. */
export function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}
