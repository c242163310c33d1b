/**
 * What does the network's picture show, in tables?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Panel } from "../../safeguards/screens/index.ts";
import type { Drawing, NetworkEdge, NetworkHub, NetworkNode } from "../network-steps.ts";
import { useWording } from "./wording.ts";

type Edge = NetworkEdge & { readonly when: string | null; readonly record: string | null };
type Picture = Drawing<NetworkNode, Edge>;
type Node = Picture["nodes"][number];

interface NetworkTablesProps {
  readonly picture: Picture;
  readonly open: (id: string) => void;
}

export function NetworkTables({ picture, open }: NetworkTablesProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("graph.subjects")} flush>
        <Nodes nodes={picture.nodes} open={open} />
      </Panel>
      {picture.edges.length > 0 ? (
        <Panel title={t("graph.connections")} flush>
          <Edges picture={picture} />
        </Panel>
      ) : null}
      {picture.hubs.length > 0 ? (
        <Panel title={t("graph.hubs")}>
          <Hubs hubs={picture.hubs} />
        </Panel>
      ) : null}
    </>
  );
}

function Nodes({
  nodes,
  open,
}: {
  readonly nodes: readonly Node[];
  readonly open: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const columns: Column<Node>[] = [
    {
      name: "caption",
      title: t("graph.subject"),
      cell: (node) => (
        <Link to="/subjects/$recordId" params={{ recordId: node.id }}>
          <bdi>{node.caption}</bdi>
        </Link>
      ),
      heads: true,
    },
    { name: "type", title: t("graph.type"), cell: (node) => wording.type(node.entityType) },
    { name: "records", title: t("graph.records"), cell: (node) => node.records, numeric: true },
    { name: "step", title: t("graph.step"), cell: (node) => node.step + 1, numeric: true },
    {
      name: "open",
      title: t("graph.opened"),
      cell: (node) =>
        node.opened ? (
          t("graph.isOpen")
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("graph.openNamed", { caption: node.caption })}
            onClick={() => open(node.id)}
          >
            {t("graph.open")}
          </Button>
        ),
    },
  ];
  return (
    <DataTable caption={t("graph.subjects")} columns={columns} rows={nodes} rowKey={(node) => node.id} />
  );
}

function Edges({ picture }: { readonly picture: Picture }): ReactElement {
  const { t } = useTranslation();
  const captions = new Map(picture.nodes.map(({ id, caption }) => [id, caption]));
  const columns: Column<Edge>[] = [
    {
      name: "from",
      title: t("graph.from"),
      cell: (edge) => <bdi>{captions.get(edge.from)}</bdi>,
      heads: true,
    },
    {
      name: "label",
      title: t("graph.connection"),
      cell: (edge) =>
        edge.record === null ? (
          edge.label
        ) : (
          <Link to="/records/$recordId" params={{ recordId: edge.record }}>
            {edge.label}
          </Link>
        ),
    },
    { name: "to", title: t("graph.to"), cell: (edge) => <bdi>{captions.get(edge.to)}</bdi> },
    { name: "when", title: t("graph.when"), cell: (edge) => (edge.when ? <Day day={edge.when} /> : "–") },
  ];
  return (
    <DataTable
      caption={t("graph.connections")}
      columns={columns}
      rows={picture.edges}
      rowKey={(edge) => edge.id}
    />
  );
}

function Hubs({ hubs }: { readonly hubs: readonly NetworkHub[] }): ReactElement {
  const { t } = useTranslation();
  const once = [...new Map(hubs.map((hub) => [`${hub.kind} ${hub.caption}`, hub])).values()];
  return (
    <>
      <p className="waymark-quiet">{t("graph.hubsMean")}</p>
      <ul>
        {once.map((hub) => (
          <li key={`${hub.kind} ${hub.caption}`}>
            <bdi className="waymark-code">{hub.caption}</bdi>{" "}
            <span className="waymark-quiet">{t(`kinds.${hub.kind}`, { defaultValue: hub.kind })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
