/**
 * What is known of a report without opening it?
 *
 * @module
 */
import { Badge, Group } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { reportSummary } from "../../triage/triage-api.ts";

type Known = Pick<
  z.infer<typeof reportSummary>,
  "urgency" | "class" | "child" | "lane" | "channel" | "wantsAnswer" | "answers"
>;

export function ReportTags({ report }: { readonly report: Known }): ReactElement {
  const { t } = useTranslation();
  const { urgency, class: of, child, lane, channel, wantsAnswer, answers } = report;
  const words = [
    urgency === null ? t("community.triage.unread") : t(`community.triage.urgencies.${urgency}`),
    ...(of === null || of === "ordinary" ? [] : [t(`community.triage.classes.${of}`)]),
    ...(child === "yes" || child === "unknown" ? [t(`community.triage.children.${child}`)] : []),
    ...(lane === "cold" ? [t("community.triage.cold")] : []),
    ...(channel === "vouched" ? [t("community.triage.vouched")] : []),
    ...(answers > 0 ? [t("community.triage.answered", { count: answers })] : []),
    ...(wantsAnswer && answers === 0 ? [t("community.triage.wantsAnswer")] : []),
  ];
  return (
    <Group gap={4}>
      {words.map((word) => (
        <Badge key={word} variant={word === words[0] && urgency === "now" ? "filled" : "outline"} size="sm">
          {word}
        </Badge>
      ))}
    </Group>
  );
}
