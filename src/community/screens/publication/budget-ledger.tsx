/**
 * What has publishing numbers cost in privacy, release by release?
 *
 * The same table is public, in `budget.json`.
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Day, Panel } from "../../../safeguards/screens/index.ts";
import type { publicationView } from "../../publication/publication-api.ts";

type Publication = z.infer<typeof publicationView>;
type Release = Publication["ledger"][number];

interface BudgetLedgerProps {
  readonly ledger: readonly Release[];
  readonly policy: Publication["policy"];
}

export function BudgetLedger({ ledger, policy }: BudgetLedgerProps): ReactElement {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 6 });
  const heldOf = ({ held }: Release) => Object.values(held).reduce((sum, cells) => sum + cells, 0);
  const columns: Column<Release>[] = [
    {
      name: "dataset",
      title: t("community.publication.dataset"),
      cell: ({ dataset }) => <bdi>{dataset}</bdi>,
      heads: true,
    },
    { name: "day", title: t("community.publication.day"), cell: ({ day }) => <Day day={day} /> },
    { name: "quarter", title: t("community.publication.quarter"), cell: ({ quarter }) => quarter },
    {
      name: "epsilon",
      title: t("community.publication.spent"),
      cell: ({ epsilon }) => number.format(epsilon),
      numeric: true,
    },
    {
      name: "left",
      title: t("community.publication.left"),
      cell: (line) => number.format(leftOf(line, { ledger, policy })),
      numeric: true,
    },
    {
      name: "released",
      title: t("community.publication.shown"),
      cell: ({ released }) => number.format(released),
      numeric: true,
    },
    {
      name: "held",
      title: t("community.publication.heldBack"),
      cell: (line) => number.format(heldOf(line)),
      numeric: true,
    },
  ];
  return (
    <Panel title={t("community.publication.ledger")} flush={ledger.length > 0}>
      {ledger.length === 0 ? (
        <Text size="sm">{t("community.publication.nothingSpent")}</Text>
      ) : (
        <DataTable
          caption={t("community.publication.ledger")}
          columns={columns}
          rows={[...ledger].reverse()}
          rowKey={({ dataset, day, epsilon }) => JSON.stringify([dataset, day, epsilon])}
        />
      )}
      <Text size="xs" c="dimmed" className="waymark-panel-foot">
        {t("community.publication.ledgerMeans", { epsilon: number.format(policy.epsilonPerQuarter) })}
      </Text>
    </Panel>
  );
}

/** What the data set of a line has left in the line's quarter, after all its releases. Unit: ε. */
function leftOf({ dataset, quarter }: Release, { ledger, policy }: BudgetLedgerProps): number {
  const spent = ledger
    .filter((line) => line.dataset === dataset && line.quarter === quarter)
    .reduce((sum, { epsilon }) => sum + Math.round(epsilon * 1e6), 0);
  return Math.max(0, policy.epsilonPerQuarter * 1e6 - spent) / 1e6;
}
