/**
 * Where do organisations plan the same work at the same place and time?
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

export function DuplicateWorkTable({ common }: Pick<CoordinationView, "common">): ReactElement {
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
      inParts
      caption={t("programmes.coordination.panels.common")}
      columns={columns}
      rows={common}
      rowKey={({ sides }) => sides.map(({ activity }) => activity).join(" ")}
    />
  );
}
