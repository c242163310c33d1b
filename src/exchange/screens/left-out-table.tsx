/**
 * What is not in the files, and why?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable } from "../../safeguards/screens/index.ts";
import type { nextProgrammePublication } from "../iati/publication/publication-api.ts";

type LeftOut = z.infer<typeof nextProgrammePublication>["leftOut"][number];

export function LeftOutTable({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<LeftOut>[] = [
    {
      name: "about",
      title: t("exchange.publication.about"),
      cell: ({ about }) => <bdi>{about}</bdi>,
      heads: true,
    },
    {
      name: "reason",
      title: t("exchange.publication.reason"),
      cell: ({ reason, count }) => t(`exchange.leftOut.${reason}`, { count }),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("exchange.publication.leftOut")}
      columns={columns}
      rows={leftOut}
      rowKey={({ about, reason }) => `${about} ${reason}`}
    />
  );
}
