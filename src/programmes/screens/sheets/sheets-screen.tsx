/**
 * How does a programme go out as a workbook, and how does one come in?
 *
 * A file is looked at first: what it would add, change and leave alone, and every row that may not stand, with its cell and
 * what to do. Then it is taken, and what was refused is handed back as a workbook.
 *
 * @module
 */
import { Button, FileButton, NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page, Panel, Refused, useAnswer, useAsking, useMay } from "../../../safeguards/screens/index.ts";
import { entriesPage } from "../../entries/entries-api.ts";
import { type EntryKind, entryKinds } from "../../entries/entry-kinds.ts";
import { workedOutKinds } from "../../life-cycle/duties.ts";
import { type SheetsTaken, sheetsTaken } from "../../sheets/sheets-api.ts";
import type { SheetsFilter } from "../../sheets/sheets-filter.ts";
import { saveFile } from "../charts/save-file.ts";
import { touchedByEntries } from "../entries/entry-step.ts";
import { useEntryWords } from "../entries/entry-words.ts";
import { ProgrammePicker } from "../programme-picker.tsx";
import { SheetsOutcome } from "./sheets-outcome.tsx";

interface SheetsScreenProps extends SheetsFilter {
  readonly show: (filter: SheetsFilter) => void;
}

export function SheetsScreen(props: SheetsScreenProps): ReactElement {
  const { t } = useTranslation();
  const mayWrite = useMay("programme:write");
  const programmes = useAnswer("/programme-entries?kind=programme&limit=200", entriesPage);
  const { programme, kind, show } = props;
  return (
    <Page title={t("programmes.sheets.title")} lead={t("programmes.sheets.lead")}>
      <ProgrammePicker
        programmes={(programmes.data?.items ?? []).map(({ id, content }) => ({
          id,
          code: String(content.code ?? ""),
          title: String(content.title ?? ""),
        }))}
        value={programme ?? null}
        choose={(next) =>
          show({ ...(next !== null && { programme: next }), ...(kind !== undefined && { kind }) })
        }
      />
      <Panel title={t("programmes.sheets.out")}>
        <Outgoing {...props} />
      </Panel>
      {mayWrite ? (
        <Panel title={t("programmes.sheets.in")}>
          <Incoming programme={programme ?? null} />
        </Panel>
      ) : null}
    </Page>
  );
}

function Outgoing({ programme, kind, show }: SheetsScreenProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const asking = useAsking();
  const query = new URLSearchParams({
    ...(programme !== undefined && { programme }),
    ...(kind !== undefined && { kind }),
  });
  const out = useMutation({
    mutationFn: () => asking.download(`/programme-sheets?${query}`),
    onSuccess: (file) => saveFile(file, `${kind ?? "programmes"}.xlsx`),
  });
  const choose = (next: EntryKind | undefined) =>
    show({ ...(programme !== undefined && { programme }), ...(next !== undefined && { kind: next }) });
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t("programmes.sheets.outHint")}</Text>
      <NativeSelect
        label={t("programmes.entries.kind")}
        value={kind ?? ""}
        onChange={(event) => choose(entryKinds.find((one) => one === event.currentTarget.value))}
        data={[
          { value: "", label: t("programmes.sheets.allKinds") },
          ...entryKinds
            .filter((one) => !workedOutKinds.includes(one))
            .map((one) => ({ value: one, label: words.kinds(one) })),
        ]}
      />
      <Button variant="default" loading={out.isPending} onClick={() => out.mutate()}>
        {t("programmes.sheets.takeOut")}
      </Button>
      {out.error ? <Refused failure={out.error} /> : null}
    </Stack>
  );
}

const workbookType = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function Incoming({ programme }: { readonly programme: string | null }): ReactElement {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const look = useSheets(true, programme);
  const take = useSheets(false, programme);
  const seen: SheetsTaken | undefined = take.data ?? look.data;
  const failure = take.error ?? look.error;
  const choose = (chosen: File | null) => {
    if (chosen === null) return;
    setFile(chosen);
    take.reset();
    look.mutate(chosen);
  };
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t("programmes.sheets.inHint")}</Text>
      <FileButton accept={workbookType} onChange={choose}>
        {(props) => (
          <Button {...props} loading={look.isPending}>
            {t("programmes.sheets.choose")}
          </Button>
        )}
      </FileButton>
      {file === null ? null : <bdi>{file.name}</bdi>}
      {failure ? <Refused failure={failure} /> : null}
      {seen !== undefined && file !== null ? (
        <>
          <SheetsOutcome taken={seen} />
          {take.data === undefined ? (
            <Button
              loading={take.isPending}
              disabled={seen.added + seen.changed === 0}
              onClick={() => take.mutate(file)}
            >
              {t("programmes.sheets.take")}
            </Button>
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}

function useSheets(check: boolean, programme: string | null) {
  const asking = useAsking();
  const cache = useQueryClient();
  const query = new URLSearchParams({ check: String(check), ...(programme !== null && { programme }) });
  return useMutation({
    mutationFn: (file: File) =>
      asking.upload({
        path: `/programme-sheets?${query}`,
        file,
        answer: sheetsTaken,
        onProgress: () => undefined,
      }),
    onSuccess: () =>
      check
        ? undefined
        : cache.invalidateQueries({
            predicate: ({ queryKey }) =>
              touchedByEntries.some((path) => String(queryKey[1]).startsWith(path)),
          }),
  });
}
