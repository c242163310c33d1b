/**
 * With how many organisations does joint work pay?
 *
 * @module
 */
import { NumberInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Panel } from "../../../safeguards/screens/index.ts";
import { type BreakEven, breakEven } from "../../entry-points.ts";

const sizes = [2, 3, 4, 5] as const;

export function BreakEvenPanel(): ReactElement {
  const { t, i18n } = useTranslation();
  const [fixed, setFixed] = useState<number | null>(null);
  const [pair, setPair] = useState<number | null>(null);
  const [benefits, setBenefits] = useState<ReadonlyMap<number, number>>(new Map());
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const told =
    fixed === null || pair === null || benefits.size === 0 ? null : breakEven({ fixed, pair }, benefits);
  const money = (label: string, value: number | null, change: (value: number | null) => void) => (
    <NumberInput
      key={label}
      label={label}
      min={0}
      thousandSeparator=" "
      value={value ?? ""}
      onChange={(said) => change(typeof said === "number" ? said : null)}
    />
  );
  const benefit = (of: number, said: number | null) =>
    setBenefits((before) => {
      const next = new Map(before);
      if (said === null) next.delete(of);
      else next.set(of, said);
      return next;
    });
  const title = (name: string) => t(`programmes.entryPoints.breakEven.${name}`);
  const figure = (name: "agencies" | "cost" | "benefit" | "net"): Column<BreakEven> => ({
    name,
    title: title(name),
    numeric: true,
    heads: name === "agencies",
    cell: (row) => number.format(row[name]),
  });
  return (
    <Panel title={title("title")}>
      <Stack gap="sm">
        <Text size="sm">{title("means")}</Text>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
          {money(title("fixed"), fixed, setFixed)}
          {money(title("pair"), pair, setPair)}
          {sizes.map((of) =>
            money(
              t("programmes.entryPoints.breakEven.benefitOf", { count: of }),
              benefits.get(of) ?? null,
              (said) => benefit(of, said),
            ),
          )}
        </SimpleGrid>
        {told === null ? null : (
          <div role="status">
            <Text size="sm" fw={600}>
              {told.best === null
                ? title("never")
                : t("programmes.entryPoints.breakEven.best", { count: told.best })}
            </Text>
            <DataTable
              caption={title("title")}
              columns={[figure("agencies"), figure("cost"), figure("benefit"), figure("net")]}
              rows={told.table}
              rowKey={({ agencies }) => String(agencies)}
            />
          </div>
        )}
      </Stack>
    </Panel>
  );
}
