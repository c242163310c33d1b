/**
 * Do shares add up, to the last decimal?
 *
 * @module
 */
import { textOf } from "../xml/xml-element.ts";
import { nodesAtAll } from "./rule-paths.ts";
import type { Check, RuleCase } from "./rule-set.ts";

/** Ten decimals; more are no percentage anybody means. */
const places = 10;

/** Where there is nothing to add the rule holds: that shares are missing is said by others. */
export function addsUpTo({ paths, sum }: RuleCase): Check {
  const all = nodesAtAll(paths);
  const wanted = wholeOf(String(sum));
  return (look) => {
    const nodes = all.flatMap((each) => each(look));
    const parts = nodes.map((node) => wholeOf(textOf(node)));
    const bad = nodes[parts.indexOf(null)];
    if (bad !== undefined) return bad;
    const total = parts.reduce<bigint>((so, part) => so + (part ?? 0n), 0n);
    return nodes.length === 0 || total === wanted ? null : (nodes[0] ?? look.context);
  };
}

/** A decimal as a whole number of its last place. Null: not a decimal. */
function wholeOf(text: string): bigint | null {
  const found = /^\s*(-?)(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (found === null || `${found[2]}${found[3] ?? ""}` === "") return null;
  const digits = `${found[2]}${(found[3] ?? "").slice(0, places).padEnd(places, "0")}`;
  return BigInt(`${found[1]}${digits}`);
}
