/**
 * Which programme waits longest now, in which stage?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Empty } from "../../../safeguards/screens/index.ts";
import type { GapsView } from "../../gaps/gaps-api.ts";
import { useGapWords } from "./gap-words.ts";

type Wait = GapsView["stages"][number]["waiting"][number] & {
  readonly stage: GapsView["stages"][number]["stage"];
  readonly over: number;
};

export function LongestWaits({ stages }: Pick<GapsView, "stages">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const waits: Wait[] = stages
    .flatMap(({ stage, limit, waiting }) =>
      waiting.map((one) => ({ ...one, stage, over: Math.max(0, one.days - limit) })),
    )
    .sort((one, other) => other.over - one.over);
  if (waits.length === 0) return <Empty title={t("programmes.gaps.noWaits")} />;
  const columns: Column<Wait>[] = [
    {
      name: "programme",
      title: t("programmes.kind.programme"),
      heads: true,
      cell: ({ programme, organisation }) => (
        <>
          <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
            <bdi>
              {programme.code} {programme.title}
            </bdi>
          </Link>
          {organisation === null ? null : <bdi>{`, ${organisation}`}</bdi>}
        </>
      ),
    },
    {
      name: "stage",
      title: t("programmes.gaps.columns.stage"),
      cell: ({ stage }) => t(`programmes.gaps.stages.${stage}`),
    },
    { name: "since", title: t("programmes.gaps.columns.since"), cell: ({ from }) => <Day day={from} /> },
    {
      name: "days",
      title: t("programmes.gaps.columns.days"),
      numeric: true,
      cell: ({ days }) => words.days(days),
    },
    {
      name: "over",
      title: t("programmes.gaps.columns.overBy"),
      numeric: true,
      cell: ({ over }) => words.days(over),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.gaps.waits")}
      columns={columns}
      rows={waits}
      rowKey={({ programme, organisation, stage, from }) =>
        `${programme.id} ${organisation} ${stage} ${from}`
      }
    />
  );
}
