/**
 * How is a figure shown: as a picture, as the table behind it, and as files to take away?
 *
 * The picture has one name and hides nothing that its table does not say; one press turns to the table. Where nothing was
 * written down yet, it says so and draws nothing.
 *
 * @module
 */
import { Group, SegmentedControl, Text } from "@mantine/core";
import { type ReactElement, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChartTable } from "../../tables/chart-table.ts";
import { ChartDownloads } from "./chart-downloads.tsx";
import { ChartPicture, type Draw } from "./chart-picture.tsx";
import { ChartTableView } from "./chart-table-view.tsx";

interface ChartProps {
  readonly title: string;
  readonly table: ChartTable;
  /** Best held by `useCallback`: a new one draws anew. */
  readonly draw: Draw;
  /** The way to the rest of what the picture shows a part of; its table, CSV and XLSX hold all. */
  readonly more?: ReactNode;
  /** What the picture does not say by itself: unit, source, limits. */
  readonly children?: ReactNode;
}

export function Chart({ title, table, draw, more, children }: ChartProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [shown, setShown] = useState<"picture" | "table">("picture");
  const [picture, setPicture] = useState<SVGSVGElement | null>(null);
  return (
    <figure className="waymark-chart" aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="xs" mb="xs">
        <Text id={id} component="figcaption" fw={600} size="sm" style={{ minWidth: 0, flex: "1 1 14rem" }}>
          {title}
        </Text>
        <Group gap="xs" className="waymark-chart-controls">
          <SegmentedControl
            size="xs"
            aria-label={t("programmes.charts.shownAs", { title })}
            value={shown}
            onChange={(value) => setShown(value === "table" ? "table" : "picture")}
            data={[
              { value: "picture", label: t("programmes.charts.picture") },
              { value: "table", label: t("programmes.charts.table") },
            ]}
          />
          <ChartDownloads title={title} table={table} picture={picture} />
        </Group>
      </Group>
      {table.rows.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("programmes.charts.nothing")}
        </Text>
      ) : shown === "picture" ? (
        <>
          <ChartPicture title={title} draw={draw} drawn={setPicture} />
          {more}
        </>
      ) : (
        <ChartTableView title={title} table={table} />
      )}
      {children ? (
        <Text component="div" c="dimmed" size="xs" mt={4}>
          {children}
        </Text>
      ) : null}
    </figure>
  );
}
