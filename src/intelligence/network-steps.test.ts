import { expect, test } from "vitest";
import {
  drawn,
  type NetworkEdge,
  type NetworkNode,
  type NetworkStep,
  stepped,
  unstepped,
} from "./network-steps.ts";

type Step = NetworkStep<NetworkNode, NetworkEdge>;

const node = (id: string): NetworkNode => ({ id, entityType: "Person", caption: id, records: 1 });
const edge = (from: string, to: string): NetworkEdge => ({
  id: `${from} ${to}`,
  from,
  to,
  kind: "Payment",
  label: "pays",
  directed: true,
});
const first: Step = {
  opened: "a",
  nodes: [node("a"), node("b")],
  edges: [edge("a", "b")],
  hubs: [{ kind: "phone", caption: "116 016" }],
  capped: false,
};
const second: Step = {
  opened: "b",
  nodes: [node("b"), node("a"), node("c")],
  edges: [edge("a", "b"), edge("b", "c"), edge("c", "elsewhere")],
  hubs: [],
  capped: true,
};

test("two steps show each node and edge once, and no edge into nothing", () => {
  const { nodes, edges, hubs, capped } = drawn(stepped(stepped([], first), second));
  expect(nodes.map(({ id, step, opened }) => [id, step, opened])).toEqual([
    ["a", 0, true],
    ["b", 0, true],
    ["c", 1, false],
  ]);
  expect(edges.map(({ id }) => id)).toEqual(["a b", "b c"]);
  expect(hubs).toEqual([{ kind: "phone", caption: "116 016", of: "a" }]);
  expect(capped).toEqual(["b"]);
});

test("taking the last step back restores the drawing before it; the subject itself stays", () => {
  const one = stepped<Step>([], first);
  expect(drawn(unstepped(stepped(one, second)))).toEqual(drawn(one));
  expect(unstepped(one)).toEqual(one);
});

test("opening what is open changes nothing", () => {
  const one = stepped<Step>([], first);
  expect(stepped(one, first)).toBe(one);
});
