/**
 * With how many ways of weighing does each option lead?
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PriorityOption } from "../../priorities/priority-outcome.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";
import { ink } from "../charts/ink.ts";

const ways = ["uniform", "near", "ordered"] as const;

export function FirstPlacesChart({ options }: { readonly options: readonly PriorityOption[] }): ReactElement {
  const { t } = useTranslation();
  const rows = useMemo(
    () =>
      options.flatMap(({ option, first }) =>
        ways.map((way) => ({
          option,
          way: t(`programmes.priorities.columns.${way}`),
          low: first[way].low * 100,
          high: first[way].high * 100,
        })),
      ),
    [options, t],
  );
  const draw = useCallback<Draw>(
    ({ plot, width }) => ({
      marginLeft: Math.min(220, width * 0.42),
      height: 70 + options.length * 92,
      x: { domain: [0, 100], label: "%" },
      y: { label: null, domain: ways.map((way) => t(`programmes.priorities.columns.${way}`)) },
      fy: { axis: null, domain: options.map(({ option }) => option), padding: 0.35 },
      marks: [
        plot.barX(rows, { fy: "option", y: "way", x: "low", fill: ink.for }),
        plot.text(options, {
          fy: "option",
          text: "option",
          frameAnchor: "top-left",
          dy: -15,
          fontWeight: 600,
        }),
        // What a missing score, or another option alike, leaves open is an outline and no bar.
        plot.barX(
          rows.filter(({ low, high }) => high > low),
          {
            fy: "option",
            y: "way",
            x1: "low",
            x2: "high",
            fill: "none",
            stroke: ink.text,
            strokeDasharray: "3 2",
          },
        ),
      ],
    }),
    [rows, options, t],
  );
  const table = useMemo(
    () => ({
      name: "first-places",
      columns: [
        { name: "option", title: t("programmes.field.option") },
        { name: "way", title: t("programmes.priorities.way") },
        { name: "low", title: t("programmes.priorities.surely"), numeric: true, digits: 1 },
        { name: "high", title: t("programmes.priorities.possibly"), numeric: true, digits: 1 },
      ],
      rows,
    }),
    [rows, t],
  );
  return (
    <Chart title={t("programmes.priorities.firstPlaces")} table={table} draw={draw}>
      {t("programmes.priorities.firstPlacesMean")}
    </Chart>
  );
}
