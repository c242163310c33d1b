/**
 * What was owed to whom, and what is late?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day, Panel } from "../../../safeguards/screens/index.ts";
import type { VisibilityView } from "../../visibility/visibility-api.ts";
import { useFigureWords } from "../value/figure-words.ts";

type Row = VisibilityView["obligations"][number];
type Late = Row["overdue"][number] & Pick<Row, "to">;

export function ObligationsPanel({ obligations }: Pick<VisibilityView, "obligations">): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const column = (name: string) => ({ name, title: t(`programmes.visibility.obligations.columns.${name}`) });
  const number = (name: "due" | "done" | "doneLate" | "ahead") => ({
    ...column(name),
    numeric: true,
    cell: (row: Row) => words.number(row[name]),
  });
  const late = obligations
    .flatMap(({ to, overdue }): readonly Late[] => overdue.map((one) => ({ ...one, to })))
    .sort((one, other) => other.late - one.late);
  return (
    <>
      <Panel title={t("programmes.visibility.obligations.title")} flush>
        <DataTable<Row>
          inParts
          caption={t("programmes.visibility.obligations.title")}
          rows={obligations}
          rowKey={({ to }) => to}
          columns={[
            { ...column("to"), heads: true, cell: ({ to }) => t(`programmes.choice.${to}`) },
            number("due"),
            number("done"),
            number("doneLate"),
            {
              ...column("rate"),
              numeric: true,
              cell: ({ rate }) =>
                rate === null ? t("programmes.visibility.obligations.nothing") : words.share(rate),
            },
            number("ahead"),
          ]}
        />
      </Panel>
      <LatePanel late={late} />
    </>
  );
}

function LatePanel({ late }: { readonly late: readonly Late[] }): ReactElement | null {
  const { t } = useTranslation();
  const column = (name: string) => ({ name, title: t(`programmes.visibility.obligations.columns.${name}`) });
  if (late.length === 0) return null;
  return (
    <Panel title={t("programmes.visibility.obligations.late")} flush>
      <DataTable<Late>
        inParts
        caption={t("programmes.visibility.obligations.late")}
        rows={late}
        rowKey={({ id }) => id}
        columns={[
          { ...column("what"), heads: true, cell: ({ what }) => <bdi>{what}</bdi> },
          {
            ...column("to"),
            cell: ({ to, organisation }) => (
              <>
                {t(`programmes.choice.${to}`)}
                {organisation ? (
                  <Text component="span" size="xs" c="dimmed">
                    {" "}
                    <bdi>{organisation}</bdi>
                  </Text>
                ) : null}
              </>
            ),
          },
          { ...column("programme"), cell: ({ programmeCode }) => <bdi>{programmeCode}</bdi> },
          { ...column("dueOn"), cell: ({ due }) => <Day day={due} /> },
          {
            ...column("late"),
            numeric: true,
            cell: (row) => t("programmes.visibility.obligations.days", { count: row.late }),
          },
        ]}
      />
    </Panel>
  );
}
