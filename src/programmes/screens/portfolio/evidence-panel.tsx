/**
 * What are the strongest and the weakest pieces of evidence under a verdict?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, Day, Panel } from "../../../safeguards/screens/index.ts";
import type { ProgrammeCard } from "../../portfolio/portfolio-api.ts";

interface Item {
  readonly side: "strongest" | "weakest";
  readonly item: ProgrammeCard["strongest"][number];
}

export function EvidencePanel({ card }: { readonly card: ProgrammeCard }): ReactElement {
  const { t } = useTranslation();
  const column = (name: string) => ({ name, title: t(`programmes.portfolio.columns.${name}`) });
  const items: readonly Item[] = [
    ...card.strongest.map((item) => ({ side: "strongest" as const, item })),
    ...card.weakest.map((item) => ({ side: "weakest" as const, item })),
  ];
  return (
    <Panel title={t("programmes.portfolio.panels.evidence")} flush>
      <Text size="sm" className="waymark-panel-body">
        {card.grade === null
          ? t("programmes.portfolio.reasons.ungraded")
          : t("programmes.portfolio.gradeOfAll", { grade: t(`programmes.portfolio.grades.${card.grade}`) })}
      </Text>
      {items.length === 0 ? null : (
        <DataTable<Item>
          inParts
          caption={t("programmes.portfolio.panels.evidence")}
          rows={items}
          rowKey={({ item }) => item.id}
          columns={[
            { ...column("evidence"), heads: true, cell: ({ item }) => <bdi>{item.citation}</bdi> },
            { ...column("side"), cell: ({ side }) => t(`programmes.portfolio.sides.${side}`) },
            { ...column("grade"), cell: ({ item }) => t(`programmes.portfolio.grades.${item.grade}`) },
            { ...column("date"), cell: ({ item }) => <Day day={item.date} /> },
            { ...column("limits"), cell: ({ item }) => <bdi>{item.limits || "–"}</bdi> },
          ]}
        />
      )}
    </Panel>
  );
}
