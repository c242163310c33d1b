/**
 * How was a programme rated by the six criteria, on which evidence?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";

type Criterion = ProgrammeCard["criteria"][number];

export function CriteriaTable({ card }: { readonly card: ProgrammeCard }): ReactElement {
  const { t } = useTranslation();
  const column = (name: string) => ({ name, title: t(`programmes.portfolio.columns.${name}`) });
  const unknown = t("programmes.portfolio.notRated");
  return (
    <DataTable<Criterion>
      caption={t("programmes.portfolio.panels.criteria")}
      rows={card.criteria}
      rowKey={({ criterion }) => criterion}
      columns={[
        {
          ...column("criterion"),
          heads: true,
          cell: ({ criterion }) => t(`programmes.choice.${criterion}`),
        },
        {
          ...column("rating"),
          numeric: true,
          cell: ({ rated }) =>
            rated === null ? unknown : t("programmes.portfolio.ofSix", { rating: rated.rating }),
        },
        {
          ...column("grade"),
          cell: ({ rated }) => (rated === null ? "–" : t(`programmes.portfolio.grades.${rated.grade}`)),
        },
        {
          ...column("rated"),
          cell: ({ rated }) =>
            rated === null ? (
              "–"
            ) : (
              <>
                <Day day={rated.date} />{" "}
                {t(
                  rated.independent
                    ? "programmes.portfolio.independent"
                    : "programmes.portfolio.notIndependent",
                )}
              </>
            ),
        },
        { ...column("reason"), cell: ({ rated }) => <bdi>{rated?.reason || "–"}</bdi> },
      ]}
    />
  );
}
