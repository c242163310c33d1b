/**
 * How long does the check of an IATI file take, by layer, and how long its import and export, and how much memory?
 *
 * IOM's file of 577 activities (1.7 MB) and the same activities 20 times over are checked, and the first is taken into a fresh
 * node, once more, and written again; each in a process of its own. Prints one line of JSON a process. Memory is the most the process held, the schema's library included; unit: MiB.
 */
import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkIati, exportIati, importIati } from "../src/exchange/server/index.ts";
import { exchangeNode } from "../src/exchange/testing/exchange-node.ts";
import { someManager } from "../src/programmes/testing/programme-node.ts";
import { peakMebibytes } from "./measures/peak-mebibytes.ts";

const [, self = "", asked] = process.argv;
const real = join(process.env.WAYMARK_SHARED ?? "../shared", "data/iati/real/iom_2019_activities_203.xml");

/** The same activities again and again, each with its own identifier. */
async function timesOver(times: number, target: string): Promise<void> {
  const text = await readFile(real, "utf8");
  const [from, to] = [text.indexOf("<iati-activity "), text.lastIndexOf("</iati-activities>")];
  const activities = text.slice(from, to);
  const copies = Array.from({ length: times }, (_, at) =>
    activities.replaceAll("</iati-identifier>", `-${at}</iati-identifier>`),
  );
  await writeFile(target, text.slice(0, from) + copies.join("") + text.slice(to));
}

async function measure(path: string): Promise<void> {
  const begun = performance.now();
  const { activities, xsd, rules, codelists, seconds } = await checkIati(path);
  const found = { xsd: xsd.length, rules: rules.length, codelists: codelists.length };
  const all = (performance.now() - begun) / 1000;
  const memory = peakMebibytes();
  const megabytes = (await stat(path)).size / 1e6;
  console.log(JSON.stringify({ megabytes, activities, found, seconds: { ...seconds, all }, memory }));
}

/** Into a fresh node, a second time, and out again. */
async function exchange(): Promise<void> {
  const node = await exchangeNode();
  const actor = someManager();
  const today = new Date().toISOString().slice(0, 10);
  const taking = () =>
    importIati(node.doors, actor, {
      open: () => createReadStream(real, { highWaterMark: 2 ** 18 }),
      rates: new Map(),
      check: false,
      only: [],
      today,
    });
  const plan = { generated: null, node: null, secondary: false, reporters: ["XM-DAC-47066"], today };
  const first = await timed(taking);
  const again = await timed(taking);
  const out = await timed(() => node.doors.ask(actor, "oversight", exportIati(plan)));
  const { activities, added, findings } = first.result;
  console.log(
    JSON.stringify({
      imported: { activities, added, findings: findings.length, seconds: first.seconds },
      again: { same: again.result.same, changed: again.result.changed, seconds: again.seconds },
      exported: { activities: out.result.activities, seconds: out.seconds },
      memory: peakMebibytes(),
    }),
  );
  await node.close();
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: Math.round(performance.now() - begun) / 1000 };
}

if (asked === "exchange") await exchange();
else if (asked !== undefined) await measure(asked);
else {
  const folder = await mkdtemp(join(tmpdir(), "waymark-bench-iati-"));
  try {
    const large = join(folder, "twenty-times.xml");
    await timesOver(20, large);
    for (const path of [real, large, "exchange"])
      spawnSync(process.execPath, ["--import", "tsx", self, path], { stdio: "inherit" });
  } finally {
    await rm(folder, { recursive: true });
  }
}
