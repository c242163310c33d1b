/**
 * Which programmes drove their funding, by which dated facts?
 *
 * @module
 */
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Panel, useParts } from "../../../safeguards/screens/index.ts";
import type { CoordinationView } from "../../coordination/coordination-api.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";
import { useGapWords } from "../gaps/gap-words.ts";

type Driver = CoordinationView["drivers"][number];

export function DriverPanel({ view }: { readonly view: CoordinationView }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t("programmes.coordination.panels.drivers")}>
        <FundShare found={view.fundDriven} />
        <DriverChart drivers={view.drivers} line={view.programmeDrivenFrom} />
      </Panel>
      <Panel title={t("programmes.coordination.panels.facts")} flush>
        <FactTable drivers={view.drivers} />
      </Panel>
    </>
  );
}

function FundShare({ found }: { readonly found: CoordinationView["fundDriven"] }): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const unknown =
    found.unknown > 0 ? ` ${t("programmes.coordination.unwritten", { count: found.unknown })}` : "";
  if (found.found === null) return <Text size="sm">{t("programmes.coordination.noDrivers")}</Text>;
  const { share, interval, reading } = found.found;
  return (
    <Text role="status" size="sm" mb="sm">
      {t("programmes.coordination.fundDriven", {
        funds: found.funds,
        of: found.of,
        share: words.share(share),
        interval: words.interval(interval),
      })}{" "}
      <strong>
        {t(`programmes.coordination.readings.${reading}`, { published: words.share(found.published) })}
      </strong>
      {unknown}
    </Text>
  );
}

function DriverChart({
  drivers,
  line,
}: {
  readonly drivers: readonly Driver[];
  readonly line: number;
}): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const rows = useMemo(
    () =>
      drivers.map(({ programme, state, index, drivenBy }) => ({
        code: programme.code,
        state: t(`programmes.choice.${state}`),
        index,
        drivenBy: t(`programmes.coordination.drivenBy.${drivenBy ?? "unknown"}`),
      })),
    [drivers, t],
  );
  const table = useMemo<ChartTable>(() => {
    const title = (name: string) => t(`programmes.coordination.columns.${name}`);
    return {
      name: "programme-driven-index",
      columns: [
        { name: "code", title: title("code") },
        { name: "state", title: title("state") },
        { name: "index", title: title("index"), numeric: true, digits: 2 },
        { name: "drivenBy", title: title("drivenBy") },
      ],
      rows,
    };
  }, [rows, t]);
  const { shown, more } = useParts(rows);
  const draw = useCallback<Draw>(
    ({ plot, width }) => ({
      height: 46 + shown.length * 24,
      marginLeft: 60,
      marginRight: width < 560 ? 48 : 170,
      marginTop: 10,
      x: {
        label: null,
        domain: [0, 1],
        ticks: width < 560 ? 3 : 5,
        tickFormat: (value: number) => words.share(value),
      },
      y: { label: null, domain: shown.map(({ code }) => code), padding: 0.35 },
      marks: [
        plot.gridX({ stroke: ink.line, strokeOpacity: 1, ticks: 5 }),
        plot.barX(
          shown.filter(({ index }) => index !== null),
          { x: "index", y: "code", fill: ink.for, fillOpacity: 0.55, stroke: ink.for },
        ),
        plot.ruleX([line], { stroke: ink.care, strokeWidth: 2, strokeDasharray: "4 3" }),
        plot.text(shown, {
          y: "code",
          text: ({ index, drivenBy }: (typeof rows)[number]) =>
            index === null
              ? drivenBy
              : width < 560
                ? words.share(index)
                : `${words.share(index)} ${drivenBy}`,
          frameAnchor: "right",
          textAnchor: "start",
          dx: 8,
          fill: ink.text,
        }),
      ],
    }),
    [shown, line, words],
  );
  return (
    <Chart title={t("programmes.coordination.index")} table={table} draw={draw} more={more}>
      {t("programmes.coordination.indexNote", { line: words.share(line) })}
    </Chart>
  );
}

function FactTable({ drivers }: Pick<CoordinationView, "drivers">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const columns: Column<Driver>[] = [
    {
      name: "programme",
      title: t("programmes.kind.programme"),
      heads: true,
      cell: ({ programme }) => (
        <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
          <bdi>
            {programme.code} {programme.title}
          </bdi>
        </Link>
      ),
    },
    {
      name: "index",
      title: t("programmes.coordination.columns.index"),
      numeric: true,
      cell: ({ index }) => (index === null ? t("programmes.charts.unknown") : words.share(index)),
    },
    {
      name: "shown",
      title: t("programmes.coordination.shown"),
      cell: ({ facts }) => <Facts facts={facts.filter(({ shown }) => shown)} />,
    },
    {
      name: "notShown",
      title: t("programmes.coordination.notShown"),
      cell: ({ facts }) => <Facts facts={facts.filter(({ shown }) => !shown)} />,
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.coordination.panels.facts")}
      columns={columns}
      rows={drivers}
      rowKey={({ programme }) => programme.id}
    />
  );
}

function Facts({ facts }: Pick<Driver, "facts">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  if (facts.length === 0) return <span className="waymark-quiet">–</span>;
  return (
    <ul className="waymark-plain-list">
      {facts.map(({ fact, weight, day }) => (
        <li key={fact}>
          {t("programmes.coordination.factWeight", {
            fact: t(`programmes.coordination.facts.${fact}`),
            weight: words.share(weight),
          })}
          {day === null ? null : (
            <>
              {" "}
              <Day day={day} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
