/**
 * What is published or was decided on, and can it be taken back?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Panel, Refused, useAnswer } from "../../../safeguards/screens/index.ts";
import type { ModeratedPostView } from "../../connect/connect-api.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { useLegNames } from "../risk/leg-name.ts";
import { RefuseDialog } from "./refuse-dialog.tsx";
import { useModerating } from "./use-moderating.ts";

type Post = ModeratedPostView;

export function PostTable({ posts }: { readonly posts: readonly Post[] }): ReactElement {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useModerating();
  const legName = useLegNames(useAnswer("/route-map", routeMapView).data);
  const [withdrawing, setWithdrawing] = useState<Post | null>(null);
  const columns: Column<Post>[] = [
    {
      name: "text",
      title: t("community.connect.columns.text"),
      cell: ({ shown, text }) => <span dir="auto">{shown ?? text}</span>,
      heads: true,
    },
    { name: "leg", title: t("community.connect.columns.leg"), cell: ({ leg }) => <bdi>{legName(leg)}</bdi> },
    {
      name: "kind",
      title: t("community.connect.columns.kind"),
      cell: ({ kind }) => t(`community.connect.kinds.${kind}`),
    },
    {
      name: "author",
      title: t("community.connect.columns.author"),
      cell: ({ pseudonym }) => pseudonym ?? "",
    },
    {
      name: "state",
      title: t("community.connect.columns.state"),
      cell: ({ until, reason, state }) =>
        state === "published" ? (
          <>
            {t("community.connect.until")} <Day day={until ?? ""} />
          </>
        ) : (
          t(`community.connect.reasons.${reason}`)
        ),
    },
    {
      name: "do",
      title: t("community.connect.columns.do"),
      cell: (post) =>
        post.state === "published" ? (
          <Button size="xs" variant="default" disabled={isPending} onClick={() => setWithdrawing(post)}>
            {t("community.connect.withdraw")}
          </Button>
        ) : null,
    },
  ];
  return (
    <Panel title={t("community.connect.posts")} flush>
      {error ? <Refused failure={error} /> : null}
      <DataTable
        caption={t("community.connect.posts")}
        columns={columns}
        rows={posts}
        rowKey={({ id }) => id}
      />
      <RefuseDialog
        opened={withdrawing !== null}
        title={t("community.connect.whyWithdraw")}
        close={() => setWithdrawing(null)}
        choose={(reason) => {
          if (withdrawing)
            mutate({ id: withdrawing.id, act: "withdraw", body: { version: withdrawing.version, reason } });
          setWithdrawing(null);
        }}
      />
    </Panel>
  );
}
