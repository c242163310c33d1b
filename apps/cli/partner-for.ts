/**
 * For which partner does a command bring files in?
 *
 * @module
 */
import { atTheDoor, insertPartner, partnerByName } from "../../src/identity/server/index.ts";
import { type PartnerKind, partnerKinds } from "../../src/safeguards/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";

export interface PartnerWish {
  readonly partner: string;
  /** Adds the partner, of this kind, when it is not there. */
  readonly createPartner?: PartnerKind;
  readonly dryRun: boolean;
}

/** @returns null when only checking for a partner that is not there. @throws an error "unknown-partner" with the remedy. */
export function partnerFor(
  doors: Doors,
  { partner, createPartner, dryRun }: PartnerWish,
): Promise<string | null> {
  return atTheDoor(doors, "partner.for-import", async (desk) => {
    const known = await partnerByName(desk, partner);
    if (known !== null) return known.id;
    if (createPartner === undefined) throw unknownPartner(partner);
    return dryRun
      ? null
      : (await insertPartner(desk, { name: partner, kind: createPartner, country: null })).id;
  });
}

function unknownPartner(name: string): Error {
  const remedy = `Check the name, or add it with --create-partner and one of: ${partnerKinds.join(", ")}.`;
  return Object.assign(new Error(`There is no partner "${name}". ${remedy}`), {
    name: "UsageError",
    code: "unknown-partner",
  });
}
