/**
 * What is answered to the person, through the mailbox that only they can open?
 *
 * Sealed to the key that stands inside the report's own seal, not to the one that the node was told.
 *
 * Source: trust.md section 5.3.
 *
 * @module
 */
import { Alert, Button, Checkbox, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel, Refused, useAnswer, useChange, useSignedIn } from "../../../safeguards/screens/index.ts";
import { keysView } from "../../keys/keys-api.ts";
import type { Report } from "../../report/report.ts";
import { answersPerPage, longestAnswer, sealAnswer } from "../../seal/answers.ts";
import { toBase64 } from "../../seal/base64.ts";
import type { AnswerTo } from "../../seal/report-archive.ts";
import { reportSummary } from "../../triage/triage-api.ts";
import { useWork } from "../keys/use-work.ts";
import { languageName } from "../language-name.ts";
import type { ReportDetail } from "./report-screen.tsx";

const templates = ["received", "more", "help", "danger", "consent", "closed"] as const;

interface AnswerPanelProps {
  readonly report: ReportDetail;
  /** As it stands inside the seal. */
  readonly mailbox: AnswerTo | null;
  readonly told: Report | null;
}

export function AnswerPanel({ report, mailbox, told }: AnswerPanelProps): ReactElement {
  const { t } = useTranslation();
  const exchanged = (mailbox?.recipient ?? null) !== report.answersTo;
  return (
    <Panel title={t("community.triage.answer")}>
      <Stack gap="sm">
        {exchanged ? (
          <Alert color="ochre" variant="outline" role="alert">
            {t("community.triage.mailboxExchanged")}
          </Alert>
        ) : null}
        {mailbox === null ? (
          <Text size="sm">{t("community.triage.noAnswerWanted")}</Text>
        ) : (
          <NewAnswer report={report} recipient={mailbox.recipient} language={told?.language ?? null} />
        )}
      </Stack>
    </Panel>
  );
}

interface NewAnswerProps {
  readonly report: ReportDetail;
  readonly recipient: string;
  /** In which the person wrote; null when unknown. */
  readonly language: string | null;
}

function NewAnswer({ report, recipient, language }: NewAnswerProps): ReactElement {
  const { t, i18n } = useTranslation();
  const name = useNameForReporters();
  const [text, setText] = useState("");
  const [named, setNamed] = useState(true);
  // Nothing in a mailbox tells which of several organisations an answer is from, unless the answer does.
  const whole = named ? `${text.trimEnd()}\n\n— ${name}` : text;
  const put = useChange<string, unknown>(
    (sealed) => ({
      path: `/reports/${report.id}/answers`,
      method: "POST",
      body: { sealed },
      answer: reportSummary,
    }),
    ["/reports"],
  );
  const send = useWork(async () => {
    await put.mutateAsync(toBase64(await sealAnswer(whole, recipient)));
    setText("");
  });
  const left = longestAnswer - new TextEncoder().encode(whole.trimEnd()).length;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("community.triage.answerMeans", {
          language: language === null ? "?" : languageName(i18n.language, language),
          most: answersPerPage,
        })}
      </Text>
      <NativeSelect
        label={t("community.triage.template")}
        value=""
        onChange={(event) => setText(event.currentTarget.value)}
        data={[
          { value: "", label: t("community.triage.noTemplate") },
          ...templates.map((name) => ({
            value: t(`community.triage.templates.${name}.text`),
            label: t(`community.triage.templates.${name}.name`),
          })),
        ]}
      />
      <Textarea
        label={t("community.triage.answerText")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        dir="auto"
        error={left < 0 ? t("community.triage.answerTooLong", { count: -left }) : null}
      />
      <Checkbox
        label={t("community.triage.signAnswer", { name })}
        description={t("community.triage.signAnswerMeans")}
        checked={named}
        onChange={(event) => setNamed(event.currentTarget.checked)}
      />
      {report.answers >= answersPerPage ? (
        <Text size="sm">{t("community.triage.oldestGoes", { count: answersPerPage })}</Text>
      ) : null}
      {send.failure === null ? null : <Refused failure={send.failure} />}
      <Button disabled={text.trim() === "" || left < 0} loading={send.busy} onClick={send.run}>
        {t("community.triage.sendAnswer")}
      </Button>
    </>
  );
}

/** As the list of recipients has it, which is how the person knows the organisation. */
function useNameForReporters(): string {
  const { partner } = useSignedIn();
  return useAnswer("/keys", keysView).data?.profile?.label ?? partner.name;
}
