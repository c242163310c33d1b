/**
 * What does a colleague ask to release, and does a second person agree to exactly that?
 *
 * Source: trust.md rule 21, section 5.1.
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { HandlingWords, Refused, useAnswer, useAsking } from "../../../safeguards/screens/index.ts";
import { CommunityError } from "../../community-error.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { releaseBody, releaseView } from "../../triage/triage-api.ts";
import { useWork } from "../keys/use-work.ts";
import { useLegNames } from "../risk/leg-name.ts";
import type { ReportDetail } from "./report-screen.tsx";
import { useDeskSeal } from "./use-desk-seal.ts";
import { useOtherPartners } from "./use-other-partners.ts";
import { useReportsAgain } from "./use-reports-again.ts";

type Draft = ReturnType<typeof releaseBody.parse>;

interface ApprovedReleaseProps {
  readonly report: ReportDetail;
  readonly sealed: string;
}

export function ApprovedRelease({ report, sealed }: ApprovedReleaseProps): ReactElement {
  const { t } = useTranslation();
  const { open } = useDeskSeal();
  const asking = useAsking();
  const again = useReportsAgain();
  const [draft, setDraft] = useState<Draft | null>(null);
  const look = useWork(async () => {
    const read = releaseBody.safeParse(JSON.parse(await open(sealed)));
    if (!read.success) throw new CommunityError("contents-broken");
    setDraft(read.data);
  });
  const carryOut = useWork(async () => {
    const path = `/reports/${report.id}/releases`;
    await asking.ask({ path, method: "POST", body: draft, answer: releaseView });
    await again();
  });
  return (
    <Stack gap="xs" className="waymark-preview" align="flex-start">
      <Text size="sm">{t("community.triage.colleagueAsks")}</Text>
      {draft === null ? null : <DraftWords draft={draft} />}
      {look.failure === null ? null : <Refused failure={look.failure} />}
      {carryOut.failure === null ? null : <Refused failure={carryOut.failure} />}
      {draft === null ? (
        <Button size="xs" variant="default" loading={look.busy} onClick={look.run}>
          {t("community.triage.lookAtDraft")}
        </Button>
      ) : (
        <Button size="xs" loading={carryOut.busy} onClick={carryOut.run}>
          {t("community.triage.releaseThis")}
        </Button>
      )}
    </Stack>
  );
}

function DraftWords({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const partners = useOtherPartners();
  const legName = useLegNames(useAnswer("/route-map", routeMapView).data);
  const { handling, facts, observation, reasons } = draft;
  const named = typeof handling.audience === "string" ? [] : handling.audience;
  return (
    <>
      {facts.map(({ key, entityType, properties, belongsTo }) => (
        <Text size="sm" key={key}>
          {t(`model.${entityType}.label`)} ({t(`community.triage.owners.${belongsTo}`)}):{" "}
          <bdi>{Object.values(properties).flat().join(" · ")}</bdi>
        </Text>
      ))}
      {observation === null ? null : (
        <Text size="sm">
          {t(`community.risk.kinds.${observation.kind}`)} · <bdi>{legName(observation.leg)}</bdi> ·{" "}
          {observation.day}
        </Text>
      )}
      {reasons === null ? null : <Text size="sm">{reasons}</Text>}
      {facts.length === 0 ? null : (
        <HandlingWords
          handling={handling}
          mine
          names={partners.filter(({ id }) => named.includes(id)).map(({ name }) => name)}
          withoutEnforcement={false}
        />
      )}
    </>
  );
}
