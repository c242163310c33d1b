/**
 * How long does the check of an IATI file take, by layer, and how much memory?
 *
 * IOM's file of 577 activities (1.7 MB) and the same activities 20 times over, each in a process of its own. Prints
 * one line of JSON a file. Memory is the most the process held, the schema's library included; unit: MiB.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkIati } from "../src/exchange/server/index.ts";

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
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const megabytes = (await stat(path)).size / 1e6;
  console.log(JSON.stringify({ megabytes, activities, found, seconds: { ...seconds, all }, memory }));
}

if (asked !== undefined) await measure(asked);
else {
  const folder = await mkdtemp(join(tmpdir(), "waymark-bench-iati-"));
  try {
    const large = join(folder, "twenty-times.xml");
    await timesOver(20, large);
    for (const path of [real, large])
      spawnSync(process.execPath, ["--import", "tsx", self, path], { stdio: "inherit" });
  } finally {
    await rm(folder, { recursive: true });
  }
}
