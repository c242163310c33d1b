/**
 * What is told of each leg, kind by kind?
 *
 * @module
 */
import { Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable, Day } from "../../../safeguards/screens/index.ts";
import type { riskRowSchema } from "../../risk/risks-api.ts";
import type { Leg, Place } from "../../routes/route-map.ts";
import { useLegName } from "./leg-name.ts";

type Risk = z.infer<typeof riskRowSchema>;

/** A row of a leg: a kind that somebody told of, or null for a leg that is not observed. */
interface Row {
  readonly leg: Leg;
  readonly risk: Risk | null;
}

interface LegRiskTableProps {
  /** In the order of the corridor. */
  readonly legs: readonly Leg[];
  readonly places: readonly Place[];
  readonly risks: readonly Risk[];
}

export function LegRiskTable({ legs, places, risks }: LegRiskTableProps): ReactElement {
  const { t } = useTranslation();
  const columns = useColumns(places);
  const rows = legs.flatMap((leg): Row[] => {
    const told = risks.filter((risk) => risk.leg === leg.id);
    return told.length === 0 ? [{ leg, risk: null }] : told.map((risk) => ({ leg, risk }));
  });
  return (
    <DataTable
      caption={t("community.risk.table")}
      columns={columns}
      rows={rows}
      rowKey={({ leg, risk }) => `${leg.id} ${risk?.kind ?? ""}`}
    />
  );
}

function useColumns(places: readonly Place[]): Column<Row>[] {
  const { t, i18n } = useTranslation();
  const legName = useLegName(places);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const told = (
    cell: (risk: Risk) => Column<Row>["cell"] extends (row: Row) => infer Node ? Node : never,
  ) => {
    return ({ risk }: Row) => (risk === null ? "" : cell(risk));
  };
  const figure = (name: "reports" | "incidents" | "persons"): Column<Row> => ({
    name,
    title: t(`community.risk.columns.${name}`),
    cell: told((risk) => number.format(risk[name])),
    numeric: true,
  });
  return [
    {
      name: "leg",
      title: t("community.routes.leg"),
      cell: ({ leg }) => <bdi>{legName(leg)}</bdi>,
      heads: true,
    },
    {
      name: "kind",
      title: t("community.risk.columns.kind"),
      cell: ({ risk }) => (risk ? t(`community.risk.kinds.${risk.kind}`) : t("community.risk.notObserved")),
    },
    {
      name: "level",
      title: t("community.risk.columns.level"),
      cell: told(({ level }) =>
        level === null ? t("community.risk.notEnough") : t(`community.risk.levels.${level}`),
      ),
    },
    {
      name: "strength",
      title: t("community.risk.columns.strength"),
      cell: told(({ strength, low, high, unit }) =>
        strength === null || low === null || high === null
          ? ""
          : t(`community.risk.strengths.${unit}`, {
              strength: number.format(strength),
              low: number.format(low),
              high: number.format(high),
            }),
      ),
    },
    figure("reports"),
    figure("incidents"),
    figure("persons"),
    {
      name: "sources",
      title: t("community.risk.columns.sources"),
      cell: told(({ sources, channels, vetted }) => {
        const counted = { sources: number.format(sources), count: channels };
        return vetted ? t("community.risk.sourcesVetted", counted) : t("community.risk.sourcesOver", counted);
      }),
    },
    {
      name: "newest",
      title: t("community.risk.columns.newest"),
      cell: told(({ newest, halfLife }) =>
        newest === null ? (
          ""
        ) : (
          <>
            <Day day={newest} />
            <Text size="xs" c="dimmed">
              {t("community.risk.halvesIn", { count: halfLife })}
            </Text>
          </>
        ),
      ),
    },
    {
      name: "public",
      title: t("community.risk.columns.public"),
      cell: told(({ level }) =>
        t(level === null ? "community.risk.public.held" : "community.risk.public.may"),
      ),
    },
  ];
}
