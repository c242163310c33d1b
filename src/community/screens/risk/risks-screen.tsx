/**
 * What is known of the risks of each leg, how surely, and from whom?
 *
 * A corridor at a time, leg by leg. Beside each strength stand the figures that it rests on. A leg of which nobody told is
 * "not observed": nothing here is ever called low, or safe. (rule 39)
 *
 * @module
 */
import { NativeSelect, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, PageRefused, Panel, useAnswer, useMay, Waiting } from "../../../safeguards/screens/index.ts";
import { legRisksView } from "../../risk/risks-api.ts";
import type { RouteMap } from "../../routes/route-map.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { HeardTable } from "./heard-table.tsx";
import { IncidentsPanel } from "./incidents-panel.tsx";
import { LegRiskTable } from "./leg-risk-table.tsx";

interface RisksScreenProps {
  /** Id of a corridor; the one most is told of when absent. */
  readonly corridor: string | undefined;
  readonly show: (corridor: string) => void;
}

export function RisksScreen(props: RisksScreenProps): ReactElement {
  const { t } = useTranslation();
  const map = useAnswer("/route-map", routeMapView);
  const risks = useAnswer("/leg-risks", legRisksView);
  const failed = [map, risks].find((one) => one.isError);
  if (failed) return <PageRefused failure={failed.error} again={() => void failed.refetch()} />;
  if (!map.data || !risks.data)
    return (
      <Page title={t("community.risk.title")}>
        <Waiting />
      </Page>
    );
  return <Shown {...props} map={map.data} page={risks.data} />;
}

interface ShownProps extends RisksScreenProps {
  readonly map: RouteMap;
  readonly page: z.infer<typeof legRisksView>;
}

function Shown({ map, page, corridor, show }: ShownProps): ReactElement {
  const { t } = useTranslation();
  const mayEdit = useMay("community:edit");
  const chosen = map.corridors.find(({ id }) => id === corridor) ?? mostTold(map, page);
  const legs = (chosen?.legs ?? []).flatMap((id) => map.legs.find((leg) => leg.id === id) ?? []);
  return (
    <Page title={t("community.risk.title")} lead={t("community.risk.lead")}>
      <NativeSelect
        label={t("community.routes.corridor")}
        maw="28rem"
        value={chosen?.id ?? ""}
        onChange={(event) => show(event.currentTarget.value)}
        data={map.corridors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Panel title={t("community.risk.table")} flush>
        <LegRiskTable legs={legs} places={map.places} risks={page.risks} />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("community.risk.means")}
        </Text>
      </Panel>
      <Panel title={t("community.risk.heard")} flush>
        <HeardTable legs={legs} places={map.places} page={page} />
        <Text size="xs" c="dimmed" className="waymark-panel-foot">
          {t("community.risk.heardMeans")}
        </Text>
      </Panel>
      <IncidentsPanel mapVersion={map.version} mayEdit={mayEdit} />
    </Page>
  );
}

/** The corridor with the most rows to show; the first when nothing is told of any. */
function mostTold(
  { corridors }: RouteMap,
  { risks }: ShownProps["page"],
): RouteMap["corridors"][number] | undefined {
  const told = (legs: readonly string[]) => risks.filter(({ leg }) => legs.includes(leg)).length;
  return [...corridors].sort((one, other) => told(other.legs) - told(one.legs))[0];
}
