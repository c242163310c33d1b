/**
 * Which nodes does a path lead to?
 *
 * @module
 */
import { asTruth, type ExpressionValue } from "./expression-values.ts";
import { withDescendants, type XmlElement, type XmlNode } from "./xml-element.ts";

/** What `'$1'` stands for inside a loop. Null: outside. */
export type LoopValue = string | null;

export type Expression = (context: XmlNode, loop: LoopValue) => ExpressionValue;

export interface Step {
  /** An element's name, `@name`, `text()`, `.` or `..`. */
  readonly test: string;
  /** The step was reached by `//`. */
  readonly anywhere: boolean;
  readonly predicates: readonly Expression[];
}

/** @param fromTop whether the path begins at the document and not at the node it is asked of */
export function followPath(steps: readonly Step[], fromTop: boolean): Expression {
  return (context, loop) => {
    let nodes: readonly XmlNode[] = [fromTop ? documentAbove(context) : context];
    for (const step of steps) {
      const found = nodes.flatMap((node) => follow(step, node, loop));
      nodes = nodes.length > 1 ? [...new Set(found)] : found;
    }
    return nodes;
  };
}

function follow(step: Step, node: XmlNode, loop: LoopValue): XmlNode[] {
  if (node.kind === "value") return step.test === "." ? [node] : [];
  const from = step.anywhere ? [...withDescendants(node)] : [node];
  return from.flatMap((element) =>
    step.predicates.reduce<XmlNode[]>(
      (found, predicate) => found.filter((each, at) => holds(predicate(each, loop), at + 1)),
      reached(step.test, element),
    ),
  );
}

/** A number as predicate is a place, counted from 1. */
function holds(value: ExpressionValue, place: number): boolean {
  return typeof value === "number" ? value === place : asTruth(value);
}

function reached(test: string, element: XmlElement): XmlNode[] {
  if (test === ".") return [element];
  if (test === "..") return element.parent === null ? [] : [element.parent];
  if (test === "text()") return valueAt(element, element.text === "" ? undefined : element.text);
  if (test.startsWith("@")) return valueAt(element, element.attributes.get(test.slice(1)));
  return element.children.filter(({ name }) => name === test);
}

function valueAt({ line }: XmlElement, value: string | undefined): XmlNode[] {
  return value === undefined ? [] : [{ kind: "value", value, line }];
}

/** An element above the root, so that `/name` finds the root as a child. */
function documentAbove(node: XmlNode): XmlNode {
  if (node.kind === "value") return node;
  let root: XmlElement = node;
  while (root.parent !== null) root = root.parent;
  return {
    kind: "element",
    name: "",
    line: 1,
    attributes: new Map(),
    children: [root],
    text: "",
    parent: null,
  };
}
