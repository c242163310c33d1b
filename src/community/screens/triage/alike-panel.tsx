/**
 * Which other reports tell the same?
 *
 * Hints come from what this officer opened in this tab; what colleagues said stands for all of the desk. Reports with one
 * return number are by whoever holds it: they wrote again.
 *
 * @module
 */
import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day, Panel, useChange } from "../../../safeguards/screens/index.ts";
import { reportSummary } from "../../triage/triage-api.ts";
import { openedAlike } from "./opened-before.ts";
import type { ReportDetail } from "./report-screen.tsx";

export function AlikePanel({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t } = useTranslation();
  const say = useChange<{ other: string; same: boolean }, unknown>(
    (body) => ({ path: `/reports/${report.id}/same`, method: "PUT", body, answer: reportSummary }),
    ["/reports"],
  );
  const hints = openedAlike(report.id).filter(({ id }) => !report.sameAs.includes(id));
  const nothing = [hints, report.sameAs, report.sameNumber].every(({ length }) => length === 0);
  return (
    <Panel title={t("community.triage.alike")}>
      <Stack gap="xs">
        {nothing ? <Text size="sm">{t("community.triage.nothingAlike")}</Text> : null}
        {report.sameNumber.map(({ id, day }) => (
          <Text size="sm" key={id}>
            <ReportLink id={id}>{t("community.triage.sameNumber")}</ReportLink> <Day day={day} />
          </Text>
        ))}
        {report.sameAs.map((id) => (
          <Other key={id} id={id} words={t("community.triage.saidSame")}>
            {{ name: t("community.triage.notSame"), act: () => say.mutate({ other: id, same: false }) }}
          </Other>
        ))}
        {hints.map(({ id, likeness }) => (
          <Other key={id} id={id} words={t(`community.triage.likeness.${likeness}`)}>
            {{ name: t("community.triage.same"), act: () => say.mutate({ other: id, same: true }) }}
          </Other>
        ))}
      </Stack>
    </Panel>
  );
}

interface OtherProps {
  readonly id: string;
  readonly words: string;
  readonly children: { readonly name: string; readonly act: () => void };
}

function Other({ id, words, children }: OtherProps): ReactElement {
  return (
    <Group gap="xs" justify="space-between">
      <ReportLink id={id}>{words}</ReportLink>
      <Button size="compact-xs" variant="default" onClick={children.act}>
        {children.name}
      </Button>
    </Group>
  );
}

function ReportLink({ id, children }: { readonly id: string; readonly children: string }): ReactElement {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link to="/reports/$reportId" params={{ reportId: id }} {...props} />}
    >
      {children}
    </Anchor>
  );
}
