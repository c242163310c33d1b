/**
 * What was read and changed on this node, and how can anybody check that the log was not altered?
 *
 * For an overseer: who, why, what kind of act and how many records; never about whom. Above it the signed
 * checkpoint, and the command that verifies it without this node.
 *
 * Source: RFC 6962 (tree); C2SP tlog-checkpoint.
 *
 * @module
 */
import { Button, Code, Stack, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { checkpointView, logPage } from "../api.ts";
import { useAnswer, useAnswerPages } from "./answers.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { Moment } from "./moment.tsx";
import { Page } from "./page.tsx";
import { Panel } from "./panel.tsx";
import { Empty, LoadMore, PageRefused, Refused, Waiting } from "./states.tsx";

type Line = z.infer<typeof logPage>["items"][number];

/** Typed where the log lies, away from this node. */
const verifyCommand = "npx waymark verify --data DIR";

export function LogScreen(): ReactElement {
  const { t } = useTranslation();
  const log = useAnswerPages<Line, z.infer<typeof logPage>>("/log", logPage);
  if (log.isError) return <PageRefused failure={log.error} again={() => void log.refetch()} />;
  return (
    <Page title={t("log.title")} lead={t("log.lead")}>
      <Checkpoint />
      <Panel title={t("log.lines")} flush>
        {log.isPending ? <Waiting /> : <Lines lines={log.items} />}
      </Panel>
      <LoadMore has={log.hasNextPage} busy={log.isFetchingNextPage} more={() => void log.fetchNextPage()} />
    </Page>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const { t } = useTranslation();
  if (lines.length === 0) return <Empty title={t("log.empty")} />;
  const columns: Column<Line>[] = [
    { name: "at", title: t("log.at"), cell: (line) => <Moment at={line.at} />, heads: true },
    { name: "partner", title: t("log.partner"), cell: (line) => line.partner?.name ?? t("log.node") },
    { name: "member", title: t("log.member"), cell: (line) => <Pseudonym name={line.member} /> },
    { name: "purpose", title: t("log.purpose"), cell: (line) => purposeName(t, line.purpose) },
    { name: "act", title: t("log.act"), cell: (line) => <Act line={line} /> },
    { name: "records", title: t("log.records"), cell: (line) => line.records, numeric: true },
    { name: "leaf", title: t("log.leaf"), cell: (line) => line.leaf ?? t("log.leafWaits"), numeric: true },
  ];
  return (
    <DataTable caption={t("log.caption")} columns={columns} rows={lines} rowKey={(line) => line.entry} />
  );
}

function purposeName(t: TFunction, purpose: string): string {
  return t(`purposes.${purpose}.name`, { defaultValue: purpose });
}

function Pseudonym({ name }: { readonly name: string | null }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className={name === null ? "waymark-quiet" : "waymark-code"}>{name ?? t("log.noMember")}</span>
  );
}

function Act({ line }: { readonly line: Line }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="waymark-inline">
      <span className="waymark-tag">{t(`log.acts.${line.act}`)}</span>
      <span>{t(`log.actions.${line.action.replaceAll(".", "-")}`, { defaultValue: line.action })}</span>
    </span>
  );
}

function Checkpoint(): ReactElement {
  const { t } = useTranslation();
  const answer = useAnswer("/log/checkpoint", checkpointView);
  if (answer.isError) return <Refused failure={answer.error} />;
  if (answer.isPending) return <Waiting />;
  const { size, text, verifierKey } = answer.data;
  return (
    <Panel title={t("log.checkpoint")} actions={<Copy text={text} />}>
      <Stack gap="sm">
        <Text size="sm">{t("log.checkpointMeans", { count: size })}</Text>
        <Code block tabIndex={0} role="region" aria-label={t("log.checkpointText")}>
          {text}
        </Code>
        <Text size="sm">{t("log.verify")}</Text>
        <Code block tabIndex={0} role="region" aria-label={t("log.verifyCommand")}>
          {verifyCommand}
        </Code>
        <Text size="sm">{t("log.key")}</Text>
        <Code block tabIndex={0} role="region" aria-label={t("log.key")}>
          {verifierKey}
        </Code>
      </Stack>
    </Panel>
  );
}

function Copy({ text }: { readonly text: string }): ReactElement {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button variant="default" size="xs" onClick={() => void copy()}>
      {copied ? t("log.copied") : t("log.copy")}
    </Button>
  );
}
