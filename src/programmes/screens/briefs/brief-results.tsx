/**
 * What was reached, counted once, in a few lines?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { Brief } from "../../briefs/briefs-api.ts";
import { useFigureWords } from "../value/figure-words.ts";

type Row = Brief["results"]["items"][number];

export function BriefResults({ brief }: { readonly brief: Brief }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { items, more } = brief.results;
  const column = (name: string) => ({ name, title: t(`programmes.briefs.results.columns.${name}`) });
  const own = brief.audience === "agency" && brief.organisation !== null;
  return (
    <section>
      <h3>{t("programmes.briefs.results.title")}</h3>
      {items.length === 0 ? (
        <p>{t("programmes.briefs.results.none")}</p>
      ) : (
        <DataTable<Row>
          caption={t("programmes.briefs.results.title")}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              ...column("indicator"),
              heads: true,
              cell: ({ code, text, end }) => (
                <bdi>
                  {code} {text} (<Day day={end} />)
                </bdi>
              ),
            },
            {
              ...column("goal"),
              numeric: true,
              cell: ({ baseline, goal }) =>
                t("programmes.briefs.results.from", {
                  baseline: words.number(baseline),
                  goal: words.number(goal),
                }),
            },
            {
              ...column("value"),
              numeric: true,
              cell: ({ value, doubt }) => (
                <>
                  {words.numbers(value)}
                  {doubt ? (
                    <span className="waymark-brief-quiet"> {t(`programmes.briefs.doubts.${doubt}`)}</span>
                  ) : null}
                </>
              ),
            },
            {
              ...column("grade"),
              numeric: true,
              cell: ({ grade }) =>
                grade === null ? t("programmes.charts.unknown") : t("programmes.briefs.of4", { grade }),
            },
            ...(own
              ? [
                  { ...column("own"), numeric: true, cell: (row: Row) => words.number(row.own) },
                  { ...column("fraction"), numeric: true, cell: (row: Row) => words.number(row.fraction) },
                ]
              : []),
          ]}
        />
      )}
      {more > 0 ? (
        <p className="waymark-brief-quiet">{t("programmes.briefs.more", { count: more })}</p>
      ) : null}
      <p className="waymark-brief-quiet">{t("programmes.briefs.results.means")}</p>
    </section>
  );
}
