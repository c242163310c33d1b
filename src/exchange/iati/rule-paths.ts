/**
 * Which nodes does a rule name?
 *
 * @module
 */
import { compileExpression } from "../xml/compile-expression.ts";
import { isNodes } from "../xml/expression-values.ts";
import type { XmlNode } from "../xml/xml-element.ts";
import type { Check, Look, RuleCase } from "./rule-set.ts";

export type Nodes = (look: Look) => readonly XmlNode[];

/** Compiles a case into its check. */
export type RuleKind = (one: RuleCase) => Check;

export function nodesAt(path: unknown): Nodes {
  const expression = compileExpression(String(path));
  return ({ context, loop }) => {
    const nodes = expression(context, loop);
    return isNodes(nodes) ? nodes : [];
  };
}

export function nodesAtAll(paths: readonly string[] | undefined): Nodes[] {
  return (paths ?? []).map(nodesAt);
}
