/**
 * What has been brought in, and how did it end?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type Column,
  DataTable,
  Empty,
  LoadMore,
  Moment,
  Page,
  PageRefused,
  Panel,
  useAnswerPages,
  useMay,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { importsPage, type importView } from "../api.ts";

type Import = z.infer<typeof importView>;

export function ImportsScreen(): ReactElement {
  const { t } = useTranslation();
  const imports = useAnswerPages<Import, z.infer<typeof importsPage>>("/imports", importsPage);
  const mayWrite = useMay("record:write");
  if (imports.isError) return <PageRefused failure={imports.error} again={() => void imports.refetch()} />;
  const begin = mayWrite ? (
    <Button renderRoot={(props) => <Link to="/imports/new" {...props} />}>{t("imports.begin")}</Button>
  ) : null;
  return (
    <Page title={t("imports.title")} lead={t("imports.lead")} actions={begin}>
      {imports.isPending ? <Waiting /> : null}
      {imports.isSuccess && imports.items.length === 0 ? (
        <Empty title={t("imports.empty")}>{t("imports.emptyMeans")}</Empty>
      ) : null}
      {imports.items.length > 0 ? (
        <Panel title={t("imports.list")} flush>
          <ImportTable imports={imports.items} />
        </Panel>
      ) : null}
      <LoadMore
        has={imports.hasNextPage}
        busy={imports.isFetchingNextPage}
        more={() => void imports.fetchNextPage()}
      />
    </Page>
  );
}

function ImportTable({ imports }: { readonly imports: readonly Import[] }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<Import>[] = [
    {
      name: "file",
      title: t("imports.file"),
      cell: (one) => (
        <Link to="/imports/$importId" params={{ importId: one.id }}>
          <bdi>{one.fileName}</bdi>
        </Link>
      ),
      heads: true,
    },
    {
      name: "source",
      title: t("record.source"),
      cell: (one) => <bdi>{one.source?.name ?? t("imports.noSource")}</bdi>,
    },
    { name: "format", title: t("imports.format"), cell: (one) => one.format?.title ?? t("imports.noFormat") },
    {
      name: "state",
      title: t("imports.state"),
      cell: (one) => <span className="waymark-tag">{t(`imports.states.${one.state}`)}</span>,
    },
    { name: "added", title: t("imports.counts.added"), cell: (one) => one.counts.added, numeric: true },
    { name: "changed", title: t("imports.counts.changed"), cell: (one) => one.counts.changed, numeric: true },
    { name: "refused", title: t("imports.counts.refused"), cell: (one) => one.counts.refused, numeric: true },
    { name: "at", title: t("imports.at"), cell: (one) => <Moment at={one.createdAt} /> },
  ];
  return <DataTable caption={t("imports.title")} columns={columns} rows={imports} rowKey={(one) => one.id} />;
}
