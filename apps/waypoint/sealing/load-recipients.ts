/**
 * Which organisations may a report be sealed for today?
 *
 * Those of the signed list, after everything about it was held to the pinned root; nothing else is ever offered.
 *
 * Source: trust.md section 5.1, rule 48.
 *
 * @module
 */
import {
  CommunityError,
  type Organisation,
  readRecipientList,
  receivingOn,
} from "../../../src/community/index.ts";
import type { Site } from "../site.ts";
import { listWasSeen, newestListSeen, type PinnedRoot } from "./pinned-root.ts";

export interface Recipients {
  /** Day on which the list was signed; ISO date. */
  readonly day: string;
  readonly organisations: readonly Organisation[];
}

/** Why there is nobody to choose: each has a sentence. */
export type RecipientsTrouble = "trouble.listOld" | "trouble.listWrong" | "trouble.listMissing";

/** @param today - This phone's day; ISO date. */
export async function loadRecipients(
  site: Site,
  { root, today }: { readonly root: PinnedRoot; readonly today: string },
): Promise<Recipients | RecipientsTrouble> {
  const bytes = await site.bytes("recipients.json").catch(() => null);
  if (bytes === null) return "trouble.listMissing";
  try {
    const newestSeen = await newestListSeen(site);
    const list = readRecipientList(
      bytes,
      { ...root, ...(newestSeen !== undefined && { newestSeen }) },
      today,
    );
    await listWasSeen(site, list.version);
    return { day: list.day, organisations: receivingOn(list, today) };
  } catch (failure) {
    return troubleOf(failure);
  }
}

function troubleOf(failure: unknown): RecipientsTrouble {
  const code = failure instanceof CommunityError ? failure.code : "";
  return code === "list-too-old" || code === "list-from-future" ? "trouble.listOld" : "trouble.listWrong";
}
