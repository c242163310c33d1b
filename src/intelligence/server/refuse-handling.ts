/**
 * May a record, or all of a source's, be handled like this?
 *
 * @module
 */
import { partnersById } from "../../identity/server/index.ts";
import { type Handling, handlingRefused } from "../../safeguards/index.ts";
import { type Desk, SafeguardError } from "../../safeguards/server/index.ts";

/** What is handled: records of persons at risk, other records, or whatever a source will bring. */
export type Handled = "protection" | "other" | "any";

/**
 * Refuses a handling that contradicts itself or names a partner that is not there. For a source that may bring
 * both, what is about a person at risk is held back record by record as it is taken in.
 * @throws SafeguardError "handling-refused", with the message code in its details.
 */
export async function refuseHandling(desk: Desk, handling: Handling, what: Handled): Promise<void> {
  const because =
    handlingRefused(handling, what === "protection") ??
    untilRefused(handling) ??
    (await audienceRefused(desk, handling, what));
  if (because !== null) throw new SafeguardError("handling-refused", { because });
}

/** The form of a day allows a year that no calendar has. */
function untilRefused({ until }: Handling): string | null {
  return until !== null && until < "0001" ? "until-before-any-day" : null;
}

async function audienceRefused(desk: Desk, { audience }: Handling, what: Handled): Promise<string | null> {
  if (audience === "owner") return null;
  // Whom it serves is not for every partner to read about, whatever they promise. (trust.md rule 14)
  if (audience === "node") return what === "protection" ? "protection-shared-with-node" : null;
  const partners = await partnersById(desk);
  return audience.every((id) => partners.has(id)) ? null : "partner-unknown";
}
