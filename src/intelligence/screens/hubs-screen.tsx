/**
 * Which identifiers are too common to mean anything?
 *
 * @module
 */
import { Anchor } from "@mantine/core";
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
  Waiting,
} from "../../safeguards/screens/index.ts";
import { hubsPage } from "../api.ts";

type Hub = z.infer<typeof hubsPage>["items"][number];

export function HubsScreen(): ReactElement {
  const { t, i18n } = useTranslation();
  const hubs = useAnswerPages<Hub, z.infer<typeof hubsPage>>("/hubs", hubsPage);
  if (hubs.isError) return <PageRefused failure={hubs.error} again={() => void hubs.refetch()} />;
  const columns: Column<Hub>[] = [
    {
      name: "value",
      title: t("hubs.value"),
      cell: (hub) => <bdi className="waymark-code">{hub.caption}</bdi>,
      heads: true,
    },
    {
      name: "kind",
      title: t("hubs.kind"),
      cell: (hub) => t(`kinds.${hub.kind}`, { defaultValue: hub.kind }),
    },
    { name: "records", title: t("hubs.records"), cell: (hub) => hub.records, numeric: true },
    {
      name: "pairs",
      title: t("hubs.pairs"),
      cell: (hub) => new Intl.NumberFormat(i18n.language).format(hub.pairs),
      numeric: true,
    },
    { name: "since", title: t("hubs.since"), cell: (hub) => <Moment at={hub.since} /> },
    {
      name: "open",
      title: t("hubs.do"),
      cell: (hub) => (
        <Anchor renderRoot={(props) => <Link to="/records" search={{ q: hub.caption }} {...props} />}>
          {t("hubs.open", { count: hub.records })}
        </Anchor>
      ),
    },
  ];
  return (
    <Page title={t("hubs.title")} lead={t("hubs.lead")}>
      {hubs.isPending ? <Waiting /> : null}
      {hubs.isSuccess && hubs.items.length === 0 ? <Empty title={t("hubs.empty")} /> : null}
      {hubs.items.length > 0 ? (
        <Panel title={t("hubs.list")} flush>
          <DataTable
            caption={t("hubs.title")}
            columns={columns}
            rows={hubs.items}
            rowKey={(hub) => `${hub.kind} ${hub.caption}`}
          />
        </Panel>
      ) : null}
      <LoadMore
        has={hubs.hasNextPage}
        busy={hubs.isFetchingNextPage}
        more={() => void hubs.fetchNextPage()}
      />
    </Page>
  );
}
