/**
 * What does each fact say, how far may it lie from what was counted, and what rests on it?
 *
 * @module
 */
import { Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { FactsPage, FactView } from "../../valve/valve-api.ts";
import { UseAsEvidence } from "./use-as-evidence.tsx";

interface FactsTableProps {
  readonly facts: readonly FactView[];
  readonly indicators: FactsPage["indicators"];
}

export function FactsTable({ facts, indicators }: FactsTableProps): ReactElement {
  const { t } = useTranslation();
  const title = (name: string) => t(`programmes.valve.columns.${name}`);
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.name ?? "";
  const columns: Column<FactView>[] = [
    {
      name: "indicator",
      title: title("indicator"),
      heads: true,
      cell: ({ id, indicator }) => (
        <Stack gap={2} id={id}>
          <bdi>{indicator}</bdi>
          <Text size="xs" c="dimmed">
            <bdi lang="en">{nameOf(indicator)}</bdi>
          </Text>
        </Stack>
      ),
    },
    {
      name: "period",
      title: title("period"),
      cell: ({ start, end }) => (
        <span>
          <Day day={start} /> – <Day day={end} />
        </span>
      ),
    },
    {
      name: "place",
      title: title("place"),
      cell: ({ place }) => (place === null ? t("programmes.valve.allPlaces") : <bdi>{place}</bdi>),
    },
    { name: "value", title: title("value"), numeric: true, cell: (fact) => <Value fact={fact} /> },
    { name: "protection", title: title("protection"), cell: (fact) => <Protection fact={fact} /> },
    { name: "use", title: title("use"), cell: (fact) => <UseAsEvidence fact={fact} /> },
  ];
  return (
    <DataTable
      caption={t("programmes.valve.facts")}
      columns={columns}
      rows={facts}
      rowKey={({ id }) => id}
      rowState={({ held }) => (held === null ? undefined : "held")}
    />
  );
}

function Value({ fact }: { readonly fact: FactView }): ReactElement {
  const { t, i18n } = useTranslation();
  const { value, bounds, kind, numerator, n, held } = fact;
  const number = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  const say = (one: number) => (kind === "ratio" ? percent : number).format(one);
  if (held !== null)
    return (
      <Stack gap={2} align="flex-end">
        <span className="waymark-tag waymark-tag-care">{t("programmes.valve.held")}</span>
        <Text size="xs">{t(`programmes.valve.reasons.${held}`)}</Text>
      </Stack>
    );
  if (value === null || bounds === null) return <span>{t("programmes.valve.noValue")}</span>;
  return (
    <Stack gap={2} align="flex-end">
      <span>
        {bounds.low === bounds.high
          ? say(value)
          : t("programmes.valve.between", { low: say(bounds.low), high: say(bounds.high) })}
      </span>
      <Text size="xs" c="dimmed">
        {kind === "ratio"
          ? t("programmes.valve.shownRatio", {
              numerator: number.format(numerator ?? 0),
              n: number.format(n ?? 0),
              value: say(value),
            })
          : t("programmes.valve.shown", { value: say(value) })}
      </Text>
    </Stack>
  );
}

function Protection({ fact }: { readonly fact: FactView }): ReactElement {
  const { t } = useTranslation();
  const { mechanism, epsilon, roundedTo, lagDays, partners, released, revision, earlier } = fact;
  return (
    <Stack gap={2}>
      <Text size="xs">
        {mechanism === "none"
          ? t("programmes.valve.plain")
          : t("programmes.valve.noise", { epsilon, roundedTo, lagDays })}
      </Text>
      {partners === null ? null : (
        <Text size="xs">{t("programmes.valve.partners", { count: partners })}</Text>
      )}
      <Text size="xs" c="dimmed">
        {t("programmes.valve.revision", { revision })} <Day day={released} />
      </Text>
      {earlier.map((one) => (
        <Text key={one.revision} size="xs" c="dimmed">
          {t(one.held === null ? "programmes.valve.earlierShown" : "programmes.valve.earlierHeld", {
            revision: one.revision,
          })}{" "}
          <Day day={one.released} />
        </Text>
      ))}
    </Stack>
  );
}
