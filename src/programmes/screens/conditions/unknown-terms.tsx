/**
 * What of an agreement is not known, and is therefore not compliant?
 *
 * @module
 */
import { List, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Panel } from "../../../safeguards/screens/index.ts";
import { AcceptDeviation } from "./accept-deviation.tsx";
import { AcceptanceCell } from "./acceptance-cell.tsx";
import type { AgreementProps } from "./agreement-page.tsx";
import { RuleRead, type ShownRule } from "./rule-read.tsx";
import { RuleName } from "./rules-table.tsx";
import { useTermWords } from "./term-words.ts";

export function UnknownTerms({ agreement, view }: AgreementProps): ReactElement | null {
  const { t } = useTranslation();
  const words = useTermWords();
  const [accepting, setAccepting] = useState<ShownRule | null>(null);
  const { unknown = [], unusable = [] } = agreement.standing ?? {};
  if (unknown.length + unusable.length === 0) return null;
  const title = (name: string) => t(`programmes.conditions.columns.${name}`);
  const columns: Column<ShownRule>[] = [
    { name: "rule", title: title("rule"), heads: true, cell: (rule) => <RuleName rule={rule} /> },
    { name: "ask", title: title("ask"), cell: ({ field }) => words.field(field) },
    { name: "standard", title: title("standard"), cell: ({ standard }) => <bdi lang="en">{standard}</bdi> },
    { name: "read", title: title("read"), cell: (rule) => <RuleRead rule={rule} /> },
    {
      name: "accepted",
      title: title("accepted"),
      cell: (rule) => (
        <AcceptanceCell
          agreement={agreement}
          rule={rule}
          acceptance={acceptanceOf(agreement, rule.id)}
          accept={setAccepting}
          unknown
        />
      ),
    },
  ];
  return (
    <Panel title={t("programmes.conditions.unknownTitle", { count: unknown.length })} flush>
      <Stack gap="xs">
        <Text size="sm" p="md" pb={0}>
          {t("programmes.conditions.unknownMeans")}
        </Text>
        {unusable.length === 0 ? null : (
          <List size="sm" px="md">
            {unusable.map(({ field, why }) => (
              <List.Item key={field}>
                <bdi>{words.field(field)}</bdi>: {t(`programmes.conditions.unusable.${why}`)}
              </List.Item>
            ))}
          </List>
        )}
        <DataTable
          inParts
          caption={t("programmes.conditions.unknownTitle", { count: unknown.length })}
          columns={columns}
          rows={view.rules.filter(({ id }) => unknown.includes(id))}
          rowKey={({ id }) => id}
        />
      </Stack>
      <AcceptDeviation
        key={accepting?.id ?? ""}
        agreement={agreement}
        rule={accepting}
        close={() => setAccepting(null)}
        unknown
      />
    </Panel>
  );
}

function acceptanceOf({ acceptances }: AgreementProps["agreement"], rule: string): string | null {
  return acceptances.find((one) => one.rule === rule && one.state !== "expired")?.id ?? null;
}
