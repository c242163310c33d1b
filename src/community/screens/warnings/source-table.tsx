/**
 * Which sources does a warning rest on, and which of them are one origin?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable } from "../../../safeguards/screens/index.ts";
import type { warningSchema } from "../../warnings/warnings-api.ts";

type Source = z.infer<typeof warningSchema>["sources"][number];

export function SourceTable({ sources }: { readonly sources: readonly Source[] }): ReactElement {
  const { t } = useTranslation();
  if (sources.length === 0)
    return (
      <Text size="sm" c="dimmed" p="md">
        {t("community.warnings.noSource")}
      </Text>
    );
  const columns: Column<Source>[] = [
    {
      name: "source",
      title: t("community.warnings.source"),
      cell: ({ name }) => <bdi>{name ?? t("community.warnings.observation")}</bdi>,
      heads: true,
    },
    { name: "origin", title: t("community.warnings.origin"), cell: ({ origin }) => origin, numeric: true },
    {
      name: "vetted",
      title: t("community.warnings.vetted"),
      cell: ({ vetted }) => t(vetted ? "community.warnings.yes" : "community.warnings.no"),
    },
    {
      name: "note",
      title: t("community.warnings.note"),
      cell: ({ note }) => <bdi>{note === "" ? "–" : note}</bdi>,
    },
  ];
  return (
    <DataTable
      caption={t("community.warnings.sources")}
      columns={columns}
      rows={sources}
      rowKey={({ reference }) => reference}
    />
  );
}
