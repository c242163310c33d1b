/**
 * When does each window open and close?
 *
 * @module
 */
import { type ReactElement, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { EntryPointsView } from "../../entry-points/entry-points-api.ts";
import { Chart } from "../charts/chart.tsx";
import type { Draw } from "../charts/chart-picture.tsx";

export function CalendarChart({ windows }: Pick<EntryPointsView, "windows">): ReactElement {
  const { t } = useTranslation();
  const rows = useMemo(
    () =>
      windows.map(({ title, opens, closes, proposal }) => ({
        title,
        opens,
        closes,
        proposal: t(`programmes.entryPoints.proposals.${proposal}`),
      })),
    [windows, t],
  );
  const draw = useCallback<Draw>(
    ({ plot, width }) => ({
      marginLeft: Math.min(220, width * 0.42),
      height: 60 + rows.length * 28,
      x: { type: "utc", label: null },
      y: {
        label: null,
        domain: rows.map(({ title }) => title),
        tickFormat: (title: string) => title.slice(0, 34),
      },
      marks: [
        plot.ruleX([new Date()], { strokeDasharray: "4 3" }),
        plot.ruleY(rows, {
          y: "title",
          x1: ({ opens }: { opens: string }) => new Date(opens),
          x2: ({ closes }: { closes: string }) => new Date(closes),
          strokeWidth: 8,
          strokeOpacity: 0.6,
        }),
        plot.text(rows, {
          y: "title",
          x: ({ closes }: { closes: string }) => new Date(closes),
          text: "proposal",
          textAnchor: "end",
          dy: -9,
        }),
      ],
    }),
    [rows],
  );
  const title = (name: string) => t(`programmes.entryPoints.columns.${name}`);
  const table = {
    name: "windows",
    columns: [
      { name: "title", title: title("window") },
      { name: "opens", title: title("opens") },
      { name: "closes", title: title("closes") },
      { name: "proposal", title: title("proposal") },
    ],
    rows,
  };
  return (
    <Chart title={t("programmes.entryPoints.calendar")} table={table} draw={draw}>
      {t("programmes.entryPoints.calendarMeans")}
    </Chart>
  );
}
