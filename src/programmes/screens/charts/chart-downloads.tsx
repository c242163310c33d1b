/**
 * How does somebody take a picture and its table away?
 *
 * CSV, SVG and PNG are made in this window; the workbook by the node, of the very table that is shown.
 *
 * @module
 */
import { Button, Group } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused, useAsking } from "../../../safeguards/screens/index.ts";
import type { ChartTable } from "../../tables/chart-table.ts";
import { tableCsv } from "../../tables/table-csv.ts";
import { saveFile } from "./save-file.ts";
import { standingPng, standingSvg } from "./standing-picture.ts";

interface ChartDownloadsProps {
  readonly title: string;
  readonly table: ChartTable;
  /** Null while the table is shown instead; left out where there is only a table. */
  readonly picture?: SVGSVGElement | null;
}

const formats = ["csv", "xlsx", "svg", "png"] as const;
type Format = (typeof formats)[number];

export function ChartDownloads(props: ChartDownloadsProps): ReactElement {
  const { t } = useTranslation();
  const { picture } = props;
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState<Format | null>(null);
  const make = useFileOf(props);
  const save = async (format: Format) => {
    setBusy(format);
    setFailure(null);
    try {
      const made = await make(format);
      if (made !== null) saveFile(made, `${props.table.name}.${format}`);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <Group gap={4}>
        {formats
          .filter((format) => picture !== undefined || !drawn(format))
          .map((format) => (
            <Button
              key={format}
              size="compact-xs"
              variant="subtle"
              disabled={picture === null && drawn(format)}
              loading={busy === format}
              aria-label={t(`programmes.charts.download.${format}`, { title: props.title })}
              onClick={() => void save(format)}
            >
              {t(`programmes.charts.format.${format}`)}
            </Button>
          ))}
      </Group>
      {failure === null ? null : <Refused failure={failure} />}
    </>
  );
}

/** Made of the picture, not of its table. */
const drawn = (format: Format) => format === "svg" || format === "png";

function useFileOf({ title, table, picture }: ChartDownloadsProps): (format: Format) => Promise<Blob | null> {
  const asking = useAsking();
  return async (format) => {
    if (format === "csv") return new Blob([tableCsv(table)], { type: "text/csv;charset=utf-8" });
    if (format === "xlsx") return asking.download("/programme-tables.xlsx", table);
    if (!picture) return null;
    const svg = standingSvg(picture, title);
    return format === "png" ? standingPng(svg) : new Blob([svg], { type: "image/svg+xml" });
  };
}
