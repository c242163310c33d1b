/**
 * How is what everybody may read published, and how is a publication checked?
 *
 * @module
 */
import { resolve } from "node:path";
import type { Command } from "commander";
import {
  type Published,
  publish,
  type VerifiedPublication,
  verifyPublication,
} from "../../../src/community/server/index.ts";
import { ensurePublicApp, siteOf } from "../public-site.ts";
import { answer, progressLine, say } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

interface PublishOptions extends NodeOptions {
  readonly risk: boolean;
  readonly verify?: string;
  readonly key?: string;
}

export function addPublish(program: Command): void {
  onNode(
    program
      .command("publish")
      .description("writes and signs the public files; with --verify checks such files, anywhere"),
  )
    .option("--risk", "make the batch of risk numbers that is due, which spends privacy budget", false)
    .option("--verify <folder>", "check the publication in this folder; needs no node and no database")
    .option("--key <base64>", "with --verify: the publication key, as you got it by another way")
    .action(async (options: PublishOptions) => {
      if (options.verify === undefined) await publishNow(options);
      else await check(options, options.verify);
    });
}

async function publishNow({ data, json, risk }: PublishOptions): Promise<void> {
  const app = await ensurePublicApp();
  const progress = progressLine("Writing the public files");
  const published = await withNode(data, ({ doors, dataFolder }) =>
    publish({
      doors,
      dataFolder,
      today: new Date().toISOString().slice(0, 10),
      render: siteOf(app),
      risk,
      member: null,
      onProgress: (step, share) => {
        if (step === "writing") progress(share);
        else say(steps[step]);
      },
    }),
  );
  const { batch, ...rest } = published;
  const told = batch === null ? null : { month: batch.month, cells: batch.risks.length, held: batch.held };
  answer(json, { ...rest, batch: told }, words(published, risk));
}

const steps = {
  risk: "Looking whether a batch of risk numbers is due.",
  gathering: "Gathering what is to be told.",
  rendering: "Rendering the pages.",
} as const;

function words({ version, day, files, bytes, publicKey, batch }: Published, risk: boolean): string {
  const size = (bytes / 1_000_000).toFixed(1);
  const numbers =
    batch === null
      ? risk
        ? "No batch of risk numbers is due: the last one is repeated."
        : "Risk numbers are those of the last batch."
      : `Risk numbers up to ${batch.month}: ${batch.risks.length} shown, ${sum(batch.held)} held back.`;
  return [
    `Publication ${version} of ${day} is the current one: ${files} files, ${size} MB.`,
    numbers,
    `Signed with the publication key ${publicKey}`,
  ].join("\n");
}

function sum(held: Readonly<Record<string, number>>): number {
  return Object.values(held).reduce((total, cells) => total + cells, 0);
}

async function check({ json, key }: PublishOptions, folder: string): Promise<void> {
  const found = await verifyPublication(resolve(folder), key ?? null);
  const { whole, faults, manifest } = found;
  const told = { whole, faults, version: manifest?.version ?? null, publicKey: manifest?.publicKey ?? null };
  answer(json, told, verdict(found, key !== undefined));
  process.exitCode = whole ? 0 : 1;
}

function verdict({ whole, faults, manifest }: VerifiedPublication, keyKnown: boolean): string {
  if (!whole) {
    const shown = faults.slice(0, 10).map(({ code, path }) => `  ${path}: ${faultWords[code]}`);
    const more = faults.length > 10 ? [`  and ${faults.length - 10} more`] : [];
    return ["The publication is NOT whole.", ...shown, ...more].join("\n");
  }
  const files = Object.keys(manifest?.files ?? {}).length;
  const whose = keyKnown
    ? "as the key that you named signed them"
    : `as ${manifest?.publicKey} signed them; whether that is the node's key, only you can know: compare it, or pass --key`;
  return `Publication ${manifest?.version} of ${manifest?.day} is whole: ${files} files, ${whose}.`;
}

const faultWords = {
  "manifest-unreadable": "there is no manifest that can be read",
  "signature-wrong": "the signature does not fit the manifest",
  "key-differs": "the manifest names another key",
  "file-missing": "is in the manifest and not there",
  "file-altered": "is not as it was published",
  "file-added": "is there and not in the manifest",
} as const;
