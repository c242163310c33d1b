/**
 * What would be published now, and is it so wished?
 *
 * @module
 */
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Dialog,
  Empty,
  Panel,
  Refused,
  useAnswer,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { nextPublicationView, publishedView } from "../../publication/publication-api.ts";
import type { RouteMap } from "../../routes/route-map.ts";
import { useCellNames } from "./cell-names.ts";

type Next = z.infer<typeof nextPublicationView>;

export function NextPublication({ map }: { readonly map: RouteMap }): ReactElement {
  const { t } = useTranslation();
  const next = useAnswer("/publication/next", nextPublicationView);
  if (next.isError) return <Refused failure={next.error} again={() => void next.refetch()} />;
  return (
    <Panel
      title={t("community.publication.next")}
      actions={next.data ? <PublishButton next={next.data} /> : null}
      flush
    >
      {next.data ? <Changes next={next.data} map={map} /> : <Waiting />}
    </Panel>
  );
}

function Changes({ next, map }: { readonly next: Next; readonly map: RouteMap }): ReactElement {
  const { t } = useTranslation();
  const names = useCellNames(map);
  const columns: Column<Next["changes"][number]>[] = [
    {
      name: "change",
      title: t("community.publication.change"),
      cell: ({ change }) => t(`community.publication.changes.${change}`),
    },
    {
      name: "topic",
      title: t("community.publication.topic"),
      cell: ({ topic }) => t(`community.publication.topics.${topic}`),
    },
    {
      name: "what",
      title: t("community.publication.what"),
      cell: ({ topic, name }) => <bdi>{topic === "risk" ? names.kind(name) : name}</bdi>,
      heads: true,
    },
    { name: "leg", title: t("community.routes.leg"), cell: ({ leg }) => <bdi>{names.leg(leg)}</bdi> },
  ];
  return (
    <>
      {next.changes.length === 0 ? (
        <Empty title={t("community.publication.noChange")}>{t("community.publication.noChangeMeans")}</Empty>
      ) : (
        <DataTable
          caption={t("community.publication.next")}
          columns={columns}
          rows={next.changes}
          rowKey={({ topic, change, leg, name }) => JSON.stringify([topic, change, leg, name])}
        />
      )}
      {next.more > 0 ? (
        <Text size="sm" className="waymark-panel-foot">
          {t("community.publication.more", { count: next.more })}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {next.batch === null ? (
          <>
            {t("community.publication.batchFrom")} <Day day={next.nextBatchFrom} />
          </>
        ) : (
          t("community.publication.batchDue", { month: next.batch.month, count: next.batch.shown })
        )}
      </Text>
    </>
  );
}

/** Publishing is seen by everybody at once and cannot be taken back from who read it: so it is asked once more. */
function PublishButton({ next }: { readonly next: Next }): ReactElement {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [risk, setRisk] = useState(next.batch !== null);
  const publishing = useChange(
    (order: { risk: boolean }) => ({
      path: "/publication",
      method: "POST",
      body: order,
      answer: publishedView,
    }),
    ["/publication"],
  );
  const close = () => setOpened(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t("community.publication.publish")}</Button>
      <Dialog opened={opened} onClose={close} title={t("community.publication.confirm")}>
        <Stack gap="md">
          <Text>{t("community.publication.confirmMeans", { count: next.changes.length + next.more })}</Text>
          {next.batch === null ? null : (
            <Checkbox
              checked={risk}
              onChange={(event) => setRisk(event.currentTarget.checked)}
              label={t("community.publication.withRisk", { month: next.batch.month })}
              description={t("community.publication.withRiskMeans")}
            />
          )}
          {publishing.isError ? <Refused failure={publishing.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("community.publication.notNow")}
            </Button>
            <Button
              loading={publishing.isPending}
              onClick={() => publishing.mutate({ risk: risk && next.batch !== null }, { onSuccess: close })}
            >
              {t("community.publication.publish")}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
