/**
 * Which decisions are asked for, and who waits for whom?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Empty } from "../../../safeguards/screens/index.ts";
import type { CoordinationView } from "../../coordination/coordination-api.ts";

type Asked = CoordinationView["decisions"][number];

interface DecisionTableProps {
  readonly caption: string;
  readonly decisions: readonly Asked[];
}

export function DecisionTable({ caption, decisions }: DecisionTableProps): ReactElement {
  const { t } = useTranslation();
  if (decisions.length === 0) return <Empty title={t("programmes.coordination.noDecision")} />;
  const columns: Column<Asked>[] = [
    {
      name: "question",
      title: t("programmes.field.question"),
      heads: true,
      cell: ({ id, question, programme }) => (
        <>
          <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
            <bdi>{question}</bdi>
          </Link>
          <br />
          <span className="waymark-quiet">
            <bdi>
              {programme === null
                ? t("programmes.coordination.noProgramme")
                : `${programme.code} ${programme.title}`}
            </bdi>
          </span>
        </>
      ),
    },
    { name: "body", title: t("programmes.field.body"), cell: ({ body }) => t(`programmes.choice.${body}`) },
    { name: "when", title: t("programmes.coordination.columns.when"), cell: (one) => <When asked={one} /> },
    {
      name: "waits",
      title: t("programmes.coordination.columns.waits"),
      cell: ({ waitsFor, waiting, body }) =>
        t(`programmes.coordination.waits.${waitsFor}`, {
          count: waiting,
          body: t(`programmes.choice.${body}`),
        }),
    },
  ];
  return <DataTable inParts caption={caption} columns={columns} rows={decisions} rowKey={({ id }) => id} />;
}

function When({ asked }: { readonly asked: Asked }): ReactElement {
  const { t } = useTranslation();
  const { when, dueIn, due } = asked;
  const careful = when === "overdue" || when === "this-week";
  return (
    <>
      <span className={careful ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
        {when === "overdue"
          ? t("programmes.coordination.overdueBy", { count: -(dueIn ?? 0) })
          : t(`programmes.coordination.when.${when}`)}
      </span>
      {due === null ? null : (
        <>
          <br />
          <Day day={due} />
        </>
      )}
    </>
  );
}
