/**
 * How does a custodian take the outer layer off for a colleague, without reading what is inside?
 *
 * Source: trust.md section 5.1 (two-person access).
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Panel, Refused, useAsking, useSignedIn } from "../../../safeguards/screens/index.ts";
import { CommunityError } from "../../community-error.ts";
import { openOuter } from "../../seal/open-report.ts";
import { reportSummary } from "../../triage/triage-api.ts";
import { identitiesOf, useHeldKeys } from "../keys/held-keys.ts";
import { useWork } from "../keys/use-work.ts";
import type { ReportDetail } from "./report-screen.tsx";
import { useReportsAgain } from "./use-reports-again.ts";
import { bytesAt } from "./use-unsealed.ts";

export function CustodianPanel({ report }: { readonly report: ReportDetail }): ReactElement | null {
  const { t } = useTranslation();
  const asking = useAsking();
  const again = useReportsAgain();
  const { member } = useSignedIn();
  const keys = useHeldKeys(member);
  const { id, held } = report;
  const peel = useWork(async () => {
    const identities = keys === null ? [] : identitiesOf(keys, "custodian");
    if (identities.length === 0) throw new CommunityError("wrong-key");
    const inner = await openOuter(await bytesAt(asking, `/reports/${id}/to-peel`), identities);
    const file = new File([new Uint8Array(inner)], "inner.age", { type: "application/octet-stream" });
    const path = `/reports/${id}/peeled`;
    await asking.upload({ path, file, answer: reportSummary, onProgress: () => undefined });
    await again();
  });
  if (held === "you") return null;
  return (
    <Panel title={t("community.triage.custodian")}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t("community.triage.custodianMeans")}</Text>
        {peel.failure === null ? null : <Refused failure={peel.failure} />}
        <Button loading={peel.busy} onClick={peel.run}>
          {t("community.triage.peel")}
        </Button>
      </Stack>
    </Panel>
  );
}
