/**
 * When does a node publish again without being told?
 *
 * Once a day, so that what has expired is gone; and at the next hour when something was withdrawn, an urgent warning was
 * released, or the list of recipients changed: those must not wait. Never before a person published first, and never a batch
 * of risk: numbers are asked for by a person.
 *
 * Source: trust.md rules 36, 38 and 40; section 5.1 (a rogue organisation leaves the list).
 *
 * @module
 */
import { createHash } from "node:crypto";
import { dataFiles } from "../../publication/data-files.ts";
import { type Manifest, type PublicData, recipientsFile } from "../../publication/public-files.ts";
import { currentManifest, publicFolder } from "./current-publication.ts";
import { previewPublication } from "./preview-publication.ts";
import { type Published, type PublishPlan, publish } from "./publish.ts";

export type RepublishPlan = Pick<PublishPlan, "doors" | "dataFolder" | "today" | "render">;

/** Publishes when it is due. @returns null when it is not. */
export async function republishWhenDue(plan: RepublishPlan): Promise<Published | null> {
  const manifest = await currentManifest(publicFolder(plan.dataFolder));
  if (manifest === null || !(await isDue(plan, manifest))) return null;
  return await publish({ ...plan, risk: false, member: null });
}

async function isDue(plan: RepublishPlan, manifest: Manifest): Promise<boolean> {
  if (manifest.day < plan.today) return true;
  const { changes, data } = await previewPublication({ ...plan, risk: false });
  const urgent = changes.some(({ change, topic }) => change === "withdrawn" || topic === "warning");
  return urgent || recipientsDiffer(data, manifest);
}

function recipientsDiffer(data: PublicData, { files }: Manifest): boolean {
  const list = dataFiles(data).find(({ path }) => path === recipientsFile);
  const hash = list === undefined ? undefined : createHash("sha256").update(list.content).digest("hex");
  return hash !== files[recipientsFile];
}
