import { expect, test } from "vitest";
import { networkLayout } from "./network-layout.ts";
import type { NetworkEdge, NetworkNode, NetworkStep } from "./network-steps.ts";

const node = (id: string): NetworkNode => ({ id, entityType: "Person", caption: id, records: 1 });
const star = (centre: string, around: readonly string[]): NetworkStep<NetworkNode, NetworkEdge> => ({
  opened: centre,
  nodes: [node(centre), ...around.map(node)],
  edges: around.map((to) => ({
    id: `${centre} ${to}`,
    from: centre,
    to,
    kind: "",
    label: "",
    directed: false,
  })),
  hubs: [],
  capped: false,
});
const steps = [star("a", ["b", "c", "d"]), star("b", ["e", "f"])];

test("the same steps give the same picture, to the last digit", () => {
  expect(networkLayout(steps)).toEqual(networkLayout(steps));
});

test("every node has a place of its own", () => {
  const places = [...networkLayout(steps).values()];
  expect(places).toHaveLength(6);
  for (const { x, y } of places) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  expect(new Set(places.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(6);
});

test("a subject that nothing joins stands alone, and no step is no picture", () => {
  expect([...networkLayout([star("a", [])]).keys()]).toEqual(["a"]);
  expect(networkLayout([]).size).toBe(0);
});
