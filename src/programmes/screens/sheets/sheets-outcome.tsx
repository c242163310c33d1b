/**
 * What did a workbook bring, or would it, and which rows may not stand?
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../../../safeguards/screens/index.ts";
import type { SheetsTaken } from "../../sheets/sheets-api.ts";
import { saveFile } from "../charts/save-file.ts";
import { useEntryWords } from "../entries/entry-words.ts";

type Finding = SheetsTaken["findings"][number];

export function SheetsOutcome({ taken }: { readonly taken: SheetsTaken }): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-live="polite" className="waymark-wide">
      <Text fw={600}>{t(taken.check ? "programmes.sheets.would" : "programmes.sheets.did")}</Text>
      <Counts taken={taken} />
      {taken.findings.length === 0 ? (
        <Text size="sm">{t("programmes.sheets.nothingFound")}</Text>
      ) : (
        <Findings findings={taken.findings} />
      )}
      {taken.found > taken.findings.length ? (
        <Text size="sm">
          {t("programmes.sheets.moreFound", { shown: taken.findings.length, found: taken.found })}
        </Text>
      ) : null}
      {taken.refusedFile === "" ? null : (
        <Button
          variant="default"
          className="waymark-self-start"
          onClick={() => saveFile(fileOf(taken.refusedFile), "refused-rows.xlsx")}
        >
          {t("programmes.sheets.refusedFile")}
        </Button>
      )}
    </Stack>
  );
}

function Counts({ taken }: { readonly taken: SheetsTaken }): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const doings = ["added", "changed", "unchanged", "refused"] as const;
  const columns: Column<SheetsTaken["sheets"][number]>[] = [
    {
      name: "sheet",
      title: t("programmes.sheets.sheet"),
      heads: true,
      cell: ({ kind, sheet }) => (
        <>
          {words.kinds(kind)} <code>{sheet}</code>
        </>
      ),
    },
    ...doings.map((doing) => ({
      name: doing,
      title: t(`programmes.sheets.counts.${doing}`),
      numeric: true,
      cell: (row: SheetsTaken["sheets"][number]) => row[doing],
    })),
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.sheets.result")}
      columns={columns}
      rows={taken.sheets.filter((row) => doings.some((doing) => row[doing] > 0))}
      rowKey={({ sheet }) => sheet}
    />
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const rows = findings.map((finding, at) => ({ ...finding, at }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      name: "where",
      title: t("programmes.sheets.where"),
      heads: true,
      cell: ({ sheet, row, cell, column }) => (
        <bdi>
          {[sheet, cell ?? (row === null ? "" : row), column ?? ""].filter((part) => part !== "").join(" · ")}
        </bdi>
      ),
    },
    {
      name: "finding",
      title: t("programmes.list.whatToDo"),
      cell: (finding) => (
        <>
          <span className={finding.weight === "error" ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
            {t(`programmes.entries.weights.${finding.weight}`)}
          </span>{" "}
          {words.finding(finding)}
        </>
      ),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.sheets.found")}
      columns={columns}
      rows={rows}
      rowKey={({ at }) => String(at)}
    />
  );
}

function fileOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}
