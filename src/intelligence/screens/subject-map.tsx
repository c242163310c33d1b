/**
 * Where was a subject, and where is what it is connected with?
 *
 * A map of land and borders that the node itself serves, and beside it the same points as a table.
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Empty,
  Panel,
  Refused,
  useAnswer,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { networkView, type subjectView } from "../api.ts";
import { MapPicture, type MapPoint } from "./map-picture.tsx";
import { RecordLink } from "./record-link.tsx";
import { useWording } from "./wording.ts";

type Subject = z.infer<typeof subjectView>;

export function SubjectMap({ subject }: { readonly subject: Subject }): ReactElement {
  const { t } = useTranslation();
  const network = useAnswer(`/subjects/${subject.record}/network`, networkView);
  if (network.isError) return <Refused failure={network.error} again={() => void network.refetch()} />;
  if (network.isPending) return <Waiting />;
  const points = pointsOf(subject, network.data.nodes);
  if (points.length === 0) return <Empty title={t("map.empty")}>{t("map.emptyMeans")}</Empty>;
  return (
    <Stack gap="md">
      <Panel title={t("map.title")} flush>
        <MapPicture points={points} />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("map.disclaimer")}
        </Text>
      </Panel>
      <Points points={points} />
    </Stack>
  );
}

function Points({ points }: { readonly points: readonly MapPoint[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const degrees = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 4 });
  const columns: Column<MapPoint>[] = [
    {
      name: "name",
      title: t("map.point"),
      cell: (p) => <RecordLink id={p.id} caption={p.caption} />,
      heads: true,
    },
    { name: "type", title: t("graph.type"), cell: (p) => wording.type(p.entityType) },
    { name: "own", title: t("map.belongs"), cell: (p) => t(p.own ? "map.own" : "map.connected") },
    { name: "latitude", title: t("map.latitude"), cell: (p) => degrees.format(p.latitude), numeric: true },
    { name: "longitude", title: t("map.longitude"), cell: (p) => degrees.format(p.longitude), numeric: true },
  ];
  return (
    <Panel title={t("map.points")} flush>
      <DataTable caption={t("map.points")} columns={columns} rows={points} rowKey={(p) => p.id} />
    </Panel>
  );
}

function pointsOf(subject: Subject, nodes: z.infer<typeof networkView>["nodes"]): readonly MapPoint[] {
  const own = new Set(subject.records.map(({ id }) => id));
  return [
    ...subject.records.map((record) => ({ ...record, own: true })),
    ...nodes.filter(({ id }) => !own.has(id)).map((node) => ({ ...node, own: false })),
  ].flatMap(({ id, caption, entityType, where, own: mine }) =>
    where === null ? [] : [{ id, caption, entityType, own: mine, ...where }],
  );
}
