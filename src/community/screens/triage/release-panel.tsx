/**
 * What was released of a report, and what is a colleague asking to release?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Day,
  Dialog,
  dayInWords,
  Panel,
  Refused,
  useChange,
  useMay,
} from "../../../safeguards/screens/index.ts";
import type { Report } from "../../report/report.ts";
import { releaseView } from "../../triage/triage-api.ts";
import { ApprovedRelease } from "./approved-release.tsx";
import { ReleaseForm } from "./release-form.tsx";
import type { ReportDetail } from "./report-screen.tsx";
import { useReportsAgain } from "./use-reports-again.ts";

type Release = z.infer<typeof releaseView>;

interface ReleasePanelProps {
  readonly report: ReportDetail;
  readonly told: Report | null;
}

export function ReleasePanel({ report, told }: ReleasePanelProps): ReactElement | null {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  if (!useMay("report:release")) return null;
  const judged = report.class !== null && report.child !== null;
  // The latest word counts.
  const refused = report.consents[0]?.said.decision === "refused";
  const action =
    judged && !refused ? (
      <Button size="xs" onClick={() => setWriting(true)}>
        {t("community.triage.release")}
      </Button>
    ) : null;
  return (
    <Panel title={t("community.triage.releases")} actions={action}>
      <Stack gap="sm">
        {judged ? null : <Text size="sm">{t("community.triage.judgeFirst")}</Text>}
        {refused ? <Text size="sm">{t("refusals.consent-refused")}</Text> : null}
        {report.approvals.map(({ by, digest, sealed, day }) =>
          by === "you" ? (
            <Text size="sm" key={digest}>
              {t("community.triage.youAgreed")} <Day day={day} />
            </Text>
          ) : (
            <ApprovedRelease key={digest} report={report} sealed={sealed} />
          ),
        )}
        {judged && !refused && report.approvals.length + report.releases.length === 0 ? (
          <Text size="sm">{t("community.triage.nothingReleased")}</Text>
        ) : null}
        {report.releases.map((release) => (
          <Released key={release.id} release={release} report={report} />
        ))}
      </Stack>
      <Dialog
        opened={writing}
        onClose={() => setWriting(false)}
        title={t("community.triage.release")}
        size="lg"
      >
        <ReleaseForm report={report} told={told} done={() => setWriting(false)} />
      </Dialog>
    </Panel>
  );
}

interface ReleasedProps {
  readonly release: Release;
  readonly report: ReportDetail;
}

/** With its grounds: a refusal takes back what rests on consent, and nothing else. */
function Released({ release, report }: ReleasedProps): ReactElement {
  const { t, i18n } = useTranslation();
  const { id, state, entityTypes, observation, day } = release;
  const consent = report.consents.find((one) => one.id === release.consent);
  const again = useReportsAgain();
  const withdraw = useChange<null, Release>(
    () => ({ path: `/releases/${id}/withdraw`, method: "POST", answer: releaseView }),
    ["/reports", "/records"],
  );
  const parts = [
    ...entityTypes.map((type) => t(`model.${type}.label`)),
    ...(observation === null ? [] : [t("community.triage.observation")]),
  ];
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        {t(`community.triage.releaseStates.${state}`)}{" "}
        {new Intl.ListFormat(i18n.language, { style: "narrow" }).format(parts)} · <Day day={day} /> ·{" "}
        {consent === undefined
          ? t("community.triage.withoutConsent")
          : t("community.triage.consentOf", { day: dayInWords(consent.said.day, i18n.language) })}
      </Text>
      {state === "withdrawn" ? null : (
        <Button
          size="compact-xs"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(null, { onError: () => void again() })}
        >
          {t("community.triage.takeBack")}
        </Button>
      )}
      {withdraw.isError ? <Refused failure={withdraw.error} /> : null}
    </Group>
  );
}
