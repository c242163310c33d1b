/**
 * How many risks did the last batch hold back, and for which rule?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Panel } from "../../../safeguards/screens/index.ts";
import type { publicationView } from "../../publication/publication-api.ts";
import { type HeldReason, heldReasons } from "../../publication/risk-gate.ts";

type Publication = z.infer<typeof publicationView>;

interface HeldCellsProps {
  readonly batch: NonNullable<Publication["batch"]>;
  readonly policy: Publication["policy"];
}

export function HeldCells({ batch, policy }: HeldCellsProps): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const columns: Column<HeldReason>[] = [
    {
      name: "reason",
      title: t("community.publication.reason"),
      cell: (reason) => t(`community.publication.held.${reason}`, { ...policy }),
      heads: true,
    },
    {
      name: "cells",
      title: t("community.publication.cells"),
      cell: (reason) => number.format(batch.held[reason] ?? 0),
      numeric: true,
    },
  ];
  const rows = heldReasons.filter((reason) => (batch.held[reason] ?? 0) > 0);
  return (
    <Panel title={t("community.publication.heldBack")} flush>
      <DataTable
        caption={t("community.publication.heldBack")}
        columns={columns}
        rows={rows}
        rowKey={(reason) => reason}
      />
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("community.publication.heldMeans")}
      </Text>
    </Panel>
  );
}
