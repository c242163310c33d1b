/**
 * Which risks were taken back, by reason, and how is one taken back or given back?
 *
 * @module
 */
import { Button, Group, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  type Column,
  DataTable,
  Day,
  Dialog,
  Panel,
  Refused,
  useChange,
} from "../../../safeguards/screens/index.ts";
import type { publicationView } from "../../publication/publication-api.ts";
import { riskKinds } from "../../risk/risk-kind.ts";
import type { RouteMap } from "../../routes/route-map.ts";
import { useCellNames } from "./cell-names.ts";

type Withdrawn = z.infer<typeof publicationView>["withdrawn"][number];

interface WithdrawnRisksProps {
  readonly map: RouteMap;
  readonly withdrawn: readonly Withdrawn[];
  readonly mayChange: boolean;
}

export function WithdrawnRisks({ map, withdrawn, mayChange }: WithdrawnRisksProps): ReactElement {
  const { t } = useTranslation();
  const names = useCellNames(map);
  const lift = useChange(
    ({ leg, kind }: Withdrawn) => ({
      path: "/publication/withdrawals/lift",
      method: "POST",
      body: { leg, kind },
      answer: z.null(),
    }),
    ["/publication"],
  );
  const columns: Column<Withdrawn>[] = [
    {
      name: "leg",
      title: t("community.routes.leg"),
      cell: ({ leg }) => <bdi>{names.leg(leg)}</bdi>,
      heads: true,
    },
    { name: "kind", title: t("community.publication.kind"), cell: ({ kind }) => names.kind(kind) },
    { name: "since", title: t("community.publication.since"), cell: ({ since }) => <Day day={since} /> },
    { name: "reason", title: t("community.publication.reason"), cell: ({ reason }) => <bdi>{reason}</bdi> },
    {
      name: "do",
      title: t("community.routes.do"),
      cell: (one) =>
        mayChange ? (
          <Button
            size="compact-xs"
            variant="default"
            loading={lift.isPending}
            onClick={() => lift.mutate(one)}
          >
            {t("community.publication.lift")}
          </Button>
        ) : null,
    },
  ];
  return (
    <Panel
      title={t("community.publication.withdrawn")}
      actions={mayChange ? <Withdrawing map={map} /> : null}
      flush={withdrawn.length > 0}
    >
      {lift.isError ? <Refused failure={lift.error} /> : null}
      {withdrawn.length === 0 ? (
        <Text size="sm">{t("community.publication.noneWithdrawn")}</Text>
      ) : (
        <DataTable
          caption={t("community.publication.withdrawn")}
          columns={columns}
          rows={withdrawn}
          rowKey={({ leg, kind }) => `${leg} ${kind}`}
        />
      )}
    </Panel>
  );
}

function Withdrawing({ map }: { readonly map: RouteMap }): ReactElement {
  const { t } = useTranslation();
  const names = useCellNames(map);
  const [opened, setOpened] = useState(false);
  const [cell, setCell] = useState({ leg: map.legs[0]?.id ?? "", kind: riskKinds[0] as string, reason: "" });
  const withdraw = useChange(
    (body: typeof cell) => ({ path: "/publication/withdrawals", method: "POST", body, answer: z.null() }),
    ["/publication"],
  );
  const close = () => setOpened(false);
  const enough = cell.reason.trim().length >= 10;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t("community.publication.withdraw")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("community.publication.withdraw")}>
        <Stack gap="md">
          <Text size="sm">{t("community.publication.withdrawMeans")}</Text>
          <NativeSelect
            label={t("community.routes.leg")}
            value={cell.leg}
            onChange={(event) => setCell({ ...cell, leg: event.currentTarget.value })}
            data={map.legs.map(({ id }) => ({ value: id, label: names.leg(id) }))}
          />
          <NativeSelect
            label={t("community.publication.kind")}
            value={cell.kind}
            onChange={(event) => setCell({ ...cell, kind: event.currentTarget.value })}
            data={riskKinds.map((kind) => ({ value: kind, label: names.kind(kind) }))}
          />
          <Textarea
            label={t("community.publication.reason")}
            description={t("community.publication.reasonHelp")}
            value={cell.reason}
            maxLength={500}
            autosize
            minRows={2}
            onChange={(event) => setCell({ ...cell, reason: event.currentTarget.value })}
          />
          {withdraw.isError ? <Refused failure={withdraw.error} /> : null}
          <Group justify="flex-end">
            <Button
              disabled={!enough}
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(cell, { onSuccess: close })}
            >
              {t("community.publication.withdraw")}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
