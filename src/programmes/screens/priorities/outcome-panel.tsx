/**
 * What comes first, how surely, and what would change it?
 *
 * @module
 */
import { Badge, List, Stack, Text } from "@mantine/core";
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../../../safeguards/screens/index.ts";
import type { PriorityOption, PriorityOutcome } from "../../priorities/priority-outcome.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { FirstPlacesChart } from "./first-places-chart.tsx";

interface OutcomePanelProps {
  readonly outcome: PriorityOutcome;
  /** Draws of weights behind the shares, and how many there will be. */
  readonly draws: number;
  readonly of: number;
}

export function OutcomePanel({ outcome, draws, of }: OutcomePanelProps): ReactElement {
  const { t, i18n } = useTranslation();
  const whole = new Intl.NumberFormat(i18n.language);
  return (
    <Stack gap="md">
      <div role="status">
        <Badge variant="outline">{t(`programmes.priorities.readings.${outcome.reading}`)}</Badge>
        <Text size="sm">{t(`programmes.priorities.readingsMean.${outcome.reading}`)}</Text>
      </div>
      <ValueChart outcome={outcome} />
      <OptionsTable options={outcome.options} />
      <FirstPlacesChart options={outcome.options} />
      <Text size="xs" c="dimmed">
        {t("programmes.priorities.drawn", { draws: whole.format(draws), of: whole.format(of) })}
      </Text>
      <FlipTable criteria={outcome.criteria} />
      {outcome.groups.length === 0 ? null : <WeighedTable outcome={outcome} />}
      <Voices outcome={outcome} />
    </Stack>
  );
}

/** What each option's value is made of, criterion by criterion. */
function ValueChart({ outcome }: { readonly outcome: PriorityOutcome }): ReactElement {
  const { t } = useTranslation();
  const rows = useMemo(
    () =>
      outcome.options.flatMap(({ option, parts }) =>
        parts.map((value, at) => ({ option, criterion: outcome.criteria[at]?.name ?? "", value })),
      ),
    [outcome],
  );
  const draw = useCallback<Draw>(
    ({ plot, width }) => ({
      // About six and a half pixels a letter: the longest name is not cut off while there is room.
      marginLeft: Math.min(
        width * 0.42,
        20 + 6.5 * Math.max(...outcome.options.map(({ option }) => option.length)),
      ),
      height: 70 + outcome.options.length * 34,
      x: { domain: [0, 1], label: t("programmes.field.value") },
      y: { label: null, domain: outcome.options.map(({ option }) => option) },
      color: { scheme: "tableau10" },
      marks: [
        plot.barX(rows, { y: "option", x: "value", fill: "criterion", stroke: "var(--mantine-color-body)" }),
        // The names stand in the bars: no colour alone says which is which.
        plot.textX(
          rows,
          plot.stackX({
            y: "option",
            x: "value",
            z: "criterion",
            text: ({ criterion, value }: (typeof rows)[number]) => (value > 0.06 ? criterion : ""),
            fill: "black",
            stroke: "white",
            strokeWidth: 3,
          }),
        ),
        plot.ruleY(
          outcome.options.filter(({ low, high }) => high > low),
          { y: "option", x1: "low", x2: "high", strokeWidth: 3, strokeDasharray: "2 2" },
        ),
      ],
    }),
    [rows, outcome, t],
  );
  const table = {
    name: "priorities",
    columns: [
      { name: "option", title: t("programmes.field.option") },
      { name: "criterion", title: t("programmes.field.criterion") },
      { name: "value", title: t("programmes.field.value"), numeric: true, digits: 4 },
    ],
    rows,
  };
  return (
    <Chart title={t("programmes.priorities.chart")} table={table} draw={draw}>
      {t("programmes.priorities.chartMeans")}
    </Chart>
  );
}

function OptionsTable({ options }: { readonly options: readonly PriorityOption[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 });
  const title = (name: string) => t(`programmes.priorities.columns.${name}`);
  const first = (name: "uniform" | "near" | "ordered"): Column<PriorityOption> => ({
    name,
    title: title(name),
    numeric: true,
    cell: (option) => between(option.first[name], percent),
  });
  const columns: Column<PriorityOption>[] = [
    { name: "option", title: t("programmes.field.option"), heads: true, cell: ({ option }) => option },
    {
      name: "value",
      title: t("programmes.field.value"),
      numeric: true,
      cell: (option) => between(option, number),
    },
    first("uniform"),
    first("near"),
    first("ordered"),
    {
      name: "downgraded",
      title: title("downgraded"),
      numeric: true,
      cell: ({ downgraded }) =>
        downgraded === null ? t("programmes.results.unknown") : between(downgraded, number),
    },
  ];
  return (
    <DataTable
      caption={t("programmes.priorities.optionsTable")}
      columns={columns}
      rows={options}
      rowKey={({ option }) => option}
    />
  );
}

function between(
  { low, high }: { readonly low: number; readonly high: number },
  format: Intl.NumberFormat,
): string {
  const [least, most] = [format.format(low), format.format(high)];
  return least === most ? least : `${least} – ${most}`;
}

type Criterion = PriorityOutcome["criteria"][number];

function FlipTable({ criteria }: { readonly criteria: readonly Criterion[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  const title = (name: string) => t(`programmes.priorities.columns.${name}`);
  const flip = (name: "up" | "down"): Column<Criterion> => ({
    name,
    title: title(name),
    numeric: true,
    cell: (criterion) => {
      if (criterion.flip === null) return t("programmes.results.unknown");
      const at = criterion.flip[name];
      return at === null ? t("programmes.priorities.never") : number.format(at);
    },
  });
  const columns: Column<Criterion>[] = [
    { name: "criterion", title: t("programmes.field.criterion"), heads: true, cell: ({ name }) => name },
    {
      name: "weight",
      title: t("programmes.field.weight"),
      numeric: true,
      cell: ({ share }) => number.format(share),
    },
    flip("up"),
    flip("down"),
  ];
  return (
    <DataTable
      caption={t("programmes.priorities.flipTable")}
      columns={columns}
      rows={criteria}
      rowKey={({ name }) => name}
    />
  );
}

type Weighed = PriorityOutcome["groups"][number];

/** Who weighed what. */
function WeighedTable({ outcome }: { readonly outcome: PriorityOutcome }): ReactElement {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 });
  const columns: Column<Weighed>[] = [
    { name: "group", title: t("programmes.field.group"), heads: true, cell: ({ group }) => group },
    {
      name: "weights",
      title: t("programmes.field.weights"),
      cell: ({ shares }) =>
        outcome.criteria.map(({ name }, at) => `${name} ${percent.format(shares[at] ?? 0)}`).join(" · "),
    },
  ];
  return (
    <DataTable
      caption={t("programmes.priorities.weighed")}
      columns={columns}
      rows={outcome.groups}
      rowKey={({ group }) => group}
    />
  );
}

function Voices({ outcome }: { readonly outcome: PriorityOutcome }): ReactElement {
  const { t } = useTranslation();
  return (
    <List size="sm">
      {outcome.groups.map(({ group, order, apart, open }) => (
        <List.Item key={group}>
          {t("programmes.priorities.groupOrder", { group, order: order.join(" › ") })}{" "}
          {apart ? <strong>{t("programmes.priorities.apart")}</strong> : null}{" "}
          {open ? t("programmes.priorities.groupOpen") : null}
        </List.Item>
      ))}
      {outcome.vetoed.map(({ option, by, reason }) => (
        <List.Item key={`${option} ${by}`}>
          {t("programmes.priorities.vetoed", { option, by, reason })}
        </List.Item>
      ))}
      {outcome.changers.map(({ option, criterion, to }) => (
        <List.Item key={`${option} ${criterion}`}>
          {t(`programmes.priorities.changers.${to}`, { option, criterion })}
        </List.Item>
      ))}
      {outcome.downgradedLeader === null || outcome.downgradedLeader === outcome.leader ? null : (
        <List.Item>
          {t("programmes.priorities.downgradedLeader", { option: outcome.downgradedLeader })}
        </List.Item>
      )}
    </List>
  );
}
