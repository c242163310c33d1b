/**
 * What would be published now, and what does that change?
 *
 * The batch that is due is made in a transaction that is then taken back, so that nothing is spent and nothing kept: its noise
 * follows from the facts, so what is shown here is what would be published. The rest is gathered and held beside the files that
 * are current.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeDisclosure } from "../../../safeguards/server/index.ts";
import { comparePublications, type PublicChange } from "../../publication/compare-publications.ts";
import { type LegPage, legFile, type PublicData } from "../../publication/public-files.ts";
import { closedMonth, monthAfter } from "../../publication/risk-slices.ts";
import { currentManifest, currentPublication, publicFolder } from "./current-publication.ts";
import { gatherPublic } from "./gather-public.ts";
import { asNode, gatherPlan, type PublishPlan, riskStep } from "./publish.ts";
import type { RiskBatch } from "./risk-batches.ts";

export interface PublicationPreview {
  /** The batch that would be made; null when none was asked for, or none is due. */
  readonly batch: RiskBatch | null;
  /** ISO date. */
  readonly nextBatchFrom: string;
  readonly changes: readonly PublicChange[];
  /** Everything that would be published. */
  readonly data: PublicData;
}

export type PreviewPlan = Pick<PublishPlan, "doors" | "dataFolder" | "today" | "risk">;

class TakenBack extends Error {
  readonly seen: { readonly batch: RiskBatch | null; readonly data: PublicData };

  constructor(seen: TakenBack["seen"]) {
    super("A preview was taken back.");
    this.seen = seen;
  }
}

export async function previewPublication(plan: PreviewPlan): Promise<PublicationPreview> {
  const { batch, data } = await tried(plan);
  const before = await currentPages(publicFolder(plan.dataFolder));
  const policy = await nodeDisclosure(plan.dataFolder);
  return {
    batch,
    nextBatchFrom: closesOn(monthAfter(closedMonth(plan.today, policy)), policy.lagDays),
    changes: comparePublications(before, data.legs),
    data,
  };
}

async function tried(plan: PreviewPlan): Promise<TakenBack["seen"]> {
  const gathering = await gatherPlan(plan);
  const step = await riskStep(plan);
  try {
    return await asNode(plan.doors, "publication.preview", async (desk) => {
      const batch = plan.risk ? await step(desk) : null;
      throw new TakenBack({ batch, data: await gatherPublic(desk, gathering) });
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.seen;
    throw error;
  }
}

/** The first day on which a month is closed: it and the lag lie behind. */
function closesOn(month: string, lagDays: number): string {
  const end = Date.parse(`${monthAfter(month)}-01T00:00:00Z`);
  return new Date(end + (lagDays - 1) * 86_400_000).toISOString().slice(0, 10);
}

/** The pages of the current publication; empty when there is none. */
async function currentPages(folder: string): Promise<ReadonlyMap<string, LegPage>> {
  const current = await currentPublication(folder);
  const paths = Object.keys((await currentManifest(folder))?.files ?? {}).filter((path) =>
    /^legs\/[^/]+\.json$/.test(path),
  );
  const pages = await Promise.all(
    paths.map(
      async (path) => JSON.parse(await readFile(join(current?.folder ?? "", path), "utf8")) as LegPage,
    ),
  );
  return new Map(pages.filter(({ id }) => paths.includes(legFile(id))).map((page) => [page.id, page]));
}
