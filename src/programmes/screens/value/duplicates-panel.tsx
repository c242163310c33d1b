/**
 * Which activities of two organisations are so alike that one may be paid for twice?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Empty, Panel } from "../../../safeguards/screens/index.ts";
import type { ValueView } from "../../value/value-api.ts";
import { useFigureWords } from "./figure-words.ts";

type Duplicates = ValueView["duplicates"];
type Pair = Duplicates["pairs"][number];

export function DuplicatesPanel({ duplicates }: { readonly duplicates: Duplicates }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const column = (name: string) => ({ name, title: t(`programmes.value.duplicates.columns.${name}`) });
  const activity = (side: Pair["one"]) => (
    <>
      <bdi>{side.title}</bdi>
      <br />
      <span className="waymark-quiet">
        <bdi>{side.programmeCode}</bdi> · <bdi>{side.organisation}</bdi> · {words.dollars(side.budget)}
      </span>
    </>
  );
  const { count, activities, exposure, share, pairs } = duplicates;
  return (
    <Panel title={t("programmes.value.duplicates.title")} flush>
      {pairs.length === 0 ? (
        <Empty title={t("programmes.value.duplicates.none", { count: activities })} />
      ) : (
        <>
          <Text size="sm" className="waymark-panel-body">
            {t("programmes.value.duplicates.sum", {
              count,
              activities,
              exposure: words.dollars(exposure),
              share: words.share(share),
            })}
          </Text>
          <DataTable<Pair>
            inParts
            caption={t("programmes.value.duplicates.title")}
            rows={pairs}
            rowKey={({ one, other }) => `${one.id} ${other.id}`}
            columns={[
              { ...column("one"), heads: true, cell: ({ one }) => activity(one) },
              { ...column("other"), cell: ({ other }) => activity(other) },
              { ...column("similarity"), numeric: true, cell: ({ similarity }) => words.share(similarity) },
              { ...column("exposure"), numeric: true, cell: (pair) => words.dollars(pair.exposure) },
            ]}
          />
          <Text size="xs" c="dimmed" className="waymark-panel-foot">
            {t("programmes.value.duplicates.means", { shown: pairs.length, count })}
          </Text>
        </>
      )}
    </Panel>
  );
}
