/**
 * Where do organisations plan the same, who declared a conflict, and what is owed?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Empty } from "../../../safeguards/screens/index.ts";
import type { CoordinationView } from "../../coordination/coordination-api.ts";
import { useGapWords } from "../gaps/gap-words.ts";

type Common = CoordinationView["common"][number];
type Conflict = CoordinationView["conflicts"][number];
type Promised = CoordinationView["promises"][number];

export function CommonTable({ common }: Pick<CoordinationView, "common">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  if (common.length === 0) return <Empty title={t("programmes.coordination.noCommon")} />;
  const columns: Column<Common>[] = [
    { name: "type", title: t("programmes.field.type"), heads: true, cell: ({ type }) => <bdi>{type}</bdi> },
    {
      name: "sides",
      title: t("programmes.coordination.columns.sides"),
      cell: ({ sides }) => (
        <ul className="waymark-plain-list">
          {sides.map(({ activity, organisation, programme, title }) => (
            <li key={activity}>
              <bdi>
                {organisation}, {programme.code}:
              </bdi>{" "}
              <Link to="/programme-entries/$entryId" params={{ entryId: activity }}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ),
    },
    { name: "areas", title: t("programmes.field.areas"), cell: ({ areas }) => words.list(areas) },
    {
      name: "months",
      title: t("programmes.field.months"),
      cell: ({ months }) => (
        <>
          <Day day={months[0] ?? ""} /> – <Day day={months.at(-1) ?? ""} />
        </>
      ),
    },
    {
      name: "exposure",
      title: t("programmes.coordination.columns.exposure"),
      numeric: true,
      cell: ({ exposure }) => words.dollars(exposure),
    },
  ];
  return (
    <DataTable
      caption={t("programmes.coordination.panels.common")}
      columns={columns}
      rows={common}
      rowKey={({ sides }) => sides.map(({ activity }) => activity).join(" ")}
    />
  );
}

export function ConflictTable({ conflicts }: Pick<CoordinationView, "conflicts">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  if (conflicts.length === 0) return <Empty title={t("programmes.coordination.noConflict")} />;
  const columns: Column<Conflict>[] = [
    {
      name: "question",
      title: t("programmes.field.question"),
      heads: true,
      cell: ({ question, programme }) => (
        <bdi>
          {programme === null ? "" : `${programme.code}: `}
          {question}
        </bdi>
      ),
    },
    { name: "body", title: t("programmes.field.body"), cell: ({ body }) => t(`programmes.choice.${body}`) },
    {
      name: "organisations",
      title: t("programmes.field.conflicts"),
      cell: ({ organisations }) => <bdi>{words.list(organisations)}</bdi>,
    },
    {
      name: "decided",
      title: t("programmes.field.decided"),
      cell: ({ decided }) =>
        decided === null ? t("programmes.coordination.undecided") : <Day day={decided} />,
    },
  ];
  return (
    <DataTable
      caption={t("programmes.coordination.panels.conflicts")}
      columns={columns}
      rows={conflicts}
      rowKey={({ id }) => id}
    />
  );
}

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
      caption={t("programmes.coordination.panels.promises")}
      columns={columns}
      rows={promises}
      rowKey={({ id }) => id}
    />
  );
}
