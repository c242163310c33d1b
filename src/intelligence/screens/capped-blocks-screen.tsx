/**
 * Which pairs were not compared, and what can a member do about it?
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
  Day,
  Empty,
  LoadMore,
  Moment,
  Page,
  PageRefused,
  Panel,
  useAnswerPages,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { cappedBlocksPage } from "../api.ts";
import { RecordLink } from "./record-link.tsx";
import { useWording } from "./wording.ts";

type Block = z.infer<typeof cappedBlocksPage>["items"][number];

export function CappedBlocksScreen(): ReactElement {
  const { t } = useTranslation();
  const blocks = useAnswerPages<Block, z.infer<typeof cappedBlocksPage>>("/capped-blocks", cappedBlocksPage);
  const columns = useColumns();
  if (blocks.isError) return <PageRefused failure={blocks.error} again={() => void blocks.refetch()} />;
  return (
    <Page title={t("capped.title")} lead={t("capped.lead")}>
      {blocks.isPending ? <Waiting /> : null}
      {blocks.isSuccess && blocks.items.length === 0 ? (
        <Empty title={t("capped.empty")}>{t("capped.emptyMeans")}</Empty>
      ) : null}
      {blocks.items.length > 0 ? (
        <Panel title={t("capped.list")} flush>
          <DataTable
            caption={t("capped.title")}
            columns={columns}
            rows={blocks.items}
            rowKey={(block) => block.id}
          />
        </Panel>
      ) : null}
      <LoadMore
        has={blocks.hasNextPage}
        busy={blocks.isFetchingNextPage}
        more={() => void blocks.fetchNextPage()}
      />
    </Page>
  );
}

function useColumns(): Column<Block>[] {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const number = new Intl.NumberFormat(i18n.language);
  return [
    { name: "shares", title: t("capped.shares"), cell: (block) => <Shares block={block} />, heads: true },
    { name: "type", title: t("capped.type"), cell: (block) => wording.type(block.entityType) },
    {
      name: "records",
      title: t("capped.records"),
      cell: (block) => number.format(block.records),
      numeric: true,
    },
    { name: "pairs", title: t("capped.pairs"), cell: (block) => number.format(block.pairs), numeric: true },
    { name: "since", title: t("capped.since"), cell: (block) => <Moment at={block.since} /> },
    {
      name: "open",
      title: t("capped.do"),
      cell: (block) => (
        <Anchor
          renderRoot={(props) => <Link to="/records" search={{ block: block.id }} {...props} />}
          data-list-link
        >
          {t("capped.open", { count: block.records })}
        </Anchor>
      ),
    },
  ];
}

/** What the records share, part by part, and one of them: a key alone may say nothing to a person. */
function Shares({ block }: { readonly block: Block }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <div className="waymark-shares">
      {block.shares.map((part) => (
        <span key={part.field}>
          {wording.property(block.entityType, part.field)}: <SharedValue part={part} />
        </span>
      ))}
      {block.shares.length === 0 ? <span>{wording.rule(block.entityType, block.rule)}</span> : null}
      <span className="waymark-quiet">
        {t("capped.example")} <RecordLink id={block.example.id} caption={block.example.caption} />
      </span>
    </div>
  );
}

function SharedValue({ part }: { readonly part: Block["shares"][number] }): ReactElement {
  const { t } = useTranslation();
  if (part.value === null)
    return <span>{t(`capped.how.${part.how}`, { defaultValue: t("capped.alike") })}</span>;
  if (!["day", "month", "nearby-day"].includes(part.how)) return <bdi>{part.value}</bdi>;
  const [from = "", to] = part.value.split("/");
  return (
    <span>
      <Day day={from} />
      {to === undefined ? null : (
        <>
          {" – "}
          <Day day={to} />
        </>
      )}
    </span>
  );
}
