/**
 * What does one report tell, and what does the desk do with it?
 *
 * @module
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Day,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useMay,
  useSignedIn,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { reportDetail } from "../../triage/triage-api.ts";
import { useHeldKeys } from "../keys/held-keys.ts";
import { UnlockKeys } from "../keys/unlock-keys.tsx";
import { AlikePanel } from "./alike-panel.tsx";
import { AnswerPanel } from "./answer-panel.tsx";
import { AttachmentList } from "./attachment-list.tsx";
import { ConsentPanel } from "./consent-panel.tsx";
import { CustodianPanel } from "./custodian-panel.tsx";
import { HoldButtons } from "./hold-buttons.tsx";
import { MarksForm } from "./marks-form.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { ReleasePanel } from "./release-panel.tsx";
import { ReportTags } from "./report-tags.tsx";
import { ToldPanel } from "./told-panel.tsx";
import { type Unsealing, useUnsealed } from "./use-unsealed.ts";

export type ReportDetail = z.infer<typeof reportDetail>;

export function ReportScreen({ reportId }: { readonly reportId: string }): ReactElement {
  const answer = useAnswer(`/reports/${encodeURIComponent(reportId)}`, reportDetail);
  if (answer.isError) return <PageRefused failure={answer.error} again={() => void answer.refetch()} />;
  if (answer.isPending) return <Waiting />;
  return <ReportPage report={answer.data} />;
}

function ReportPage({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t } = useTranslation();
  const { member } = useSignedIn();
  const keys = useHeldKeys(member);
  const mayOpen = useMay("report:open");
  const lead = (
    <Group gap="xs">
      <Day day={report.day} />
      <ReportTags report={report} />
    </Group>
  );
  return (
    <Page
      title={t("community.triage.one")}
      lead={lead}
      actions={mayOpen ? <HoldButtons report={report} /> : null}
    >
      {keys === null ? <UnlockKeys /> : null}
      {keys !== null && report.state === "waits-for-custodian" ? <CustodianPanel report={report} /> : null}
      {keys !== null && mayOpen ? <Desk report={report} /> : null}
    </Page>
  );
}

function Desk({ report }: { readonly report: ReportDetail }): ReactElement {
  const unsealing = useUnsealed(report.id, report.peeled);
  const { unsealed } = unsealing;
  if (unsealed === null) return <ToOpen report={report} unsealing={unsealing} />;
  return (
    <div className="waymark-columns">
      <Stack gap="lg">
        <ToldPanel unsealed={unsealed} />
        <AttachmentList attachments={unsealed.contents.attachments} />
        <NotesPanel report={report} />
        <AnswerPanel report={report} mailbox={unsealed.contents.mailbox} told={unsealed.report} />
      </Stack>
      <Stack gap="lg">
        <MarksForm report={report} told={unsealed.report} />
        <AlikePanel report={report} />
        <ConsentPanel report={report} />
        <ReleasePanel report={report} told={unsealed.report} />
        <Openings report={report} />
      </Stack>
    </div>
  );
}

interface ToOpenProps {
  readonly report: ReportDetail;
  readonly unsealing: Unsealing;
}

function ToOpen({ report, unsealing }: ToOpenProps): ReactElement {
  const { t } = useTranslation();
  const { work, needsCustodian } = unsealing;
  const waits = report.state === "waits-for-custodian" && !report.peeled;
  return (
    <Panel title={t("community.triage.sealed")}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t("community.triage.sealedMeans")}</Text>
        {waits ? <Alert variant="outline">{t("community.triage.waitsForCustodian")}</Alert> : null}
        {needsCustodian && !waits ? (
          <Alert color="ochre" variant="outline" role="alert">
            {t(report.held === "you" ? "community.triage.needsCustodian" : "community.triage.needsTaking")}
          </Alert>
        ) : null}
        {work.failure === null ? null : <Refused failure={work.failure} />}
        {waits ? null : (
          <Button onClick={work.run} loading={work.busy}>
            {t("community.triage.unseal")}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function Openings({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t("community.triage.openings")}>
      {report.openings.map(({ by, part, day }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two colleagues may have opened one part on one day.
        <Text size="sm" key={`${by} ${part} ${day} ${at}`}>
          {t(`community.triage.opened.${by}`, { part: t(`community.triage.parts.${part}`) })}{" "}
          <Day day={day} />
        </Text>
      ))}
    </Panel>
  );
}
