/**
 * What is the risk of a leg told of this report?
 *
 * @module
 */
import { Checkbox, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../../safeguards/screens/index.ts";
import type { Report } from "../../report/report.ts";
import { isRiskKind, riskKinds } from "../../risk/risk-kind.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import type { ReleaseDraft } from "../../triage/release.ts";
import { useLegName } from "../risk/leg-name.ts";

interface ObservationEditorProps {
  readonly observation: ReleaseDraft["observation"];
  readonly told: Report | null;
  readonly change: (observation: ReleaseDraft["observation"]) => void;
}

export function ObservationEditor({ observation, told, change }: ObservationEditorProps): ReactElement {
  const { t } = useTranslation();
  const map = useAnswer("/route-map", routeMapView);
  const nameOf = useLegName(map.data?.places ?? []);
  const legs = map.data?.legs ?? [];
  const begin = () => {
    const leg = legs.find(({ id }) => id === told?.leg)?.id ?? legs[0]?.id ?? "";
    const kind = told?.what && isRiskKind(told.what) ? told.what : riskKinds[0];
    change({ leg, kind, day: told?.day ?? new Date().toISOString().slice(0, 10), persons: 1 });
  };
  return (
    <Stack gap="xs">
      <Checkbox
        label={t("community.triage.tellRisk")}
        checked={observation !== null}
        disabled={legs.length === 0}
        onChange={(event) => (event.currentTarget.checked ? begin() : change(null))}
      />
      {observation === null ? null : (
        <>
          <Text size="sm">{t("community.triage.tellRiskMeans")}</Text>
          <Group grow align="flex-start" className="waymark-stack-narrow">
            <NativeSelect
              label={t("community.routes.leg")}
              value={observation.leg}
              onChange={(event) => change({ ...observation, leg: event.currentTarget.value })}
              data={legs.map((leg) => ({ value: leg.id, label: nameOf(leg) }))}
            />
            <NativeSelect
              label={t("community.risk.columns.kind")}
              value={observation.kind}
              onChange={({ currentTarget: { value } }) =>
                change({ ...observation, kind: isRiskKind(value) ? value : observation.kind })
              }
              data={riskKinds.map((value) => ({ value, label: t(`community.risk.kinds.${value}`) }))}
            />
            <TextInput
              type="date"
              label={t("community.triage.happened")}
              value={observation.day}
              onChange={(event) => change({ ...observation, day: event.currentTarget.value })}
            />
            <NumberInput
              label={t("community.triage.persons")}
              min={1}
              max={100_000}
              value={observation.persons}
              onChange={(persons) =>
                change({ ...observation, persons: Math.max(1, Math.round(Number(persons))) })
              }
            />
          </Group>
        </>
      )}
    </Stack>
  );
}
