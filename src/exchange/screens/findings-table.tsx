/**
 * What is wrong with the files, where, and what can be done?
 *
 * The sentences are those of the check, as `waymark iati check` says them.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable } from "../../safeguards/screens/index.ts";
import type { nextProgrammePublication } from "../iati/publication/publication-api.ts";

type Finding = z.infer<typeof nextProgrammePublication>["findings"][number];

export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<Finding>[] = [
    {
      name: "weight",
      title: t("exchange.publication.weight"),
      cell: ({ severity }) => t(`exchange.severity.${severity}`),
    },
    {
      name: "place",
      title: t("exchange.publication.place"),
      heads: true,
      cell: ({ file, line, identifier }) => (
        <>
          <bdi>{identifier ?? file}</bdi>
          <br />
          <span className="waymark-quiet">{t("exchange.publication.line", { file, line })}</span>
        </>
      ),
    },
    {
      name: "what",
      title: t("exchange.publication.what"),
      cell: ({ message, rule }) => (
        <span lang="en" dir="ltr">
          {message} <span className="waymark-quiet">({rule})</span>
        </span>
      ),
    },
    {
      name: "remedy",
      title: t("exchange.publication.remedy"),
      cell: ({ remedy }) => (
        <span lang="en" dir="ltr">
          {remedy}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("exchange.publication.findings")}
      columns={columns}
      rows={findings}
      rowKey={({ file, line, rule, message }) => JSON.stringify([file, line, rule, message])}
    />
  );
}
