/**
 * Which deviations were accepted, and whose time is over or comes to its end?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day, Panel } from "../../../safeguards/screens/index.ts";
import type { AgreementView } from "../../conditions/conditions-api.ts";
import type { AgreementProps } from "./agreement-page.tsx";

type Acceptance = AgreementView["acceptances"][number];

export function AcceptedTable({ agreement, view }: AgreementProps): ReactElement | null {
  const { t } = useTranslation();
  if (agreement.acceptances.length === 0) return null;
  const topic = (rule: string) => view.rules.find(({ id }) => id === rule)?.topic ?? "";
  const columns: Column<Acceptance>[] = [
    {
      name: "rule",
      title: t("programmes.conditions.columns.rule"),
      heads: true,
      cell: ({ rule }) => (
        <bdi lang="en">
          {rule} {topic(rule)}
        </bdi>
      ),
    },
    {
      name: "state",
      title: t("programmes.conditions.columns.state"),
      cell: ({ state }) => (
        <span className={state === "standing" ? "waymark-tag" : "waymark-tag waymark-tag-care"}>
          {t(`programmes.conditions.states.${state}`)}
        </span>
      ),
    },
    { name: "until", title: t("programmes.field.until"), cell: ({ until }) => <Day day={until} /> },
    { name: "owner", title: t("programmes.field.owner"), cell: ({ owner }) => <bdi>{owner}</bdi> },
    { name: "reason", title: t("programmes.field.reason"), cell: ({ reason }) => <bdi>{reason}</bdi> },
    {
      name: "clearedBy",
      title: t("programmes.field.clearedBy"),
      cell: ({ clearedBy }) => <bdi>{clearedBy}</bdi>,
    },
  ];
  return (
    <Panel title={t("programmes.conditions.acceptances")} flush>
      <DataTable
        inParts
        caption={t("programmes.conditions.acceptances")}
        columns={columns}
        rows={agreement.acceptances}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
