/**
 * Where does each node of a network stand?
 *
 * Every step begins from where the steps before it left the nodes; new ones start on a spiral around the
 * subject that was opened, then ForceAtlas2 spreads them. The same steps always give the same picture: nothing
 * is drawn by chance.
 *
 * Source: Jacomy et al., "ForceAtlas2", PLoS ONE 9 (2014).
 *
 * @module
 */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { drawn, type NetworkEdge, type NetworkNode, type NetworkStep } from "./network-steps.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The golden angle: successive nodes of a spiral never line up. Unit: radians. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const rounds = 200;

/** Node id to its place, for all nodes that the steps draw. Unit: none; the picture scales to its frame. */
export function networkLayout<Node extends NetworkNode, Edge extends NetworkEdge>(
  steps: readonly NetworkStep<Node, Edge>[],
): ReadonlyMap<string, Place> {
  let places: ReadonlyMap<string, Place> = new Map();
  for (let count = 1; count <= steps.length; count += 1) {
    places = spread(drawn(steps.slice(0, count)), steps[count - 1]?.opened ?? "", places);
  }
  return places;
}

interface Picture {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

function spread(
  { nodes, edges }: Picture,
  opened: string,
  before: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const graph = new Graph({ multi: true });
  const centre = before.get(opened) ?? { x: 0, y: 0 };
  for (const [index, { id }] of nodes.entries()) graph.addNode(id, before.get(id) ?? spiral(centre, index));
  for (const { id, from, to } of edges) graph.addEdgeWithKey(id, from, to);
  if (graph.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1, adjustSizes: false };
    forceAtlas2.assign(graph, { iterations: rounds, settings });
  }
  return new Map(
    graph.mapNodes((id, attributes) => [id, { x: Number(attributes.x), y: Number(attributes.y) }] as const),
  );
}

function spiral(centre: Place, index: number): Place {
  const radius = 4 * Math.sqrt(index);
  return {
    x: centre.x + radius * Math.cos(index * goldenAngle),
    y: centre.y + radius * Math.sin(index * goldenAngle),
  };
}
