/**
 * What does recording a refusal take back, and what stays?
 *
 * Said before it is recorded; afterwards the releases themselves say so.
 *
 * Source: trust.md rules 17 and 18; GDPR 7(3).
 *
 * @module
 */
import { Alert, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ReportDetail } from "./report-screen.tsx";

/** How many releases rest on a consent and go with it. */
export function restingOnConsent({ releases }: ReportDetail): number {
  return releases.filter(({ consent, state }) => consent !== null && state !== "withdrawn").length;
}

export function RefusalMeans({ report }: { readonly report: ReportDetail }): ReactElement | null {
  const { t } = useTranslation();
  const { consents, releases } = report;
  const going = restingOnConsent(report);
  const standing = consents.some(
    ({ said, withdrawnOn }) => said.decision === "given" && withdrawnOn === null,
  );
  const staying = releases.filter(({ consent, state }) => consent === null && state !== "withdrawn").length;
  return (
    <>
      {going > 0 ? (
        <Alert color="ochre" variant="outline" role="status">
          {t("community.triage.refusalTakesBack", { count: going })}
        </Alert>
      ) : null}
      {going === 0 && standing ? <Text size="sm">{t("community.triage.refusalTakesConsent")}</Text> : null}
      {staying > 0 ? <Text size="sm">{t("community.triage.refusalLeaves", { count: staying })}</Text> : null}
    </>
  );
}
