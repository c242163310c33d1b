/**
 * How strict is this node about what it publishes?
 *
 * As strict as the weakest policy allows, or stricter by what stands in `disclosure.json` of its data folder:
 * `{ "floor": 25, "lagDays": 45 }`. A looser value, or a word that is none of the policy's, and the node does not start.
 *
 * Source: trust.md section 2 ("a node may be stricter; the build fails if a default is looser").
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type DisclosurePolicy,
  disclosurePolicy,
  weakestDisclosure,
} from "../disclosure/disclosure-policy.ts";
import { SafeguardError } from "../safeguard-error.ts";

const file = "disclosure.json";

/** The policy of a node. @throws SafeguardError "disclosure-looser", with the name of what is looser, unknown or no number. */
export async function nodeDisclosure(dataFolder: string): Promise<DisclosurePolicy> {
  const text = await readFile(join(dataFolder, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  return disclosurePolicy(stricterOf(text));
}

function stricterOf(text: string): Partial<DisclosurePolicy> {
  const said = parsed(text);
  for (const [name, value] of Object.entries(said))
    if (!Object.hasOwn(weakestDisclosure, name) || typeof value !== "number")
      throw new SafeguardError("disclosure-looser", { value: name.slice(0, 40) });
  return said as Partial<DisclosurePolicy>;
}

function parsed(text: string): object {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === "object" && said !== null && !Array.isArray(said)) return said;
  } catch {
    // Told below, without the file's words.
  }
  throw new SafeguardError("disclosure-looser", { value: file });
}
