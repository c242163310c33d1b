/**
 * How do members publish, see what publishing costs, and take back?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import type { SignedIn } from "../../../identity/server/index.ts";
import { purposeHeader } from "../../../safeguards/api.ts";
import {
  type Doors,
  type Http,
  nodeDisclosure,
  type PrivacyRelease,
  privacyLedger,
  purposeOf,
  type Query,
} from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import {
  nextPublicationView,
  publicationView,
  publishedView,
  publishOrder,
  riskCellGiven,
  riskWithdrawalGiven,
} from "../../publication/publication-api.ts";
import { utcDay } from "../help/asking.ts";
import { currentManifest, publicFolder } from "./current-publication.ts";
import { previewPublication } from "./preview-publication.ts";
import { publicationKey } from "./publication-key.ts";
import { publish, type RenderSite } from "./publish.ts";
import { type RiskBatch, standingBatch } from "./risk-batches.ts";
import { liftRiskWithdrawal, type RiskWithdrawal, withdrawRisk } from "./withdraw-risk.ts";

export interface PublicationServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
  readonly publication: {
    readonly dataFolder: string;
    /** Null where the node has no public app to publish with. */
    readonly render: RenderSite | null;
  };
}

const said = { tags: ["community"], headers: purposeHeader.partial() };
const mostChanges = 500;

/** Mounts the routes. */
export function publicationRoutes(http: Http, services: PublicationServices): void {
  const { doors, signedIn, publication } = services;
  const { dataFolder, render } = publication;
  const who = async (request: FastifyRequest) => ({
    actor: (await signedIn(request)).actor,
    purpose: purposeOf(request),
  });
  http.get("/publication", { schema: { ...said, response: { 200: publicationView } } }, async (request) => {
    const { actor, purpose } = await who(request);
    return await publicationSeen(dataFolder, await doors.ask(actor, purpose, standing));
  });
  http.get(
    "/publication/next",
    { schema: { ...said, response: { 200: nextPublicationView } } },
    async (request) => {
      const { actor, purpose } = await who(request);
      await doors.ask(actor, purpose, previewing);
      const plan = { doors, dataFolder, today: utcDay(), risk: true };
      const { batch, nextBatchFrom, changes } = await previewPublication(plan);
      const shown = changes.slice(0, mostChanges).map((change) => ({ ...change }));
      return { batch: batchSeen(batch), nextBatchFrom, changes: shown, more: changes.length - shown.length };
    },
  );
  http.post(
    "/publication",
    { schema: { ...said, body: publishOrder, response: { 200: publishedView } } },
    async (request) => {
      const member = await who(request);
      // First whether they may: what this node can do is nobody else's business.
      await doors.ask(member.actor, member.purpose, previewing);
      if (render === null) throw new CommunityError("publication-no-pages");
      const { risk } = request.body;
      const published = await publish({ doors, dataFolder, today: utcDay(), render, risk, member });
      return { ...published, batch: batchSeen(published.batch) };
    },
  );
  http.post(
    "/publication/withdrawals",
    { schema: { ...said, body: riskWithdrawalGiven } },
    async (request, reply) => {
      const { actor, purpose } = await who(request);
      await doors.perform(actor, purpose, withdrawRisk(request.body, utcDay()));
      return reply.code(204).send();
    },
  );
  http.post(
    "/publication/withdrawals/lift",
    { schema: { ...said, body: riskCellGiven } },
    async (request, reply) => {
      const { actor, purpose } = await who(request);
      await doors.perform(actor, purpose, liftRiskWithdrawal(request.body));
      return reply.code(204).send();
    },
  );
}

interface Standing {
  readonly batch: RiskBatch | null;
  readonly withdrawn: readonly (RiskWithdrawal & { readonly since: string })[];
  readonly ledger: readonly PrivacyRelease[];
}

/** For whoever reads reports and records, or publishes: how many cells were held is exact. */
const standing: Query<Standing> = {
  name: "publication.read",
  needs: "record:read",
  scope: "none",
  touched: () => [],
  run: async (desk) => ({
    batch: await standingBatch(desk),
    withdrawn: await desk.rows(sql`
      select leg, kind, since::text as since, reason from community.risk_withdrawal order by leg, kind`),
    ledger: await privacyLedger(desk),
  }),
};

/** Says in the log that somebody looked at what would be published. */
const previewing: Query<null> = {
  name: "publication.preview",
  needs: "community:publish",
  scope: "none",
  touched: () => [],
  run: async () => null,
};

async function publicationSeen(dataFolder: string, { batch, withdrawn, ledger }: Standing) {
  const manifest = await currentManifest(publicFolder(dataFolder));
  const { batchesPerMonth: _, ...policy } = await nodeDisclosure(dataFolder);
  return {
    current:
      manifest === null
        ? null
        : { version: manifest.version, day: manifest.day, files: Object.keys(manifest.files).length },
    publicKey: (await publicationKey(dataFolder)).publicKey,
    batch: batchSeen(batch),
    withdrawn: withdrawn.map((one) => ({ ...one })),
    policy,
    ledger: ledger.map((line) => ({ ...line, held: { ...line.held } })),
  };
}

function batchSeen(batch: RiskBatch | null) {
  if (batch === null) return null;
  const { month, day, risks, held } = batch;
  return { month, day, shown: risks.length, held: { ...held } };
}
