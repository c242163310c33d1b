/**
 * Which entries of a kind are there, in one programme or in all?
 *
 * Filters live in the address.
 *
 * @module
 */
import { Button, Group, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  Day,
  Empty,
  LoadMore,
  Page,
  PageRefused,
  useAnswer,
  useAnswerPages,
  useKeys,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { entriesPage } from "../../entries/entries-api.ts";
import { type EntriesFilter, entriesFilter, entriesPath } from "../../entries/entries-filter.ts";
import type { Entry, EntrySet } from "../../entries/entry.ts";
import { entryCaption } from "../../entries/entry-caption.ts";
import { entryKinds } from "../../entries/entry-kinds.ts";
import { workedOutKinds } from "../../life-cycle/duties.ts";
import { ProgrammePicker } from "../programme-picker.tsx";
import { useEntryWords } from "./entry-words.ts";
import { nothingYet, useProgrammeSet } from "./programme-set.ts";

interface EntriesScreenProps {
  readonly filters: EntriesFilter;
  readonly change: (filters: EntriesFilter) => void;
}

type Item = z.infer<typeof entriesPage>["items"][number];

export function EntriesScreen({ filters, change }: EntriesScreenProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const entries = useAnswerPages<Item, z.infer<typeof entriesPage>>(entriesPath(filters), entriesPage);
  const { set } = useProgrammeSet(filters.programme ?? null);
  if (entries.isError) return <PageRefused failure={entries.error} again={() => void entries.refetch()} />;
  return (
    <Page
      title={words.kinds(filters.kind)}
      lead={t(`programmes.kindLead.${filters.kind}`)}
      actions={<Doors filters={filters} />}
    >
      <Narrowing filters={filters} change={change} />
      <div aria-live="polite" aria-busy={entries.isFetching}>
        {entries.isPending ? <Waiting /> : null}
        {entries.isSuccess && entries.items.length === 0 ? (
          <Empty title={t("programmes.entries.empty")}>{t("programmes.entries.emptyHint")}</Empty>
        ) : null}
        {entries.items.length > 0 ? <List items={entries.items} set={set ?? nothingYet} /> : null}
      </div>
      <LoadMore
        has={entries.hasNextPage}
        busy={entries.isFetchingNextPage}
        more={() => void entries.fetchNextPage()}
      />
    </Page>
  );
}

function Doors({ filters: { kind, programme } }: Pick<EntriesScreenProps, "filters">): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  const search = { kind, ...(programme !== undefined && { programme }) };
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/programme-sheets" search={search} {...props} />}
      >
        {t("programmes.entries.asSheet")}
      </Button>
      {mayWrite && !workedOutKinds.includes(kind) ? (
        <Button renderRoot={(props) => <Link to="/programme-entries/new" search={search} {...props} />}>
          {t("programmes.entries.add")}
        </Button>
      ) : null}
    </>
  );
}

function Narrowing({ filters, change }: EntriesScreenProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const box = useRef<HTMLInputElement>(null);
  const programmes = useAnswer("/programme-entries?kind=programme&limit=200", entriesPage);
  useKeys([{ key: "/", does: "keys.search", act: () => box.current?.focus() }]);
  const set = (more: Readonly<Record<string, string>>) => change(entriesFilter({ ...filters, ...more }));
  return (
    <search>
      <SegmentedControl
        aria-label={t("programmes.entries.which")}
        value={filters.removed ?? "false"}
        onChange={(removed) => set({ removed })}
        data={[
          { value: "false", label: t("programmes.entries.standing") },
          { value: "true", label: t("programmes.entries.removed") },
        ]}
      />
      <Group gap="sm" mt="sm" align="flex-end" className="waymark-filters">
        <NativeSelect
          label={t("programmes.entries.kind")}
          value={filters.kind}
          onChange={(event) => set({ kind: event.currentTarget.value })}
          data={entryKinds.map((kind) => ({ value: kind, label: words.kinds(kind) }))}
        />
        <ProgrammePicker
          programmes={(programmes.data?.items ?? []).map(({ id, content }) => ({
            id,
            code: String(content.code ?? ""),
            title: String(content.title ?? ""),
          }))}
          value={filters.programme ?? null}
          choose={(programme) => set({ programme: programme ?? "" })}
        />
        <TextInput
          ref={box}
          type="search"
          label={t("programmes.entries.search")}
          value={filters.q ?? ""}
          onChange={(event) => set({ q: event.currentTarget.value })}
        />
      </Group>
    </search>
  );
}

function List({ items, set }: { readonly items: readonly Item[]; readonly set: EntrySet }): ReactElement {
  const { t } = useTranslation();
  const named = items.map((item) => ({ ...item, caption: captionOf(item, set) }));
  named.sort((one, other) => one.caption.localeCompare(other.caption));
  return (
    <ul className="waymark-list" aria-label={t("programmes.entries.found")}>
      {named.map(({ id, caption, changed, seenBy }) => (
        <li key={id}>
          <article className="waymark-line">
            <div className="waymark-line-head">
              <Link to="/programme-entries/$entryId" params={{ entryId: id }}>
                <bdi>{caption}</bdi>
              </Link>
              {seenBy === "everybody" ? null : (
                <span className="waymark-tag waymark-tag-care">{t(`programmes.audience.${seenBy}`)}</span>
              )}
            </div>
            <div className="waymark-line-facts">
              <span>
                {t("programmes.entries.changedOn")} <Day day={changed} />
              </span>
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}

/** The node validated the content by the schema of its kind before it kept it. */
function captionOf({ kind, content }: Item, set: EntrySet): string {
  return entryCaption({ kind, content: content as Entry["content"] }, set);
}
