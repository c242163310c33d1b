/**
 * How is a network drawn?
 *
 * By sigma on WebGL. Where a browser has none the picture is left out and the tables remain.
 *
 * @module
 */
import { Text, useComputedColorScheme } from "@mantine/core";
import Graph from "graphology";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import Sigma from "sigma";
import type { Place } from "../network-layout.ts";
import type { Drawing, NetworkEdge, NetworkNode } from "../network-steps.ts";
import { useWording } from "./wording.ts";

interface NetworkPictureProps {
  readonly picture: Drawing<NetworkNode, NetworkEdge>;
  readonly places: ReadonlyMap<string, Place>;
  readonly open: (id: string) => void;
  /** The subject itself, drawn with emphasis. */
  readonly centre: string;
}

const inks = {
  light: {
    text: "#20201e",
    node: "#3d8fa3",
    open: "#16404d",
    centre: "#875a0d",
    edge: "#adada4",
    edgeText: "#4d4d47",
  },
  dark: {
    text: "#e2e6e8",
    node: "#5ba5b6",
    open: "#afd4dc",
    centre: "#e7bd67",
    edge: "#465056",
    edgeText: "#b3bbbf",
  },
} as const;

type Inks = (typeof inks)["light"] | (typeof inks)["dark"];

export function NetworkPicture({ picture, places, open, centre }: NetworkPictureProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const frame = useRef<HTMLDivElement>(null);
  const [fails, setFails] = useState(false);
  const ink = inks[useComputedColorScheme("light")];
  const latest = useRef({ open, wording });
  latest.current = { open, wording };
  useEffect(() => {
    if (!frame.current) return;
    const graph = graphOf(picture, places, { ink, centre, typeName: latest.current.wording.type });
    try {
      const sigma = draw(graph, frame.current, ink);
      sigma.on("clickNode", ({ node }) => latest.current.open(node));
      return () => sigma.kill();
    } catch {
      setFails(true);
      return;
    }
  }, [picture, places, ink, centre]);
  if (fails)
    return (
      <Text p="md" size="sm">
        {t("graph.noWebGl")}
      </Text>
    );
  const label = t("graph.picture", { nodes: picture.nodes.length, edges: picture.edges.length });
  return <div ref={frame} className="waymark-picture" role="img" aria-label={label} />;
}

interface Drawn {
  readonly ink: Inks;
  readonly centre: string;
  readonly typeName: (type: string) => string;
}

function graphOf(
  { nodes, edges }: NetworkPictureProps["picture"],
  places: NetworkPictureProps["places"],
  { ink, centre, typeName }: Drawn,
): Graph {
  const graph = new Graph({ multi: true });
  for (const node of nodes) {
    const place = places.get(node.id) ?? { x: 0, y: 0 };
    const color = node.id === centre ? ink.centre : node.opened ? ink.open : ink.node;
    const size = 6 + 2 * Math.min(6, Math.log2(node.records + 1));
    graph.addNode(node.id, {
      ...place,
      size,
      color,
      label: `${shortened(node.caption)} · ${typeName(node.entityType)}`,
    });
  }
  for (const { id, from, to, label, directed } of edges)
    graph.addEdgeWithKey(id, from, to, {
      label,
      size: 1.5,
      color: ink.edge,
      type: directed ? "arrow" : "line",
    });
  return graph;
}

function shortened(caption: string): string {
  return caption.length > 40 ? `${caption.slice(0, 39)}…` : caption;
}

function draw(graph: Graph, frame: HTMLElement, ink: Inks): Sigma {
  const font = getComputedStyle(frame).fontFamily;
  return new Sigma(graph, frame, {
    renderEdgeLabels: true,
    labelFont: font,
    edgeLabelFont: font,
    labelSize: 13,
    edgeLabelSize: 11,
    labelColor: { color: ink.text },
    edgeLabelColor: { color: ink.edgeText },
    labelRenderedSizeThreshold: 0,
    labelDensity: 2,
    stagePadding: 60,
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined,
  });
}
