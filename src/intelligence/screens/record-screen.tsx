/**
 * What does one source say about one thing, how far is it to be trusted, and who else sees it?
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Empty,
  HandlingWords,
  Moment,
  Page,
  PageRefused,
  Panel,
  RecordReadings,
  useAnswer,
  useMay,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { recordDetail } from "../api.ts";
import { ChangeHandling } from "./change-handling.tsx";
import { GradingWords } from "./grading-words.tsx";
import { RecordLink } from "./record-link.tsx";
import { SaidValue } from "./said-value.tsx";
import { ChildTag, TypeTag } from "./type-tag.tsx";
import { useWording } from "./wording.ts";

type Detail = z.infer<typeof recordDetail>;

export function RecordScreen({ recordId }: { readonly recordId: string }): ReactElement {
  const answer = useAnswer(`/records/${encodeURIComponent(recordId)}`, recordDetail);
  if (answer.isError) return <PageRefused failure={answer.error} again={() => void answer.refetch()} />;
  if (answer.isPending) return <Waiting />;
  return <RecordPage record={answer.data} />;
}

function RecordPage({ record }: { readonly record: Detail }): ReactElement {
  const { t } = useTranslation();
  const readsLog = useMay("log:own-records");
  const subject = (
    <Button
      variant={record.subjectSize > 1 ? "filled" : "default"}
      renderRoot={(props) => <Link to="/subjects/$recordId" params={{ recordId: record.id }} {...props} />}
    >
      {t("record.toSubject", { count: record.subjectSize })}
    </Button>
  );
  const lead = (
    <Group gap="xs">
      <TypeTag type={record.entityType} />
      {record.isChild ? <ChildTag /> : null}
      <span>{t("record.lead", { source: record.source.name, owner: record.owner.name })}</span>
    </Group>
  );
  return (
    <Page title={record.caption} lead={lead} actions={subject}>
      <div className="waymark-columns">
        <Stack gap="lg">
          <Said record={record} />
          <Links record={record} />
        </Stack>
        <Stack gap="lg">
          <WhoSees record={record} />
          <Origin record={record} />
        </Stack>
      </div>
      {record.mine && readsLog ? <RecordReadings record={record.id} /> : null}
    </Page>
  );
}

function Said({ record }: { readonly record: Detail }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  if (record.properties.length === 0)
    return (
      <Panel title={t("record.said")}>
        <Empty title={t("record.silent")} />
      </Panel>
    );
  return (
    <Panel title={t("record.said")} flush>
      <dl className="waymark-facts">
        {record.properties.map((property) => (
          <div key={property.name}>
            <dt>{wording.property(record.entityType, property.name)}</dt>
            <dd>
              {property.values.map((value) => (
                <SaidValue key={`${value.given} ${value.record}`} value={value} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function WhoSees({ record }: { readonly record: Detail }): ReactElement {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const mayWrite = useMay("record:write");
  const others = record.seenBy.map(({ name }) => name);
  const action =
    record.mine && mayWrite ? (
      <Button size="xs" variant="default" onClick={() => setChanging(true)}>
        {t("record.changeHandling")}
      </Button>
    ) : null;
  return (
    <Panel title={t("record.whoSees")} actions={action}>
      <HandlingWords
        handling={record.handling}
        mine={record.mine}
        names={others}
        withoutEnforcement={record.notSeenByEnforcement}
      />
      {record.mine ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          {t("record.decidedBy", { owner: record.owner.name })}
        </Text>
      )}
      <ChangeHandling record={record} opened={changing} close={() => setChanging(false)} />
    </Panel>
  );
}

function Origin({ record }: { readonly record: Detail }): ReactElement {
  const { t } = useTranslation();
  const facts: readonly [string, ReactElement][] = [
    [t("record.source"), <bdi key="source">{record.source.name}</bdi>],
    [t("record.owner"), <bdi key="owner">{record.owner.name}</bdi>],
    [t("record.grading"), <GradingWords key="grading" grading={record.grading} />],
    [
      t("record.sourceKey"),
      <bdi key="key" className="waymark-code">
        {record.sourceKey}
      </bdi>,
    ],
    [t("record.firstSaid"), <Moment key="first" at={record.firstSaidAt} />],
    [t("record.lastSaid"), <Moment key="last" at={record.lastSaidAt} />],
    [t("record.expires"), <Moment key="expires" at={record.expiresAt} />],
  ];
  return (
    <Panel title={t("record.origin")} flush>
      <dl className="waymark-facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Links({ record }: { readonly record: Detail }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <Panel title={t("record.links")} flush>
      {record.links.length === 0 ? <Empty title={t("record.noLinks")} /> : null}
      <ul className="waymark-list waymark-list-inside">
        {record.links.map((link) => (
          <li key={link.id} className="waymark-linked">
            <RecordLink id={link.id} caption={wording.type(link.entityType)} />
            <span className="waymark-quiet">{t(link.outgoing ? "record.linkTo" : "record.linkFrom")}</span>
            <span>
              <RecordLink id={link.other.id} caption={link.other.caption} />{" "}
              <TypeTag type={link.other.entityType} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
