/**
 * Which rules are agreements held against, and what does each rest on?
 *
 * @module
 */
import { Alert, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Panel } from "../../../safeguards/screens/index.ts";
import type { ConditionsView } from "../../conditions/conditions-api.ts";
import { RuleRead, type ShownRule } from "./rule-read.tsx";
import { useTermWords } from "./term-words.ts";

export function RulesTable({ view }: { readonly view: ConditionsView }): ReactElement {
  const { t } = useTranslation();
  const words = useTermWords();
  const title = (name: string) => t(`programmes.conditions.columns.${name}`);
  const count = (read: ShownRule["read"]) => view.rules.filter((rule) => rule.read === read).length;
  const columns: Column<ShownRule>[] = [
    { name: "rule", title: title("rule"), heads: true, cell: (rule) => <RuleName rule={rule} /> },
    { name: "standard", title: title("standard"), cell: ({ standard }) => <bdi lang="en">{standard}</bdi> },
    {
      name: "severity",
      title: title("severity"),
      cell: ({ severity }) => t(`programmes.conditions.severity.${severity}`),
    },
    { name: "field", title: title("field"), cell: ({ field }) => words.field(field) },
    {
      name: "applies",
      title: title("applies"),
      cell: ({ appliesTo }) =>
        appliesTo.map((one) => t(`programmes.choice.${one}`, { defaultValue: one })).join(", "),
    },
    { name: "read", title: title("read"), cell: (rule) => <RuleRead rule={rule} /> },
  ];
  return (
    <>
      <Alert color="ochre" variant="outline" role="note">
        {t("programmes.conditions.draft", {
          yes: count("yes"),
          no: count("no"),
          partly: count("partly"),
        })}
      </Alert>
      <Panel title={t("programmes.conditions.rules")} flush>
        <DataTable
          caption={t("programmes.conditions.rules")}
          columns={columns}
          rows={view.rules}
          rowKey={({ id }) => id}
        />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("programmes.conditions.rulesHash")} <code className="waymark-code">{view.rulesHash}</code>
        </Text>
      </Panel>
    </>
  );
}

export function RuleName({ rule }: { readonly rule: ShownRule }): ReactElement {
  return (
    <Stack gap={2}>
      <bdi lang="en">{rule.topic}</bdi>
      <Text size="xs" c="dimmed">
        <bdi>{rule.id}</bdi>
      </Text>
    </Stack>
  );
}
