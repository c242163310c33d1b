/**
 * What did the person agree to, what did they refuse, and is it taken back?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  Day,
  Dialog,
  dayInWords,
  Panel,
  Refused,
  useChange,
  useMay,
} from "../../../safeguards/screens/index.ts";
import { releaseView } from "../../triage/triage-api.ts";
import { ConsentForm } from "./consent-form.tsx";
import type { ReportDetail } from "./report-screen.tsx";
import { useReportsAgain } from "./use-reports-again.ts";

export function ConsentPanel({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t, i18n } = useTranslation();
  const [writing, setWriting] = useState(false);
  const withdraw = useChange<string, unknown>(
    (id) => ({ path: `/consents/${id}/withdraw`, method: "POST", answer: z.array(releaseView) }),
    ["/reports", "/records"],
  );
  const again = useReportsAgain();
  const mayRelease = useMay("report:release");
  return (
    <Panel
      title={t("community.triage.consents")}
      actions={
        <Button size="xs" variant="default" onClick={() => setWriting(true)}>
          {t("community.triage.recordConsent")}
        </Button>
      }
    >
      <Stack gap="sm">
        {report.consents.length === 0 ? <Text size="sm">{t("community.triage.noConsent")}</Text> : null}
        {report.consents.map(({ id, said, withdrawnOn }) => (
          <Group key={id} justify="space-between" gap="xs">
            <Text size="sm">
              {t(`community.triage.decisions.${said.decision}`)} · <Day day={said.day} />
              {/* A refusal has no end. */}
              {said.decision === "given" && withdrawnOn === null
                ? ` · ${t("community.triage.until", { day: dayInWords(said.until, i18n.language) })}`
                : null}
              {withdrawnOn === null ? null : (
                <>
                  {" · "}
                  <strong>{t("community.triage.withdrawn")}</strong>
                </>
              )}
            </Text>
            {said.decision === "given" && withdrawnOn === null && mayRelease ? (
              <Button
                size="compact-xs"
                variant="default"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate(id, { onError: () => void again() })}
              >
                {t("community.triage.withdrawConsent")}
              </Button>
            ) : null}
          </Group>
        ))}
        {withdraw.isError ? <Refused failure={withdraw.error} /> : null}
      </Stack>
      <Dialog
        opened={writing}
        onClose={() => setWriting(false)}
        title={t("community.triage.recordConsent")}
        size="lg"
      >
        <ConsentForm report={report} done={() => setWriting(false)} />
      </Dialog>
    </Panel>
  );
}
