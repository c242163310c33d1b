/**
 * How well are names told apart, in one script and across two?
 *
 * `node --import tsx engines/link/bench/measure-names.ts` prints it all.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { measureNameBench, nameBenchTable } from "./measure-name-bench.ts";
import { speedTable } from "./measure-name-speed.ts";
import { measureScripts, scriptTable } from "./measure-scripts.ts";

export { measureNameBench, measureScripts };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(nameBenchTable());
  console.log(scriptTable());
  console.log(speedTable());
}
