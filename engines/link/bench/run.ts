/**
 * How good is the linking, and how fast?
 *
 * `npx tsx engines/link/bench/run.ts [records]` prints both; `records` is the size of the speed run, by default
 * 100,000. Times are of this machine, on one thread.
 *
 * @module
 */
import { components, createIndex, evaluate, linkAll, train } from "../src/index.ts";
import { madePeople } from "./made-people.ts";
import { measureNameBench, measureScripts } from "./measure-names.ts";
import { childcareSites, fakeThousand, febrl, type LabelledRecords } from "./shared-data.ts";

const ACCURACY_THRESHOLD = 0;

measureAccuracy(febrl("FEBRL dataset1", "dataset1"));
measureAccuracy(febrl("FEBRL dataset2", "dataset2"));
measureAccuracy(febrl("FEBRL dataset4a + 4b", "dataset4a", "dataset4b"));
measureAccuracy(fakeThousand());
measureAccuracy(childcareSites());
console.log("name-bench", JSON.stringify(measureNameBench()));
for (const script of ["arabic", "hebrew", "russian", "chinese", "japanese", "korean"]) {
  console.log(`names, Latin and ${script}`, JSON.stringify(measureScripts(script)));
}
const people = madePeople(Number(process.argv[2] ?? 100_000), 1);
measureAccuracy(people);
measureIncremental(people);

function measureAccuracy({ name, records, plan, truth }: LabelledRecords): void {
  const started = performance.now();
  const model = train(records, plan);
  const trained = performance.now();
  const pairs = [...linkAll(records, model, { minimumBits: -4 })];
  const linked = performance.now();
  const { clusters } = components(pairs, { threshold: ACCURACY_THRESHOLD });
  const clustered = performance.now();
  const quality = evaluate(clusters, truth);
  const [p, r, f1] = [quality.pairs.precision, quality.pairs.recall, quality.pairs.f1].map((x) =>
    x?.toFixed(4),
  );
  console.log(`${name}: ${records.length} records, ${pairs.length} pairs`);
  console.log(`  pairs P ${p} R ${r} F1 ${f1}; clusters F1 ${quality.clusters.f1?.toFixed(4)}`);
  const seconds = [trained - started, linked - trained, clustered - linked].map((ms) =>
    (ms / 1000).toFixed(2),
  );
  const rate = Math.round(records.length / ((linked - trained) / 1000));
  console.log(`  train ${seconds[0]} s, link ${seconds[1]} s (${rate} records/s), cluster ${seconds[2]} s`);
  console.log(`  memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

function measureIncremental({ records, plan }: LabelledRecords): void {
  const index = createIndex(train(records, plan));
  const started = performance.now();
  for (const record of records) index.add(record);
  const added = performance.now();
  const times = records.slice(0, 2_000).map((record) => {
    const asked = performance.now();
    index.candidates({ ...record, id: `new ${record.id}` });
    return performance.now() - asked;
  });
  times.sort((a, b) => a - b);
  console.log(`incremental: add ${Math.round(records.length / ((added - started) / 1000))} records/s`);
  console.log(`  candidates p50 ${times[1_000]?.toFixed(3)} ms, p99 ${times[1_980]?.toFixed(3)} ms`);
}
