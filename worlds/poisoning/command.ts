/**
 * Prints what everybody would read before and after each attack: `npm run poisoning`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import type { LegRisk } from "../../src/community/index.ts";
import { attacks } from "./attacks.ts";
import { calm, drill, fewestThatMove } from "./drill.ts";
import {
  copiedPosts,
  disguisedNumbers,
  floodedHelped,
  framedRival,
  guessedCode,
  honestPosts,
  quietClaims,
  type Share,
} from "./posts.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, fewest: { type: "boolean", default: false } },
});
const { seed } = values;
const now = calm({ seed });
const print = (line = "") => process.stdout.write(`${line}\n`);
const shown = (risk: LegRisk | null) =>
  risk === null
    ? "not observed"
    : `${risk.level} ${risk.strength.toFixed(2)} [${risk.interval.map((one) => one.toFixed(2)).join(", ")}]`;
const share = ({ of, found, all }: Share) => print(`  ${of.padEnd(58)} ${found} of ${all}`);

print(
  `Public risk of extortion before and after, seed ${seed}, no noise; words by thousand movements, 90 % interval.`,
);
print("Every lie is taken to have passed a desk's triage.\n");
for (const one of drill(now)) {
  const line = `${one.attack.padEnd(54)} ${String(one.lies).padStart(6)}  ${shown(one.before).padEnd(28)} ${shown(one.after).padEnd(28)}`;
  print(`${line}${one.moved ? " moved" : ""}`);
}
if (values.fewest) {
  print("\nFewest lies that move anything:");
  for (const attack of attacks) print(`  ${attack.name.padEnd(58)} ${fewestThatMove(attack, now) ?? "none"}`);
}
print("\nPosts:");
for (const one of [
  ...disguisedNumbers().map((each) => ({ ...each, of: `number ${each.of}` })),
  ...framedRival(),
  quietClaims(),
])
  share(one);
for (const changed of [0, 0.05, 0.1, 0.2, 0.3]) share(copiedPosts(200, changed, seed));
share(honestPosts(500, seed));
print("\n'This helped' shown for taps of made-up keys:");
for (const [taps, days] of [
  [10, 1],
  [1000, 1],
  [1000, 10],
  [1000, 60],
] as const)
  print(`  ${taps} taps on ${days} ${days === 1 ? "day" : "days"}: ${floodedHelped(taps, days)}`);
print(
  `\nChance that one of a thousand million guesses is one of 200 vouched codes that are out: ${guessedCode(1e9, 200).toExponential(1)}`,
);
