/**
 * How many records a second does a node take in and link?
 *
 * Invented worlds of 10,000 and 100,000 records through the node's own doors, PostgreSQL on the same machine, written
 * to disk. `--size` measures one size only.
 */
import { linkedCorridor } from "../tests/linking/corridor.ts";
import { peakMebibytes } from "./measures/peak-mebibytes.ts";

const at = process.argv.indexOf("--size");
const sizes = at < 0 ? [10_000, 100_000] : [Number(process.argv[at + 1])];

const report: object[] = [];
for (const size of sizes) {
  const { node, records, importing, linking } = await linkedCorridor({ seed: 1, size });
  await node.store.close();
  const perSecond = (seconds: number) => Math.round(records / seconds);
  const measured = {
    records,
    importedPerSecond: perSecond(importing),
    linkedPerSecond: perSecond(linking),
    bothPerSecond: perSecond(importing + linking),
    linkingSeconds: Math.round(linking * 10) / 10,
    peakMebibytes: peakMebibytes(),
  };
  report.push(measured);
  console.log(
    `${records} records: ${measured.importedPerSecond}/s in, ${measured.linkedPerSecond}/s linked, ${measured.bothPerSecond}/s both; ${measured.peakMebibytes} MiB at most, PostgreSQL aside`,
  );
}
console.log(JSON.stringify({ bench: "linking", sizes: report }));
