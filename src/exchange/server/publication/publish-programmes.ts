/**
 * How does what stands of programmes become what everybody may read, and how is it taken back?
 *
 * Made and checked from what stands at that moment; published only when it is what the member looked at and the check has no
 * error. A publication is never changed: taking back is a note, and the next one follows.
 *
 * Source: programmes.md 5 and 6 (publishing elsewhere cannot be undone or looked at before).
 *
 * @module
 */
import type { Action, Doors, MemberActor, Query } from "../../../safeguards/server/index.ts";
import { SafeguardError } from "../../../safeguards/server/index.ts";
import { ExchangeError } from "../../exchange-error.ts";
import { type ActivityChange, compareActivities } from "../../iati/publication/compare-activities.ts";
import { gatherPublishing } from "../iati/export-iati.ts";
import { isError, type PreparedPublication, preparePublication } from "./prepare-publication.ts";
import { publishedRecords, recordsIn, writeIatiFolder } from "./publication-folder.ts";
import {
  keepPublication,
  type Publication,
  publications,
  retract,
  standingPublication,
} from "./publication-rows.ts";

/** Who asks, of which node. */
export interface Publisher {
  readonly doors: Doors;
  readonly dataFolder: string;
  readonly actor: MemberActor;
  readonly purpose: string;
  /** UTC day. */
  readonly today: string;
}

export interface NextPublication {
  readonly prepared: PreparedPublication;
  readonly changes: readonly ActivityChange[];
  readonly last: { readonly version: number; readonly day: string; readonly filesGone: boolean } | null;
  readonly same: boolean;
}

/** What would be published now, with what is wrong with it and what it would change. */
export async function nextPublication(publisher: Publisher): Promise<NextPublication> {
  const { making, last } = await publisher.doors.ask(publisher.actor, publisher.purpose, standing(publisher));
  const prepared = await preparePublication(...making);
  const before = last === null ? [] : await publishedRecords(publisher.dataFolder, last.hash);
  const after = prepared.files
    .filter(({ name }) => name.endsWith(".xml"))
    .flatMap(({ name, text }) => recordsIn(name, text));
  return {
    prepared,
    changes: compareActivities(before ?? [], after),
    last: last === null ? null : { version: last.version, day: last.day, filesGone: before === null },
    same: last?.hash === prepared.hash,
  };
}

interface Standing {
  readonly making: Parameters<typeof preparePublication>;
  readonly last: Publication | null;
}

const plain = { generated: null, node: null, secondary: false, reporters: null };

function standing({ today }: Publisher): Query<Standing> {
  return {
    name: "programme-publication.preview",
    needs: "programme:publish",
    scope: "none",
    touched: () => [],
    run: async (desk) => ({
      making: await gatherPublishing(desk, { ...plain, today }),
      last: await standingPublication(desk),
    }),
  };
}

export interface PublicationOrder {
  /** UUID, made by who publishes: the same again changes nothing. */
  readonly id: string;
  /** Hash of what was looked at. */
  readonly hash: string;
}

/**
 * Publishes.
 * @throws ExchangeError "publication-differs", "publication-same", "check-failed", "nothing-to-publish".
 */
export async function publishProgrammes(publisher: Publisher, order: PublicationOrder): Promise<Publication> {
  const { doors, actor, purpose, dataFolder, today } = publisher;
  const done = await doors.ask(actor, purpose, onePublication(order.id));
  if (done !== null) return done;
  const { making, last } = await doors.ask(actor, purpose, standing(publisher));
  const prepared = await preparePublication(...making);
  refuse(prepared, order, last);
  await writeIatiFolder(dataFolder, prepared);
  return doors.perform(actor, purpose, keeping({ id: order.id, day: today, prepared }));
}

function refuse(prepared: PreparedPublication, { hash }: PublicationOrder, last: Publication | null): void {
  if (prepared.activities === 0)
    throw new ExchangeError(
      "nothing-to-publish",
      "No programme is far enough, or no organisation has an identifier: see what is left out, and why.",
    );
  if (prepared.findings.some(isError))
    throw new ExchangeError(
      "check-failed",
      "The files have errors, so none is written: correct what the check names, and look again.",
    );
  if (prepared.hash !== hash)
    throw new ExchangeError(
      "publication-differs",
      "Something changed since you looked: look at what would be published now.",
    );
  if (last?.hash === hash)
    throw new ExchangeError("publication-same", "The last publication has these very files: nothing is new.");
}

function keeping(draft: Parameters<typeof keepPublication>[1]): Action<Publication> {
  return {
    name: "programme-publication.publish",
    needs: "programme:publish",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      await keepPublication(desk, draft);
      return found(await publications(desk), draft.id);
    },
  };
}

/** All that were there, newest first. */
export const allPublications: Query<readonly Publication[]> = {
  name: "programme-publication.list",
  needs: "programme:read",
  scope: "none",
  touched: () => [],
  run: publications,
};

/** One of them; null when there is none of this id. */
export function onePublication(id: string): Query<Publication | null> {
  return {
    name: "programme-publication.read",
    needs: "programme:read",
    scope: "none",
    touched: () => [],
    run: async (desk) => (await publications(desk)).find((one) => one.id === id) ?? null,
  };
}

/** Says that one is taken back, and why. @throws ExchangeError "retracted-before", SafeguardError "not-found". */
export function retractPublication(order: Parameters<typeof retract>[1]): Action<Publication> {
  return {
    name: "programme-publication.retract",
    needs: "programme:publish",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      found(await publications(desk), order.id);
      await retract(desk, order);
      return found(await publications(desk), order.id);
    },
  };
}

function found(all: readonly Publication[], id: string): Publication {
  const one = all.find((each) => each.id === id);
  if (one === undefined) throw new SafeguardError("not-found");
  return one;
}
