/**
 * How does what is known become what everybody reads?
 *
 * A batch of risk when one is asked for and due; then everything there is to tell, gathered by the node itself, rendered by
 * who knows the pages, written, signed and switched to; then a line of what was published. A member who publishes must hold
 * the capability; the numbers are paid for before the first file is written.
 *
 * Source: trust.md rules 36, 37 and 41.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MemberActor } from "../../../safeguards/index.ts";
import { type Action, type Desk, type Doors, nodeDisclosure } from "../../../safeguards/server/index.ts";
import { secret, sql } from "../../../store/index.ts";
import { dataFiles } from "../../publication/data-files.ts";
import { manifestFile, type PublicData, type PublicFile } from "../../publication/public-files.ts";
import { readForRelease } from "../risk/observations-for-release.ts";
import { currentMap } from "../routes/read-map.ts";
import { publicFolder } from "./current-publication.ts";
import { type GatherPlan, gatherPublic } from "./gather-public.ts";
import { publicationKey } from "./publication-key.ts";
import { releaseRisk } from "./release-risk.ts";
import type { RiskBatch } from "./risk-batches.ts";
import { type WrittenPublication, writePublication } from "./write-publication.ts";

/** Makes pages, and brings along the app's own files. */
export type RenderSite = (data: PublicData) => Promise<readonly PublicFile[]>;

export interface PublishPlan {
  readonly doors: Doors;
  readonly dataFolder: string;
  /** UTC day; ISO date. */
  readonly today: string;
  readonly render: RenderSite;
  /** Make the batch of risk that is due. */
  readonly risk: boolean;
  /** Who publishes; null for the operator at the command line. */
  readonly member: { readonly actor: MemberActor; readonly purpose: string } | null;
  /** Called with the step that begins, and how much of it is done, 0 to 1. */
  readonly onProgress?: (step: PublishStep, share: number) => void;
}

export type PublishStep = "risk" | "gathering" | "rendering" | "writing";

export interface Published extends WrittenPublication {
  readonly day: string;
  readonly publicKey: string;
  /** The batch that this publication made; null when none was asked for or none is due. */
  readonly batch: RiskBatch | null;
}

/**
 * Publishes.
 * @throws SafeguardError "not-allowed", "budget-spent"; CommunityError "publication-path", "publication-superseded".
 */
export async function publish(plan: PublishPlan): Promise<Published> {
  const { doors, dataFolder, today, member, onProgress } = plan;
  if (member !== null) await doors.perform(member.actor, member.purpose, publishing);
  onProgress?.("risk", 0);
  const batch = plan.risk ? await asNode(doors, "publication.risk-batch", await riskStep(plan)) : null;
  onProgress?.("gathering", 0);
  const gathering = await gatherPlan(plan);
  const data = await asNode(doors, "publication.gather", (desk) => gatherPublic(desk, gathering));
  const after = await asNode(doors, "publication.last", lastVersion);
  onProgress?.("rendering", 0);
  const files = [...dataFiles(data), ...(await plan.render(data))];
  const key = await publicationKey(dataFolder);
  const folder = publicFolder(dataFolder);
  const share = (done: number) => onProgress?.("writing", done);
  const written = await writePublication({ folder, day: today, files, key, after, onProgress: share });
  const manifest = await readFile(join(folder, String(written.version), manifestFile));
  await asNode(doors, "publication.keep", (desk) => keepPublication(desk, { plan, written, manifest }));
  return { ...written, day: today, publicKey: key.publicKey, batch };
}

/** Says in the log that this member published, and refuses who may not. */
const publishing: Action<null> = {
  name: "publication.publish",
  needs: "community:publish",
  scope: "none",
  run: async () => null,
  touched: () => [],
};

/** An errand of the node itself: what it reads is meant for everybody, and no request of anybody's reaches it. */
export async function asNode<Result>(
  doors: Doors,
  name: string,
  run: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const errand = { name, needs: null, scope: "door", touched: () => [], run } as const;
  return await doors.perform({ kind: "node" }, "prevention", errand);
}

/** Makes the batch of risk that is due, at the node's own desk. */
export async function riskStep({ dataFolder, today }: Pick<PublishPlan, "dataFolder" | "today">) {
  const key = Buffer.from(await secret(dataFolder, "disclosure.key"), "base64url");
  const policy = await nodeDisclosure(dataFolder);
  return async (desk: Desk) =>
    await releaseRisk(desk, {
      today,
      legs: (await currentMap(desk)).legs,
      told: await readForRelease(desk),
      secret: key,
      policy,
    });
}

/** What gathering needs of the data folder. */
export async function gatherPlan({
  dataFolder,
  today,
}: Pick<PublishPlan, "dataFolder" | "today">): Promise<GatherPlan> {
  const salt = Buffer.from(await secret(dataFolder, "return-code.salt"), "base64url");
  const { publicKey } = await publicationKey(dataFolder);
  return {
    today,
    publicationKey: publicKey,
    argonSalt: salt.toString("base64"),
    policy: await nodeDisclosure(dataFolder),
  };
}

async function lastVersion(desk: Desk): Promise<number> {
  const [last] = await desk.rows<{ version: number }>(
    sql`select coalesce(max(version), 0) as version from community.publication`,
  );
  return last?.version ?? 0;
}

interface KeptPublication {
  readonly plan: PublishPlan;
  readonly written: WrittenPublication;
  readonly manifest: Buffer;
}

async function keepPublication(desk: Desk, { plan, written, manifest }: KeptPublication): Promise<void> {
  const hash = createHash("sha256").update(manifest).digest();
  const actor = plan.member?.actor ?? null;
  await desk.rows(sql`
    insert into community.publication (version, day, files, manifest, partner, member)
    values (${written.version}, ${plan.today}::date, ${written.files}, ${hash}, ${actor?.partner ?? null},
      ${actor?.member ?? null})`);
}
