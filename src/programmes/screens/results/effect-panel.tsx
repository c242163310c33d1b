/**
 * What changes in the results when a number stands?
 *
 * @module
 */
import { Table, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Content } from "../../entries/entry-schemas.ts";
import type { ResultRow, ResultsView } from "../../results/results-api.ts";
import { type Effect, rowsOf } from "../../results/with-observation.ts";
import { useResultWords } from "./result-words.ts";

interface EffectPanelProps {
  readonly effect: Effect;
  readonly content: Content<"observation">;
}

export function EffectPanel({ effect, content }: EffectPanelProps): ReactElement {
  const { t } = useTranslation();
  const rows = rowsOf(effect.after, content);
  return (
    <div role="status">
      {rows.length === 0 ? (
        <Text size="sm">{t("programmes.results.enter.noAim")}</Text>
      ) : (
        <EffectTable effect={effect} rows={rows} />
      )}
    </div>
  );
}

interface EffectTableProps {
  readonly effect: Effect;
  /** As they would be. */
  readonly rows: readonly ResultRow[];
}

function EffectTable({ effect, rows }: EffectTableProps): ReactElement {
  const { t } = useTranslation();
  const lines = useLines({ effect, rows });
  return (
    <Table withRowBorders={false} verticalSpacing={4} maw="44rem">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("programmes.results.enter.effect")}</Table.Th>
          <Table.Th>{t("programmes.results.enter.before")}</Table.Th>
          <Table.Th>{t("programmes.results.enter.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ key, name, now, later }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{now}</Table.Td>
            <Table.Td fw={now === later ? 400 : 700}>{later}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function useLines({ effect, rows }: EffectTableProps) {
  const { t } = useTranslation();
  const words = useResultWords();
  const before = new Map(effect.before.rows.map((row) => [row.target, row]));
  const whole = ({ programmes }: ResultsView) => words.achieved(programmes[0]?.interval ?? null);
  const told = (row: ResultRow | undefined) => [
    words.value(row?.value ?? null),
    row?.doubt ? t(`programmes.results.doubts.${row.doubt}`) : null,
  ];
  const said = (row: ResultRow | undefined) =>
    told(row)
      .filter((part) => part !== null)
      .join(" · ");
  const ofRows = rows.flatMap((after) => {
    const now = before.get(after.target);
    const own = after.parts.find(({ component }) => component === after.component)?.code ?? "";
    const name = (line: "value" | "achievement") =>
      `${t(`programmes.results.enter.lines.${line}`)}${own === "" ? "" : ` (${own})`}`;
    return [
      { key: `${after.target} value`, name: name("value"), now: said(now), later: said(after) },
      {
        key: `${after.target} way`,
        name: name("achievement"),
        now: words.achieved(now?.achievement ?? null),
        later: words.achieved(after.achievement),
      },
    ];
  });
  const line = { now: whole(effect.before), later: whole(effect.after) };
  return [...ofRows, { key: "whole", name: t("programmes.results.enter.lines.effectiveness"), ...line }];
}
