/**
 * Which gap is in how many programmes, and does it keep coming back?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { GapsView } from "../../gaps/gaps-api.ts";
import { useGapWords } from "./gap-words.ts";

type Group = GapsView["gaps"][number];

export function GapTable({ gaps }: Pick<GapsView, "gaps">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const columns: Column<Group>[] = [
    {
      name: "gap",
      title: t("programmes.gaps.columns.gap"),
      heads: true,
      cell: ({ name, theme }) => (
        <>
          <bdi>{name}</bdi>
          <br />
          <span className="waymark-quiet">{t(`programmes.choice.${theme}`)}</span>
        </>
      ),
    },
    {
      name: "recurring",
      title: t("programmes.gaps.columns.recurring"),
      cell: (group) => <Recurring group={group} />,
    },
    {
      name: "programmes",
      title: t("programmes.gaps.columns.programmes"),
      cell: ({ seen, programmes, of, share, interval }) => (
        <>
          {t("programmes.gaps.ofAll", { count: programmes.length, of })},{" "}
          {t("programmes.gaps.shareBetween", {
            share: words.share(share),
            interval: words.interval(interval),
          })}
          <br />
          <span className="waymark-inline">
            {seen.map(({ id, programme, status }) => (
              <Link key={id} to="/programme-entries/$entryId" params={{ entryId: id }}>
                {t("programmes.gaps.seenIn", {
                  code: programme.code,
                  status: t(`programmes.choice.${status}`),
                })}
              </Link>
            ))}
          </span>
        </>
      ),
    },
    {
      name: "lastSeen",
      title: t("programmes.gaps.columns.lastSeen"),
      cell: ({ lastSeen }) => (lastSeen === null ? t("programmes.charts.unknown") : <Day day={lastSeen} />),
    },
    {
      name: "daysLost",
      title: t("programmes.gaps.columns.daysLost"),
      numeric: true,
      cell: ({ daysLost }) => words.days(daysLost),
    },
    {
      name: "cost",
      title: t("programmes.gaps.columns.cost"),
      numeric: true,
      cell: ({ cost, costUnknown }) =>
        cost === null
          ? t("programmes.charts.unknown")
          : t("programmes.gaps.costKnown", { cost: words.dollars(cost), unknown: costUnknown }),
    },
    {
      name: "severity",
      title: t("programmes.gaps.columns.severity"),
      numeric: true,
      cell: ({ severity }) => t("programmes.gaps.ofFour", { severity }),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.gaps.panels.gaps")}
      columns={columns}
      rows={gaps}
      rowKey={({ theme, name }) => `${theme} ${name}`}
    />
  );
}

function Recurring({ group }: { readonly group: Group }): ReactElement {
  const { t } = useTranslation();
  const { recurring, relapsed, years } = group;
  const state = recurring === null ? "unknown" : recurring ? "yes" : "no";
  return (
    <>
      <span className={recurring ? "waymark-tag waymark-tag-care" : "waymark-tag"}>
        {t(`programmes.gaps.recurring.${state}`)}
      </span>
      {relapsed ? <span className="waymark-tag">{t("programmes.gaps.relapsed")}</span> : null}
      <br />
      <span className="waymark-quiet">
        {years === null ? t("programmes.gaps.noYears") : t("programmes.gaps.inYears", { count: years })}
      </span>
    </>
  );
}
