/**
 * What do one donor's extras cost all the others?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { ConditionsView } from "../../conditions/conditions-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useTermWords } from "./term-words.ts";

type Extras = ConditionsView["extras"][number];

interface DonorCostsProps {
  readonly extras: readonly Extras[];
  /** Unit: USD an hour. */
  readonly rate: number;
}

export function DonorCosts({ extras, rate }: DonorCostsProps): ReactElement {
  const { t } = useTranslation();
  const columns = useColumns();
  if (extras.length === 0) return <Empty title={t("programmes.conditions.noAgreement")} />;
  return (
    <>
      <CostsChart extras={extras} />
      <Panel title={t("programmes.conditions.costs.title")} flush>
        <DataTable
          inParts
          caption={t("programmes.conditions.costs.title")}
          columns={columns}
          rows={extras}
          rowKey={({ donor, programme }) => `${donor.id} ${programme.id}`}
        />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("programmes.conditions.costs.means", { rate })}
        </Text>
      </Panel>
    </>
  );
}

function CostsChart({ extras }: Pick<DonorCostsProps, "extras">): ReactElement {
  const { t } = useTranslation();
  const all = useMemo(
    () =>
      extras.map(({ donor, programme, hours, usd, atLeast }) => {
        const known = usd > 0 || !atLeast;
        return {
          donor: `${donor.acronym || donor.name}, ${programme.code}`,
          hours: known ? hours : null,
          usd: known ? usd : null,
          atLeast: t(`programmes.termValue.${atLeast ? "yes" : "no"}`),
        };
      }),
    [extras, t],
  );
  const rows = useMemo(() => all.filter(({ usd }) => usd !== null && usd > 0).slice(0, 15), [all]);
  const label = t("programmes.conditions.costs.usd");
  const draw = useCallback<Draw>(
    ({ plot }) => ({
      marginLeft: 110,
      height: 70 + rows.length * 28,
      x: { label, zero: true },
      y: { label: null },
      marks: [
        plot.barX(rows, { x: "usd", y: "donor", sort: { y: "-x" }, fill: ink.against, fillOpacity: 0.7 }),
        plot.ruleX([0]),
      ],
    }),
    [rows, label],
  );
  const table = {
    name: "extras-of-donors",
    columns: [
      { name: "donor", title: t("programmes.conditions.costs.donor") },
      { name: "hours", title: t("programmes.conditions.costs.hours"), numeric: true, digits: 1 },
      { name: "usd", title: label, numeric: true, digits: 0 },
      { name: "atLeast", title: t("programmes.conditions.costs.atLeast") },
    ],
    rows: all,
  };
  return (
    <Chart title={t("programmes.conditions.costs.chart")} table={table} draw={draw}>
      {t("programmes.conditions.costs.chartMeans")}
    </Chart>
  );
}

function useColumns(): Column<Extras>[] {
  const { t } = useTranslation();
  const words = useTermWords();
  const title = (name: string) => t(`programmes.conditions.costs.${name}`);
  return [
    { name: "donor", title: title("donor"), heads: true, cell: ({ donor }) => <bdi>{donor.name}</bdi> },
    { name: "programme", title: title("programme"), cell: ({ programme }) => <bdi>{programme.code}</bdi> },
    {
      name: "hours",
      title: title("hours"),
      numeric: true,
      cell: ({ hours, atLeast }) => words.burden(hours, atLeast),
    },
    {
      name: "usd",
      title: title("usd"),
      numeric: true,
      cell: ({ usd, atLeast }) =>
        usd === 0 && atLeast ? t("programmes.conditions.notKnown") : words.usd(usd),
    },
    { name: "bornBy", title: title("bornBy"), cell: (one) => <BornBy extras={one} /> },
  ];
}

function BornBy({ extras: { bornBy, usd, atLeast } }: { readonly extras: Extras }): ReactElement {
  const { t } = useTranslation();
  const words = useTermWords();
  if (bornBy === null) return <span>{t("programmes.conditions.costs.splitUnknown")}</span>;
  if (usd === 0)
    return (
      <span>{t(atLeast ? "programmes.conditions.notKnown" : "programmes.conditions.costs.nothing")}</span>
    );
  return (
    <Stack gap={2}>
      {bornBy.map(({ donor, usd: share }) => (
        <span key={donor}>
          <bdi>{donor}</bdi>: {words.usd(share)}
        </span>
      ))}
    </Stack>
  );
}
