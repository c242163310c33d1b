/**
 * How do released facts reach the analysts and the risk of a leg, and how are they taken back?
 *
 * @module
 */

import type { Handling } from "../../../safeguards/index.ts";
import type { Doors, MemberActor } from "../../../safeguards/server/index.ts";
import type { Observation } from "../../risk/observation.ts";
import type { Consent } from "../../triage/consent.ts";
import type { ReleaseDraft } from "../../triage/release.ts";
import { recordConsent, withdrawConsent } from "./consents.ts";
import type { Release } from "./release-rows.ts";
import { beginRelease, endRelease } from "./releases.ts";
import { beginWithdrawal, endWithdrawal } from "./withdraw-releases.ts";

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
  /** Ends records at once: those of these ids, and whatever became of the facts with these keys. */
  withdraw(
    asker: Asker,
    gone: { readonly records: readonly string[]; readonly keys: readonly string[] },
  ): Promise<void>;
}

export interface ReleaseServices {
  readonly doors: Doors;
  readonly facts: FactTaking;
  /** The node's secret that makes reporters' keys. Shape: at least 32 bytes. */
  readonly originKey: Uint8Array;
}

/** Releases what was decided. Sent again after a failure, it goes on where it stopped. Throws as `beginRelease` does. */
export async function releaseFacts(
  services: ReleaseServices,
  asker: Asker,
  { delivery, draft }: { readonly delivery: string; readonly draft: ReleaseDraft },
): Promise<Release> {
  const { doors, facts, originKey } = services;
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
  const ended = await doors.perform(actor, purpose, endRelease(release.id, { records, observation }));
  // Taken back while it was on its way: what has become of its facts since then goes as well.
  return ended.state === "done" ? ended : withdrawRelease(services, asker, ended.id);
}

/** Takes a release back: its records end at once, and the risk of the leg forgets it. (rule 18) */
export async function withdrawRelease(services: ReleaseServices, asker: Asker, id: string): Promise<Release> {
  const { doors, facts } = services;
  const { actor, purpose } = asker;
  const { records, factKeys } = await doors.perform(actor, purpose, beginWithdrawal(id));
  if (records.length + factKeys.length > 0) await facts.withdraw(asker, { records, keys: factKeys });
  return doors.perform(actor, purpose, endWithdrawal(id));
}

/** What whoever told said about a release of it. */
export interface Decision {
  readonly delivery: string;
  /** Random uuid, made in the browser. */
  readonly id: string;
  readonly said: Consent;
}

/**
 * Records what whoever told said; a refusal takes back what rested on a consent before it. Sent again after a failure, it
 * finishes. Throws as `recordConsent` does. @returns the releases that went.
 */
export async function recordDecision(
  services: ReleaseServices,
  asker: Asker,
  { delivery, id, said }: Decision,
): Promise<Release[]> {
  const { actor, purpose } = asker;
  const { releases } = await services.doors.perform(actor, purpose, recordConsent(delivery, id, said));
  return withdrawEach(services, asker, releases);
}

/** Takes a consent back, and with it everything that rested on it. @returns the releases that went. */
export async function takeConsentBack(
  services: ReleaseServices,
  asker: Asker,
  id: string,
): Promise<Release[]> {
  const { releases } = await services.doors.perform(asker.actor, asker.purpose, withdrawConsent(id));
  return withdrawEach(services, asker, releases);
}

/** One that cannot go keeps no other; what failed first is thrown when the rest has gone. */
async function withdrawEach(
  services: ReleaseServices,
  asker: Asker,
  releases: readonly string[],
): Promise<Release[]> {
  const gone: Release[] = [];
  const failures: unknown[] = [];
  for (const id of releases)
    await withdrawRelease(services, asker, id).then(
      (release) => gone.push(release),
      (failure) => failures.push(failure),
    );
  if (failures.length > 0) throw failures[0];
  return gone;
}
