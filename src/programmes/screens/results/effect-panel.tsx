/**
 * What changes in the results when a number stands?
 *
 * @module
 */
import { Table } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ResultsView } from "../../results/results-api.ts";
import type { Effect } from "../../results/with-observation.ts";
import { useResultWords } from "./result-words.ts";

interface EffectPanelProps {
  readonly effect: Effect;
  readonly indicator: string;
}

export function EffectPanel({ effect, indicator }: EffectPanelProps): ReactElement {
  const { t } = useTranslation();
  const words = useResultWords();
  const of = ({ rows }: ResultsView) => rows.find((row) => row.indicator === indicator);
  const whole = ({ programmes }: ResultsView) => programmes[0]?.interval ?? null;
  const [before, after] = [of(effect.before), of(effect.after)];
  const lines = [
    ["value", words.value(before?.value ?? null), words.value(after?.value ?? null)],
    ["achievement", words.achieved(before?.achievement ?? null), words.achieved(after?.achievement ?? null)],
    ["effectiveness", words.achieved(whole(effect.before)), words.achieved(whole(effect.after))],
  ];
  return (
    <div role="status">
      <Table withRowBorders={false} verticalSpacing={4} maw="36rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("programmes.results.enter.effect")}</Table.Th>
            <Table.Th>{t("programmes.results.enter.before")}</Table.Th>
            <Table.Th>{t("programmes.results.enter.after")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(([name = "", now, then]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{t(`programmes.results.enter.lines.${name}`)}</Table.Th>
              <Table.Td>{now}</Table.Td>
              <Table.Td>{then}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
