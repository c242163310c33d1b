/**
 * Which records hold what I am looking for?
 *
 * Fuzzy, in every script, with the filters in the address: coming back finds the same list at the same place.
 *
 * @module
 */
import { Anchor, Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { partnersPage } from "../../identity/api.ts";
import { entityTypes } from "../../model/index.ts";
import {
  Empty,
  LoadMore,
  Page,
  PageRefused,
  useAnswer,
  useAnswerPages,
  useKeys,
  useMay,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { type recordSummary, recordsPage, sourcesPage } from "../api.ts";
import { type RecordFilters, recordsPath } from "../record-filters.ts";
import { ChosenRecords, useChoosing } from "./chosen-records.tsx";
import { RecordList } from "./record-list.tsx";
import { useWording } from "./wording.ts";

interface RecordsScreenProps {
  readonly filters: RecordFilters;
  readonly change: (filters: RecordFilters) => void;
}

export function RecordsScreen({ filters, change }: RecordsScreenProps): ReactElement {
  const { t } = useTranslation();
  const mayJudge = useMay("record:judge");
  const choosing = useChoosing();
  const records = useAnswerPages<z.infer<typeof recordSummary>, z.infer<typeof recordsPage>>(
    recordsPath(filters),
    recordsPage,
  );
  if (records.isError) return <PageRefused failure={records.error} again={() => void records.refetch()} />;
  const narrowed = Object.keys(filters).length > 0;
  return (
    <Page title={t("records.title")} lead={filters.block ? <OfOneBlock /> : null}>
      <SearchForm filters={filters} change={change} />
      <div aria-live="polite" aria-relevant="additions" aria-busy={records.isFetching}>
        {records.isPending ? <Waiting /> : null}
        {records.isSuccess && records.items.length === 0 ? (
          <Empty title={t("records.empty")}>
            {t(narrowed ? "records.emptyNarrowed" : "records.emptyNode")}
          </Empty>
        ) : null}
        {records.items.length > 0 ? (
          <RecordList records={records.items} choosing={mayJudge ? choosing : null} />
        ) : null}
      </div>
      <LoadMore
        has={records.hasNextPage}
        busy={records.isFetchingNextPage}
        more={() => void records.fetchNextPage()}
      />
      <ChosenRecords {...choosing} />
    </Page>
  );
}

/** Says why the list is so short, and the way back. */
function OfOneBlock(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {t("records.ofBlock")}{" "}
      <Anchor underline="always" renderRoot={(props) => <Link to="/capped-blocks" {...props} />}>
        {t("records.toBlocks")}
      </Anchor>
    </>
  );
}

/** Unit: milliseconds after the last letter before the node is asked. */
const patience = 250;

function SearchForm({ filters, change }: RecordsScreenProps): ReactElement {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filters.q ?? "");
  const latest = useRef({ filters, change });
  latest.current = { filters, change };
  useEffect(() => setText(filters.q ?? ""), [filters.q]);
  useEffect(() => {
    const wanted = text.trim();
    const { filters: now, change: ask } = latest.current;
    if (wanted === (now.q ?? "")) return;
    const timer = setTimeout(() => ask(withOne(now, "q", wanted)), patience);
    return () => clearTimeout(timer);
  }, [text]);
  useKeys([{ key: "/", does: "keys.search", act: () => box.current?.focus() }]);
  const toList = () => document.querySelector<HTMLElement>("[data-list-link]")?.focus();
  return (
    <search>
      <TextInput
        ref={box}
        size="md"
        type="search"
        aria-label={t("records.search")}
        placeholder={t("records.searchHint")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          toList();
        }}
      />
      <Filters filters={filters} change={change} />
    </search>
  );
}

function Filters({ filters, change }: RecordsScreenProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const partners = useAnswer("/partners?limit=200", partnersPage);
  const sources = useAnswer("/sources?limit=200", sourcesPage);
  const types = [...entityTypes.keys()].map((name) => ({ id: name, name: wording.type(name) }));
  types.sort((one, other) => one.name.localeCompare(other.name));
  const set = (name: keyof RecordFilters) => (value: string) => change(withOne(filters, name, value));
  const narrowed = Object.keys(filters).some((name) => name !== "q");
  return (
    <Group gap="sm" mt="sm" align="flex-end" className="waymark-filters">
      <Choice name="type" value={filters.type} choices={types} choose={set("type")} />
      <Choice name="partner" value={filters.partner} choices={partners.data?.items} choose={set("partner")} />
      <Choice name="source" value={filters.source} choices={sources.data?.items} choose={set("source")} />
      {(["from", "to"] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          size="xs"
          label={t(`records.filters.${name}`)}
          value={filters[name] ?? ""}
          onChange={(event) => set(name)(event.currentTarget.value)}
        />
      ))}
      {narrowed ? (
        <Button size="xs" variant="subtle" onClick={() => change(withOne({}, "q", filters.q ?? ""))}>
          {t("records.filters.clear")}
        </Button>
      ) : null}
      {partners.isError || sources.isError ? (
        <Text size="xs" c="dimmed">
          {t("records.filters.incomplete")}
        </Text>
      ) : null}
    </Group>
  );
}

interface ChoiceProps {
  readonly name: "type" | "partner" | "source";
  readonly value: string | undefined;
  readonly choices: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly choose: (value: string) => void;
}

function Choice({ name, value, choices = [], choose }: ChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      label={t(`records.filters.${name}`)}
      value={value ?? ""}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: "", label: t("records.filters.any") },
        ...choices.map((choice) => ({ value: choice.id, label: choice.name })),
      ]}
    />
  );
}

function withOne(filters: RecordFilters, name: keyof RecordFilters, value: string): RecordFilters {
  const { [name]: _left, ...rest } = filters;
  return value === "" ? rest : { ...rest, [name]: value };
}
