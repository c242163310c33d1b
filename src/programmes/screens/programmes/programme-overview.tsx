/**
 * Who takes part in a programme, what does each do, and where do its questions lead?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Day,
  Empty,
  Panel,
  Refused,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type Entry, type EntrySet, entryWith } from "../../entries/entry.ts";
import { EntryFacts } from "../entries/entry-facts.tsx";
import { useProgrammeSet } from "../entries/programme-set.ts";
import { LifeCyclePanel } from "../life-cycle/life-cycle-panel.tsx";
import { TopicLinks } from "./topic-links.tsx";

export function ProgrammeOverview({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  const { set, error, again } = useProgrammeSet(programme);
  if (error) return <Refused failure={error} again={again} />;
  if (set === null) return <Waiting />;
  const entry = entryWith(set, "programme", programme);
  return (
    <>
      <TopicLinks programme={programme} />
      <LifeCyclePanel programme={programme} />
      <Panel title={t("programmes.list.components")} flush>
        <Components set={set} />
      </Panel>
      <Panel title={t("programmes.list.takingPart")} flush>
        <TakingPart set={set} />
      </Panel>
      {entry === null ? null : (
        <Panel title={t("programmes.list.facts")} flush>
          <EntryFacts kind="programme" content={entry.content} set={set} />
        </Panel>
      )}
    </>
  );
}

function Components({ set }: { readonly set: EntrySet }): ReactElement {
  const { t } = useTranslation();
  if (set.component.length === 0)
    return <Empty title={t("programmes.list.noComponent")}>{t("programmes.list.noComponentHint")}</Empty>;
  const columns: Column<Entry<"component">>[] = [
    {
      name: "component",
      title: t("programmes.kind.component"),
      heads: true,
      cell: ({ id, content }) => (
        <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
          <bdi>
            {content.code} {content.title}
          </bdi>
        </Link>
      ),
    },
    {
      name: "organisation",
      title: t("programmes.kind.organisation"),
      cell: ({ content }) => <bdi>{shortName(set, content.organisation)}</bdi>,
    },
    {
      name: "status",
      title: t("programmes.field.status"),
      cell: ({ content }) => t(`programmes.choice.${content.status}`),
    },
    {
      name: "days",
      title: t("programmes.list.days"),
      cell: ({ content }) => (
        <>
          <Day day={content.start} /> – <Day day={content.end} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.list.components")}
      columns={columns}
      rows={byName(set.component, ({ content }) => content.code)}
      rowKey={({ id }) => id}
    />
  );
}

function TakingPart({ set }: { readonly set: EntrySet }): ReactElement {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { style: "short", type: "unit" });
  const organisations = set.organisation.filter(({ id }) =>
    set.participation.some(({ content }) => content.organisation === id),
  );
  if (organisations.length === 0)
    return <Empty title={t("programmes.list.nobody")}>{t("programmes.list.nobodyHint")}</Empty>;
  const roles = (id: string) =>
    set.participation
      .filter(({ content }) => content.organisation === id)
      .map(({ content }) => t(`programmes.choice.${content.role}`));
  const columns: Column<Entry<"organisation">>[] = [
    {
      name: "organisation",
      title: t("programmes.kind.organisation"),
      heads: true,
      cell: ({ content }) => (
        <bdi>
          {content.acronym} {content.name}
        </bdi>
      ),
    },
    { name: "roles", title: t("programmes.field.role"), cell: ({ id }) => list.format(roles(id)) },
  ];
  return (
    <DataTable
      inParts
      caption={t("programmes.list.takingPart")}
      columns={columns}
      rows={byName(organisations, ({ content }) => content.acronym)}
      rowKey={({ id }) => id}
    />
  );
}

function byName<Item>(items: readonly Item[], name: (item: Item) => string): readonly Item[] {
  return [...items].sort((one, other) => name(one).localeCompare(name(other)));
}

function shortName(set: EntrySet, id: string): string {
  return entryWith(set, "organisation", id)?.content.acronym ?? "–";
}
