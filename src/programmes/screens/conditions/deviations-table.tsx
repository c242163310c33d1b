/**
 * Where does an agreement leave the standard, what may be said about it, and who accepted it?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Empty, Panel } from "../../../safeguards/screens/index.ts";
import { AcceptDeviation } from "./accept-deviation.tsx";
import { AcceptanceCell } from "./acceptance-cell.tsx";
import type { AgreementProps } from "./agreement-page.tsx";
import { RuleRead, type ShownRule } from "./rule-read.tsx";
import { RuleName } from "./rules-table.tsx";
import { useTermWords } from "./term-words.ts";

interface Row {
  readonly rule: ShownRule;
  readonly hours: number | null;
  readonly untold: boolean;
  readonly acceptance: string | null;
}

export function DeviationsTable({ agreement, view }: AgreementProps): ReactElement {
  const { t } = useTranslation();
  const [accepting, setAccepting] = useState<ShownRule | null>(null);
  const columns = useColumns({ agreement, view }, setAccepting);
  const rows = (agreement.standing?.deviations ?? []).flatMap(({ rule: id, ...rest }): Row[] => {
    const rule = view.rules.find((one) => one.id === id);
    return rule === undefined ? [] : [{ rule, ...rest }];
  });
  return (
    <Panel title={t("programmes.conditions.deviations")} flush>
      {rows.length === 0 ? (
        <Empty title={t("programmes.conditions.noDeviation")}>
          {t("programmes.conditions.noDeviationMeans")}
        </Empty>
      ) : (
        <DataTable
          inParts
          caption={t("programmes.conditions.deviations")}
          columns={columns}
          rows={rows}
          rowKey={({ rule }) => rule.id}
        />
      )}
      <AcceptDeviation
        key={accepting?.id ?? ""}
        agreement={agreement}
        rule={accepting}
        close={() => setAccepting(null)}
      />
    </Panel>
  );
}

function useColumns({ agreement }: AgreementProps, accept: (rule: ShownRule) => void): Column<Row>[] {
  const { t } = useTranslation();
  const words = useTermWords();
  const title = (name: string) => t(`programmes.conditions.columns.${name}`);
  return [
    { name: "rule", title: title("rule"), heads: true, cell: ({ rule }) => <RuleName rule={rule} /> },
    {
      name: "severity",
      title: title("severity"),
      cell: ({ rule }) => t(`programmes.conditions.severity.${rule.severity}`),
    },
    { name: "says", title: title("says"), cell: ({ rule }) => <Says rule={rule} agreement={agreement} /> },
    {
      name: "standard",
      title: title("standard"),
      cell: ({ rule }) => (
        <Stack gap={4} align="flex-start">
          <bdi lang="en">{rule.standard}</bdi>
          <RuleRead rule={rule} />
        </Stack>
      ),
    },
    { name: "negotiation", title: title("negotiation"), cell: ({ rule }) => <Negotiation rule={rule} /> },
    {
      name: "hours",
      title: title("hours"),
      numeric: true,
      cell: ({ hours, untold }) =>
        untold ? "–" : hours === null ? t("programmes.conditions.notKnown") : words.burden(hours, false),
    },
    {
      name: "accepted",
      title: title("accepted"),
      cell: ({ rule, acceptance }) => (
        <AcceptanceCell agreement={agreement} rule={rule} acceptance={acceptance} accept={accept} />
      ),
    },
  ];
}

/** The value, and the words of the agreement that it was taken from. */
function Says({
  rule,
  agreement,
}: { readonly rule: ShownRule } & Pick<AgreementProps, "agreement">): ReactElement {
  const words = useTermWords();
  const clauses = agreement.clauses.filter(({ field }) => field === rule.field);
  return (
    <Stack gap={4} align="flex-start">
      <span>
        {words.field(rule.field)}: <strong>{words.value(agreement.terms[rule.field])}</strong>
      </span>
      {clauses.map(({ quotation, confirmedBy }) => (
        <Text key={quotation} component="q" size="xs" c="dimmed" title={confirmedBy}>
          <bdi>{quotation}</bdi>
        </Text>
      ))}
    </Stack>
  );
}

function Negotiation({ rule }: { readonly rule: ShownRule }): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack gap={4} align="flex-start">
      <bdi lang="en">{rule.negotiation}</bdi>
      <Text size="xs" c="dimmed">
        {t("programmes.conditions.why")} <bdi lang="en">{rule.why}</bdi>
      </Text>
      {rule.fallback === null ? null : (
        <Text size="xs" c="dimmed">
          {t("programmes.conditions.fallback")} <bdi lang="en">{rule.fallback}</bdi>
        </Text>
      )}
    </Stack>
  );
}
