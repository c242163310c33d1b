/**
 * What of a network has been opened so far, and how is the last step taken back?
 *
 * A drawing is the sequence of its steps; each step is a subject and what stood one step away from it. What is
 * drawn follows from the sequence, so taking the last step away restores exactly what was there before.
 *
 * @module
 */

export interface NetworkNode {
  readonly id: string;
  readonly entityType: string;
  readonly caption: string;
  readonly records: number;
}

export interface NetworkEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly label: string;
  readonly directed: boolean;
}

export interface NetworkHub {
  readonly kind: string;
  readonly caption: string;
}

/** One subject opened, and its answer. */
export interface NetworkStep<Node extends NetworkNode, Edge extends NetworkEdge> {
  readonly opened: string;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly hubs: readonly NetworkHub[];
  readonly capped: boolean;
}

export interface Drawing<Node extends NetworkNode, Edge extends NetworkEdge> {
  /** Each once; `step` is the index of the step that brought it. */
  readonly nodes: readonly (Node & { readonly step: number; readonly opened: boolean })[];
  readonly edges: readonly Edge[];
  readonly hubs: readonly (NetworkHub & { readonly of: string })[];
  /** Subjects with more neighbours than one step shows. */
  readonly capped: readonly string[];
}

/** What a sequence of steps shows. An edge is drawn only between nodes that are drawn. */
export function drawn<Node extends NetworkNode, Edge extends NetworkEdge>(
  steps: readonly NetworkStep<Node, Edge>[],
): Drawing<Node, Edge> {
  const opened = new Set(steps.map((step) => step.opened));
  const nodes = new Map<string, Node & { step: number; opened: boolean }>();
  const edges = new Map<string, Edge>();
  for (const [step, { nodes: found, edges: joined }] of steps.entries()) {
    for (const node of found)
      if (!nodes.has(node.id)) nodes.set(node.id, { ...node, step, opened: opened.has(node.id) });
    for (const edge of joined) if (!edges.has(edge.id)) edges.set(edge.id, edge);
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter((edge) => nodes.has(edge.from) && nodes.has(edge.to)),
    hubs: steps.flatMap((step) => step.hubs.map((hub) => ({ ...hub, of: step.opened }))),
    capped: steps.filter((step) => step.capped).map((step) => step.opened),
  };
}

/** Opens a subject; one that is open already changes nothing. */
export function stepped<Step extends { readonly opened: string }>(
  steps: readonly Step[],
  step: Step,
): readonly Step[] {
  return steps.some((one) => one.opened === step.opened) ? steps : [...steps, step];
}

/** Takes the last step back; the first, the subject itself, stays. */
export function unstepped<Step>(steps: readonly Step[]): readonly Step[] {
  return steps.length > 1 ? steps.slice(0, -1) : steps;
}
