/**
 * What is there to tell everybody today?
 *
 * The map, the risks of the standing batch as far as they still stand, warnings, help, posts, the list of recipients and the
 * privacy ledger, as each topic gives them out. The node itself asks; nothing of a person is among what it gets.
 *
 * Source: trust.md rules 36 to 41.
 *
 * @module
 */
import type { DisclosurePolicy } from "../../../safeguards/index.ts";
import { type Desk, privacyLedger } from "../../../safeguards/server/index.ts";
import { publicServices } from "../../help/public-help.ts";
import { legPages } from "../../publication/leg-pages.ts";
import type { PublicBudget, PublicConfig, PublicData } from "../../publication/public-files.ts";
import { publicRoutes } from "../../publication/public-routes.ts";
import { type PublicRisk, standingRisks } from "../../publication/released-risks.ts";
import { routesInLanguage } from "../../publication/routes-in-language.ts";
import type { LegRisk } from "../../risk/leg-risk.ts";
import { publicLanguages } from "../../routes/public-languages.ts";
import { publicWarnings } from "../../warnings/public-warning.ts";
import { publishedPosts } from "../connect/published-posts.ts";
import { helpForPublication } from "../help/list-help.ts";
import { pinnedRoot, publishedRecipients } from "../keys/recipient-lists.ts";
import { readForRelease } from "../risk/observations-for-release.ts";
import { currentMap } from "../routes/read-map.ts";
import { warningsForPublication } from "../warnings/list-warnings.ts";
import { standingBatch, withdrawnCells } from "./risk-batches.ts";

export interface GatherPlan {
  /** UTC day; ISO date. */
  readonly today: string;
  readonly policy: DisclosurePolicy;
  /** Base64. */
  readonly publicationKey: string;
  readonly argonSalt: string;
}

/** For the node's own desk, scope "door". */
export async function gatherPublic(desk: Desk, plan: GatherPlan): Promise<PublicData> {
  const { today, policy } = plan;
  const map = await currentMap(desk);
  const routes = publicRoutes(map);
  const batch = await standingBatch(desk);
  const told = await readForRelease(desk);
  const standing = { told, withdrawn: await withdrawnCells(desk), policy, today };
  const legs = legPages({
    day: today,
    routes,
    risks: byLeg(standingRisks(batch?.risks ?? [], standing)),
    observedSince: batch?.observedSince ?? null,
    warnings: publicWarnings(await warningsForPublication().run(desk), today),
    help: publicServices(await helpForPublication().run(desk), today),
    posts: await publishedPosts(today).run(desk),
  });
  const budget = await publicBudget(desk, policy);
  return {
    day: today,
    routes,
    routesIn: new Map(publicLanguages.map((language) => [language, routesInLanguage(map, language)])),
    legs,
    budget,
    config: await publicConfig(desk, plan),
    recipients: await recipientList(desk),
  };
}

function byLeg(risks: readonly PublicRisk[]): ReadonlyMap<string, readonly LegRisk[]> {
  const legs = new Map<string, LegRisk[]>();
  for (const { leg, risk } of risks) legs.set(leg, [...(legs.get(leg) ?? []), risk]);
  return legs;
}

/** Which rule held back how many cells is for members: it is counted on what is true. */
async function publicBudget(desk: Desk, policy: DisclosurePolicy): Promise<PublicBudget> {
  const { floor, epsilonPerQuarter, delta, lagDays, dominancePercent } = policy;
  const releases = (await privacyLedger(desk)).map(({ held: _held, ...release }) => release);
  return { policy: { floor, epsilonPerQuarter, delta, lagDays, dominancePercent }, releases };
}

async function publicConfig(desk: Desk, { publicationKey, argonSalt }: GatherPlan): Promise<PublicConfig> {
  const root = await pinnedRoot(desk);
  return { argonSalt, rootKeys: [...(root?.keys ?? [])], threshold: root?.threshold ?? 0, publicationKey };
}

/** The newest list as it came back signed, byte for byte; null while no root is pinned or no list signed. */
async function recipientList(desk: Desk): Promise<string | null> {
  const published = await publishedRecipients(desk);
  return published === null ? null : Buffer.from(published.file).toString("utf8");
}
