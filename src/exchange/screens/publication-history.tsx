/**
 * What was published when, where are its files, and what was taken back for which reason?
 *
 * @module
 */
import { Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { saveFile } from "../../programmes/screens/index.ts";
import {
  type Column,
  DataTable,
  Day,
  Empty,
  Panel,
  Refused,
  useAsking,
} from "../../safeguards/screens/index.ts";
import type { programmePublications } from "../iati/publication/publication-api.ts";
import { RetractDialog } from "./retract-dialog.tsx";

type Past = z.infer<typeof programmePublications>;
type Publication = Past["items"][number];

export function PublicationHistory({ past }: { readonly past: Past }): ReactElement {
  const { t } = useTranslation();
  if (past.items.length === 0)
    return <Empty title={t("exchange.publication.none")}>{t("exchange.publication.noneMeans")}</Empty>;
  return (
    <Panel title={t("exchange.publication.history")} flush>
      <HistoryTable past={past} />
    </Panel>
  );
}

function HistoryTable({ past }: { readonly past: Past }): ReactElement {
  const { t } = useTranslation();
  const standing = past.items.find(({ retracted }) => retracted === null)?.version;
  const columns: Column<Publication>[] = [
    {
      name: "version",
      title: t("exchange.publication.version"),
      heads: true,
      cell: ({ version, day }) => (
        <>
          {version} · <Day day={day} />
        </>
      ),
    },
    {
      name: "state",
      title: t("exchange.publication.state"),
      cell: ({ retracted, version }) =>
        retracted === null ? (
          t(`exchange.publication.${version === standing ? "stands" : "replaced"}`)
        ) : (
          <>
            {t("exchange.publication.takenBack")} <Day day={retracted.day} />: <bdi>{retracted.reason}</bdi>
          </>
        ),
    },
    {
      name: "activities",
      title: t("exchange.publication.activities"),
      numeric: true,
      cell: ({ activities }) => activities,
    },
    {
      name: "warnings",
      title: t("exchange.publication.warnings"),
      numeric: true,
      cell: ({ warnings }) => warnings,
    },
    {
      name: "files",
      title: t("exchange.publication.fileList"),
      cell: (publication) => <Files publication={publication} />,
    },
    {
      name: "do",
      title: t("exchange.publication.do"),
      cell: (publication) =>
        past.mayPublish && publication.retracted === null ? (
          <RetractDialog id={publication.id} version={publication.version} />
        ) : null,
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("exchange.publication.history")}
      columns={columns}
      rows={past.items}
      rowKey={({ id }) => id}
    />
  );
}

function Files({ publication }: { readonly publication: Publication }): ReactElement {
  const { t } = useTranslation();
  const asking = useAsking();
  const fetching = useMutation({
    mutationFn: (name: string) => asking.download(`/programme-publications/${publication.id}/files/${name}`),
    onSuccess: (file, name) => saveFile(file, name),
  });
  return (
    <details>
      <summary>{t("exchange.publication.fileCount", { count: publication.files.length })}</summary>
      <Stack gap={4} align="flex-start">
        {publication.files.map(({ name }) => (
          <Button key={name} size="compact-xs" variant="subtle" onClick={() => fetching.mutate(name)}>
            <bdi>{name}</bdi>
          </Button>
        ))}
        {fetching.isError ? <Refused failure={fetching.error} /> : null}
      </Stack>
    </details>
  );
}
