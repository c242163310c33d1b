/**
 * How urgent is it, of which class, and may it be about a child?
 *
 * The form begins with what the person told; the officer judges.
 *
 * Source: trust.md rule 21.
 *
 * @module
 */
import { Button, NativeSelect, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Panel, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { childTold, type Report, reportClass, reportClasses } from "../../report/report.ts";
import { marksBody, reportSummary, urgencies } from "../../triage/triage-api.ts";
import type { ReportDetail } from "./report-screen.tsx";

type Marks = z.infer<typeof marksBody>;

interface MarksFormProps {
  readonly report: ReportDetail;
  readonly told: Report | null;
}

export function MarksForm({ report, told }: MarksFormProps): ReactElement {
  const { t } = useTranslation();
  const [marks, setMarks] = useState<Marks>(() => beginning(report, told));
  const save = useChange<Marks, unknown>(
    (body) => ({ path: `/reports/${report.id}/marks`, method: "PUT", body, answer: reportSummary }),
    ["/reports"],
  );
  const choose = (name: keyof Marks) => (event: { currentTarget: { value: string } }) =>
    setMarks(marksBody.parse({ ...marks, [name]: event.currentTarget.value }));
  return (
    <Panel title={t("community.triage.judge")}>
      <Stack gap="sm">
        <NativeSelect
          label={t("community.triage.urgency")}
          value={marks.urgency}
          onChange={choose("urgency")}
          data={urgencies.map((value) => ({ value, label: t(`community.triage.urgencies.${value}`) }))}
        />
        <NativeSelect
          label={t("community.triage.class")}
          value={marks.class}
          onChange={choose("class")}
          data={reportClasses.map((value) => ({ value, label: t(`community.triage.classes.${value}`) }))}
        />
        <NativeSelect
          label={t("community.triage.child")}
          description={t("community.triage.childMeans")}
          value={marks.child}
          onChange={choose("child")}
          data={childTold.map((value) => ({ value, label: t(`community.triage.toldChild.${value}`) }))}
        />
        {report.class === null ? (
          <Text size="xs" c="dimmed">
            {t("community.triage.notJudged")}
          </Text>
        ) : null}
        {save.isError ? <Refused failure={save.error} /> : null}
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate(marks)}>
          {t("community.triage.saveJudgement")}
        </Button>
      </Stack>
    </Panel>
  );
}

function beginning(report: ReportDetail, told: Report | null): Marks {
  return {
    urgency: report.urgency ?? (told?.atRiskNow === "me" || told?.namedPersonInDanger ? "now" : "soon"),
    class: report.class ?? (told === null ? "ordinary" : reportClass(told)),
    // Nothing said about age is not a no.
    child: report.child ?? told?.child ?? "unknown",
  };
}
