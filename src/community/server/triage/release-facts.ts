/**
 * How do released facts reach the analysts and the risk of a leg, and how are they taken back?
 *
 * @module
 */

import type { Handling } from "../../../safeguards/index.ts";
import type { Doors, MemberActor } from "../../../safeguards/server/index.ts";
import type { Observation } from "../../risk/observation.ts";
import type { ReleaseDraft } from "../../triage/release.ts";
import { withdrawConsent } from "./consents.ts";
import { beginRelease, endRelease, markWithdrawn, type Release } from "./releases.ts";

interface Asker {
  readonly actor: MemberActor;
  readonly purpose: string;
}

/** What takes facts in as records and ends them; the application hands it over. */
export interface FactTaking {
  take(
    asker: Asker,
    taken: {
      readonly facts: readonly {
        readonly key: string;
        readonly entityType: string;
        readonly properties: Readonly<Record<string, readonly string[]>>;
      }[];
      readonly handling: Handling;
      readonly grading: { readonly reliability: Observation["reliability"]; readonly credibility: number };
    },
  ): Promise<readonly string[]>;
  withdraw(asker: Asker, records: readonly string[]): Promise<void>;
}

export interface ReleaseServices {
  readonly doors: Doors;
  readonly facts: FactTaking;
  /** The node's secret that makes reporters' keys. Shape: at least 32 bytes. */
  readonly originKey: Uint8Array;
}

/** Releases what was decided. Sent again after a failure, it goes on where it stopped. Throws as `beginRelease` does. */
export async function releaseFacts(
  { doors, facts, originKey }: ReleaseServices,
  asker: Asker,
  { delivery, draft }: { readonly delivery: string; readonly draft: ReleaseDraft },
): Promise<Release> {
  const { actor, purpose } = asker;
  const { release, observation } = await doors.perform(
    actor,
    purpose,
    beginRelease(delivery, draft, originKey),
  );
  if (release.state === "done") return release;
  const { handling, grading } = draft;
  const given = draft.facts.map(({ key, entityType, properties }) => ({ key, entityType, properties }));
  const records = given.length === 0 ? [] : await facts.take(asker, { facts: given, handling, grading });
  return doors.perform(actor, purpose, endRelease(release.id, { records, observation }));
}

/** Takes a release back: its records end at once, and the risk of the leg forgets it. (rule 18) */
export async function withdrawRelease(services: ReleaseServices, asker: Asker, id: string): Promise<Release> {
  const { doors, facts } = services;
  const { actor, purpose } = asker;
  const release = await doors.perform(actor, purpose, markWithdrawn(id));
  if (release.records.length > 0) await facts.withdraw(asker, release.records);
  return release;
}

/** Takes a consent back, and with it everything that rested on it. @returns the releases that went. */
export async function takeConsentBack(services: ReleaseServices, asker: Asker, id: string) {
  const { releases } = await services.doors.perform(asker.actor, asker.purpose, withdrawConsent(id));
  const gone: Release[] = [];
  for (const release of releases) gone.push(await withdrawRelease(services, asker, release));
  return gone;
}
