/**
 * What was promised to whom and is not done?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Empty } from "../../../safeguards/screens/index.ts";
import type { CoordinationView } from "../../coordination/coordination-api.ts";

type Promised = CoordinationView["promises"][number];

export function PromiseTable({ promises }: Pick<CoordinationView, "promises">): ReactElement {
  const { t } = useTranslation();
  if (promises.length === 0) return <Empty title={t("programmes.coordination.noPromise")} />;
  const columns: Column<Promised>[] = [
    {
      name: "what",
      title: t("programmes.field.what"),
      heads: true,
      cell: ({ id, what, programme }) => (
        <>
          <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
            <bdi>{what}</bdi>
          </Link>
          <br />
          <span className="waymark-quiet">
            <bdi>
              {programme.code} {programme.title}
            </bdi>
          </span>
        </>
      ),
    },
    {
      name: "to",
      title: t("programmes.field.to"),
      cell: ({ to, organisation }) => (
        <>
          {t(`programmes.choice.${to}`)}
          {organisation === null ? null : <bdi>{`, ${organisation}`}</bdi>}
        </>
      ),
    },
    {
      name: "due",
      title: t("programmes.field.due"),
      cell: ({ due, overdue }) => (
        <>
          <Day day={due} />{" "}
          {overdue === null ? null : (
            <span className="waymark-tag waymark-tag-care">
              {t("programmes.coordination.overdueBy", { count: overdue })}
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.coordination.panels.promises")}
      columns={columns}
      rows={promises}
      rowKey={({ id }) => id}
    />
  );
}
