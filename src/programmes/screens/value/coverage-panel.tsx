/**
 * How many of those who need several services get them together?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day, Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { CoverageShown, ProgrammeValue } from "../../value/value-api.ts";
import { useFigureWords } from "./figure-words.ts";

type Row = CoverageShown & { readonly code: string };

export function CoveragePanel({
  programmes,
}: {
  readonly programmes: readonly ProgrammeValue[];
}): ReactElement {
  const { t, i18n } = useTranslation();
  const words = useFigureWords();
  const rows = programmes.flatMap(({ code, coverage }): readonly Row[] =>
    coverage.map((each) => ({ ...each, code })),
  );
  const list = new Intl.ListFormat(i18n.language);
  const column = (name: string) => ({ name, title: t(`programmes.value.coverage.columns.${name}`) });
  return (
    <Panel title={t("programmes.value.coverage.title")} flush>
      {rows.length === 0 ? (
        <Empty title={t("programmes.value.coverage.none")} />
      ) : (
        <>
          <DataTable<Row>
            inParts
            caption={t("programmes.value.coverage.title")}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { ...column("programme"), heads: true, cell: ({ code }) => <bdi>{code}</bdi> },
              { ...column("services"), cell: ({ services }) => <bdi>{list.format(services)}</bdi> },
              { ...column("until"), cell: ({ end }) => <Day day={end} /> },
              {
                ...column("reached"),
                numeric: true,
                cell: ({ hidden, reached, needing }) =>
                  hidden
                    ? t("programmes.value.coverage.hidden")
                    : t("programmes.value.coverage.of", {
                        reached: words.number(reached),
                        needing: words.number(needing),
                      }),
              },
              { ...column("share"), numeric: true, cell: ({ share }) => words.share(share) },
            ]}
          />
          <Text size="xs" c="dimmed" className="waymark-panel-foot">
            {t("programmes.value.coverage.means")}
          </Text>
        </>
      )}
    </Panel>
  );
}
