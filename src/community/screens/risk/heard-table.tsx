/**
 * How much is heard from a leg at all?
 *
 * More word may mean more trust or a better connection, not more harm: so what is told stands beside how many of the channels
 * reach from here, and how many people travel.
 *
 * Source: programmes.md section 4, reporting bias.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { type Column, DataTable } from "../../../safeguards/screens/index.ts";
import { channels } from "../../risk/observation.ts";
import { riskKinds } from "../../risk/risk-kind.ts";
import type { legRisksView } from "../../risk/risks-api.ts";
import type { Leg, Place } from "../../routes/route-map.ts";
import { useLegName } from "./leg-name.ts";

interface HeardTableProps {
  readonly legs: readonly Leg[];
  readonly places: readonly Place[];
  readonly page: z.infer<typeof legRisksView>;
}

export function HeardTable({ legs, places, page }: HeardTableProps): ReactElement {
  const { t, i18n } = useTranslation();
  const legName = useLegName(places);
  const number = new Intl.NumberFormat(i18n.language);
  const list = new Intl.ListFormat(i18n.language, { style: "narrow" });
  const kindsOf = (leg: Leg) => page.risks.filter((risk) => risk.leg === leg.id);
  const heardOf = (leg: Leg) => page.legs.find((one) => one.leg === leg.id);
  const columns: Column<Leg>[] = [
    { name: "leg", title: t("community.routes.leg"), cell: (leg) => <bdi>{legName(leg)}</bdi>, heads: true },
    {
      name: "channels",
      title: t("community.risk.reach"),
      cell: (leg) => {
        const heard = heardOf(leg)?.heard ?? [];
        if (heard.length === 0) return t("community.risk.noChannel");
        const named = list.format(heard.map((channel) => t(`community.risk.channels.${channel}`)));
        return t("community.risk.ofChannels", { heard: heard.length, all: channels.length, named });
      },
    },
    {
      name: "movements",
      title: t("community.routes.movements"),
      cell: (leg) => (leg.movements === null ? t("community.routes.unstated") : number.format(leg.movements)),
      numeric: true,
    },
    {
      name: "reports",
      title: t("community.risk.columns.reports"),
      cell: (leg) => number.format(kindsOf(leg).reduce((all, { reports }) => all + reports, 0)),
      numeric: true,
    },
    {
      name: "silent",
      title: t("community.risk.notObserved"),
      cell: (leg) => t("community.risk.kindsSilent", { count: riskKinds.length - kindsOf(leg).length }),
    },
    {
      name: "children",
      title: t("community.risk.aboutChildren"),
      cell: (leg) => number.format(heardOf(leg)?.aboutChildren ?? 0),
      numeric: true,
    },
  ];
  return (
    <DataTable caption={t("community.risk.heard")} columns={columns} rows={legs} rowKey={(leg) => leg.id} />
  );
}
