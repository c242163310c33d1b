/**
 * Who has read a record of mine, and why?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { recordReadings } from "../api.ts";
import { useAnswerPages } from "./answers.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { Moment } from "./moment.tsx";
import { Panel } from "./panel.tsx";
import { Empty, LoadMore, Refused, Waiting } from "./states.tsx";

type Reading = z.infer<typeof recordReadings>["items"][number];

export function RecordReadings({ record }: { readonly record: string }): ReactElement {
  const { t } = useTranslation();
  const path = `/records/${record}/readings`;
  const readings = useAnswerPages<Reading, z.infer<typeof recordReadings>>(path, recordReadings);
  const columns: Column<Reading>[] = [
    { name: "at", title: t("log.at"), cell: (reading) => <Moment at={reading.at} />, heads: true },
    { name: "partner", title: t("log.partner"), cell: (reading) => reading.partner?.name ?? t("log.node") },
    { name: "member", title: t("log.member"), cell: (reading) => reading.member ?? t("log.noMember") },
    {
      name: "purpose",
      title: t("log.purpose"),
      cell: (reading) => t(`purposes.${reading.purpose}.name`, { defaultValue: reading.purpose }),
    },
    { name: "act", title: t("log.act"), cell: (reading) => t(`log.acts.${reading.act}`) },
  ];
  return (
    <Panel title={t("readings.title")} flush>
      {readings.isError ? <Refused failure={readings.error} /> : null}
      {readings.isPending ? <Waiting /> : null}
      {readings.isSuccess && readings.items.length === 0 ? <Empty title={t("readings.empty")} /> : null}
      {readings.items.length > 0 ? (
        <DataTable
          caption={t("readings.title")}
          columns={columns}
          rows={readings.items}
          rowKey={(reading) => `${reading.at} ${reading.partner?.id} ${reading.member} ${reading.action}`}
        />
      ) : null}
      <LoadMore
        has={readings.hasNextPage}
        busy={readings.isFetchingNextPage}
        more={() => void readings.fetchNextPage()}
      />
    </Panel>
  );
}
