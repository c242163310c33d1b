/**
 * Which help is written down at which stop, and whom must somebody ask again?
 *
 * Filters live in the address. What is due or expired stands in a list of its own, the longest waiting first, and is
 * confirmed with one press.
 *
 * @module
 */
import { Button, Group, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
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
} from "../../../safeguards/screens/index.ts";
import { type helpEntrySchema, helpPage } from "../../help/help-api.ts";
import { type HelpFilters, helpFilters, helpPath } from "../../help/help-filters.ts";
import { serviceKinds } from "../../help/kinds-of-help.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { HelpList } from "./help-list.tsx";
import { useHelpWords } from "./help-words.ts";

interface HelpScreenProps {
  readonly filters: HelpFilters;
  readonly change: (filters: HelpFilters) => void;
}

export function HelpScreen({ filters, change }: HelpScreenProps): ReactElement {
  const { t } = useTranslation();
  const mayEdit = useMay("community:edit");
  const entries = useAnswerPages<z.infer<typeof helpEntrySchema>, z.infer<typeof helpPage>>(
    helpPath(filters),
    helpPage,
  );
  if (entries.isError) return <PageRefused failure={entries.error} again={() => void entries.refetch()} />;
  return (
    <Page
      title={t("community.help.title")}
      lead={t("community.help.lead")}
      actions={mayEdit ? <Doors /> : null}
    >
      <Narrowing filters={filters} change={change} />
      <div aria-live="polite" aria-relevant="additions" aria-busy={entries.isFetching}>
        {entries.isPending ? <Waiting /> : null}
        {entries.isSuccess && entries.items.length === 0 ? (
          <Empty title={t("community.help.empty")}>
            {t(filters.state === "todo" ? "community.help.nothingToDo" : "community.help.emptyHint")}
          </Empty>
        ) : null}
        {entries.items.length > 0 ? <HelpList entries={entries.items} mayEdit={mayEdit} /> : null}
      </div>
      <LoadMore
        has={entries.hasNextPage}
        busy={entries.isFetchingNextPage}
        more={() => void entries.fetchNextPage()}
      />
    </Page>
  );
}

function Doors(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="default" renderRoot={(props) => <Link to="/help/file" {...props} />}>
        {t("community.help.fromFile")}
      </Button>
      <Button renderRoot={(props) => <Link to="/help/new" {...props} />}>{t("community.help.add")}</Button>
    </>
  );
}

function Narrowing({ filters, change }: HelpScreenProps): ReactElement {
  const { t } = useTranslation();
  const words = useHelpWords();
  const box = useRef<HTMLInputElement>(null);
  const map = useAnswer("/route-map", routeMapView);
  useKeys([{ key: "/", does: "keys.search", act: () => box.current?.focus() }]);
  const set = (more: Readonly<Record<string, string>>) => change(helpFilters({ ...filters, ...more }));
  const any = { value: "", label: t("community.help.filters.any") };
  const places = [...(map.data?.places ?? [])].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <search>
      <SegmentedControl
        aria-label={t("community.help.filters.list")}
        value={filters.state === "todo" || filters.state === "removed" ? filters.state : "all"}
        onChange={(state) => set({ state: state === "all" ? "" : state })}
        data={["all", "todo", "removed"].map((value) => ({
          value,
          label: t(`community.help.filters.lists.${value}`),
        }))}
      />
      <Group gap="sm" mt="sm" align="flex-end" className="waymark-filters">
        <TextInput
          ref={box}
          type="search"
          size="xs"
          label={t("community.help.filters.q")}
          value={filters.q ?? ""}
          onChange={(event) => set({ q: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t("community.help.filters.place")}
          value={filters.place ?? ""}
          onChange={(event) => set({ place: event.currentTarget.value })}
          data={[any, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <NativeSelect
          size="xs"
          label={t("community.help.filters.kind")}
          value={filters.kind ?? ""}
          onChange={(event) => set({ kind: event.currentTarget.value })}
          data={[any, ...serviceKinds.map((kind) => ({ value: kind, label: words.kind(kind) }))]}
        />
        <NativeSelect
          size="xs"
          label={t("community.help.filters.language")}
          value={filters.language ?? ""}
          onChange={(event) => set({ language: event.currentTarget.value })}
          data={[any, ...offered.map((tag) => ({ value: tag, label: words.language(tag) }))]}
        />
      </Group>
    </search>
  );
}

/** Languages that the public app speaks; others are found by an address. */
const offered = ["en", "fr", "es", "ar", "ru", "zh", "pt", "ti", "am", "prs", "ps", "bn", "sw", "ha"];
