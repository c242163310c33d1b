/**
 * Which public incidents lie on the map, which do not, and how do more come in?
 *
 * @module
 */
import { Button, FileButton, Group, Stack, Text } from "@mantine/core";
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
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { incidentsTaken, incidentTotalsView } from "../../risk/risks-api.ts";
import { useIncidentFiles } from "./use-incident-files.ts";

type Total = z.infer<typeof incidentTotalsView>["totals"][number];

interface IncidentsPanelProps {
  /** Version of the map that stands. */
  readonly mapVersion: number;
  readonly mayEdit: boolean;
}

export function IncidentsPanel({ mapVersion, mayEdit }: IncidentsPanelProps): ReactElement {
  const { t } = useTranslation();
  const totals = useAnswer("/incidents/totals", incidentTotalsView);
  if (totals.isError) return <Refused failure={totals.error} again={() => void totals.refetch()} />;
  if (totals.isPending) return <Waiting />;
  const older = totals.data.mapVersion !== null && totals.data.mapVersion < mapVersion;
  return (
    <Panel title={t("community.risk.incidents")} actions={mayEdit ? <Bringing older={older} /> : null} flush>
      {totals.data.totals.length === 0 ? (
        <Empty title={t("community.risk.noIncidents")}>{t("community.risk.noIncidentsMeans")}</Empty>
      ) : (
        <Totals totals={totals.data.totals} />
      )}
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("community.risk.incidentsMean")}
      </Text>
    </Panel>
  );
}

function Totals({ totals }: { readonly totals: readonly Total[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const figure = (name: "incidents" | "parts" | "deadAndMissing" | "inPlainFigures"): Column<Total> => ({
    name,
    title: t(`community.risk.totals.${name}`),
    cell: (total) => number.format(total[name]),
    numeric: true,
  });
  const columns: Column<Total>[] = [
    {
      name: "reason",
      title: t("community.risk.totals.where"),
      cell: ({ reason }) => t(`community.risk.reasons.${reason ?? "assigned"}`),
      heads: true,
    },
    figure("incidents"),
    figure("parts"),
    figure("deadAndMissing"),
    figure("inPlainFigures"),
  ];
  return (
    <DataTable
      caption={t("community.risk.incidents")}
      columns={columns}
      rows={totals}
      rowKey={({ reason }) => reason ?? ""}
    />
  );
}

/** @param older - Some were put on an older map than the one that stands. */
function Bringing({ older }: { readonly older: boolean }): ReactElement {
  const { t } = useTranslation();
  const { state, bring } = useIncidentFiles();
  const again = useChange<null, unknown>(
    () => ({ path: "/incidents/reassign", method: "POST", body: {}, answer: incidentsTaken }),
    ["/incidents", "/leg-risks"],
  );
  return (
    <Stack gap={4} align="flex-end">
      <Group gap="xs">
        {older ? (
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate(null)}>
            {t("community.risk.again")}
          </Button>
        ) : null}
        <FileButton multiple accept="application/json,.json" onChange={(files) => void bring(files)}>
          {(props) => (
            <Button size="xs" loading={state.step === "bringing"} {...props}>
              {t("community.risk.bring")}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="xs" role="status">
        {state.step === "bringing"
          ? t("community.risk.bringing", { done: state.done, all: state.all })
          : null}
        {state.step === "done"
          ? t("community.risk.brought", { count: state.parts, refused: state.refused })
          : null}
        {state.step === "unreadable" ? t("community.risk.unreadable", { name: state.name }) : null}
      </Text>
      {state.step === "refused" ? <Refused failure={state.failure} /> : null}
      {again.isError ? <Refused failure={again.error} /> : null}
    </Stack>
  );
}
