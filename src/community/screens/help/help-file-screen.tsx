/**
 * How does a file of services come in?
 *
 * The file is looked through first and says what it would do; only then it is taken. Rows that are refused come back as
 * a file with their reasons.
 *
 * @module
 */
import { Alert, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, Panel, Refused, useAsking } from "../../../safeguards/screens/index.ts";
import { helpFileTaken } from "../../help/help-api.ts";
import { helpColumns } from "../../help/help-table.ts";
import { serviceKinds } from "../../help/kinds-of-help.ts";
import { useHelpWords } from "./help-words.ts";

type Taken = z.infer<typeof helpFileTaken>;

export function HelpFileScreen(): ReactElement {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const look = useHelpFile(true);
  const take = useHelpFile(false);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    take.reset();
    if (chosen) look.mutate(chosen);
  };
  const seen = take.data ?? look.data;
  const failure = take.error ?? look.error;
  return (
    <Page title={t("community.help.file.title")} lead={t("community.help.file.lead")}>
      <Panel title={t("community.help.file.choose")}>
        <Stack gap="sm" align="flex-start">
          <FileButton accept=".csv,text/csv" onChange={choose}>
            {(props) => (
              <Button {...props} loading={look.isPending}>
                {t("community.help.file.button")}
              </Button>
            )}
          </FileButton>
          {file ? <bdi>{file.name}</bdi> : null}
          {failure ? <Refused failure={failure} /> : null}
        </Stack>
      </Panel>
      {seen && file ? (
        <Panel title={t(take.data ? "community.help.file.taken" : "community.help.file.would")}>
          <Outcome taken={seen} />
          {take.data ? null : (
            <Button
              mt="md"
              loading={take.isPending}
              onClick={() => take.mutate(file)}
              disabled={isIdle(seen)}
            >
              {t("community.help.file.take")}
            </Button>
          )}
        </Panel>
      ) : null}
      <Panel title={t("community.help.file.columns")}>
        <Columns />
      </Panel>
    </Page>
  );
}

function useHelpFile(check: boolean) {
  const asking = useAsking();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      asking.upload({
        path: `/help-entries/file?check=${check}`,
        file,
        answer: helpFileTaken,
        onProgress: () => undefined,
      }),
    onSuccess: () =>
      check
        ? undefined
        : cache.invalidateQueries({
            predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/help-entries"),
          }),
  });
}

function isIdle({ added, changed, confirmed }: Taken): boolean {
  return added + changed + confirmed === 0;
}

function Outcome({ taken }: { readonly taken: Taken }): ReactElement {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { style: "short", type: "unit" });
  const refused = taken.refused.length;
  return (
    <Stack gap="sm" aria-live="polite">
      <ul className="waymark-plain-list">
        {(["added", "changed", "confirmed", "unchanged"] as const).map((name) => (
          <li key={name}>{t(`community.help.file.counts.${name}`, { count: taken[name] })}</li>
        ))}
        <li>{t("community.help.file.counts.refused", { count: refused })}</li>
      </ul>
      {taken.pointColumns.length > 0 ? (
        <Alert color="ochre" variant="outline" role="note">
          {t("community.help.file.points", { columns: list.format(taken.pointColumns) })}
        </Alert>
      ) : null}
      {taken.unknownColumns.length > 0 ? (
        <Text size="sm">
          {t("community.help.file.unknown", { columns: list.format(taken.unknownColumns) })}
        </Text>
      ) : null}
      {refused > 0 ? <RefusedRows taken={taken} /> : null}
    </Stack>
  );
}

/** Most refused rows that the page lists; the file has them all. */
const mostListed = 20;

function RefusedRows({ taken }: { readonly taken: Taken }): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start">
      <ul className="waymark-plain-list">
        {taken.refused.slice(0, mostListed).map(({ row, reasons }) => (
          <li key={row}>
            {t("community.help.file.row", { row })}: {reasons.map((reason) => sentence(t, reason)).join(" ")}
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => download(taken.refusedFile)}>
        {t("community.help.file.refusedFile")}
      </Button>
    </Stack>
  );
}

/** "name: missing" in words: the field, then what is wrong with it. */
function sentence(t: (key: string) => string, reason: string): string {
  const [field = "", code = ""] = reason.split(": ");
  const column =
    helpColumns.find((name) => name === field) === undefined ? field : field.replaceAll(" ", "-");
  return `${t(`community.help.file.fields.${column}`)}: ${t(`community.help.refused.${code}`)}`;
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "refused-rows.csv";
  link.click();
  URL.revokeObjectURL(address);
}

function Columns(): ReactElement {
  const { t } = useTranslation();
  const words = useHelpWords();
  return (
    <Stack gap="sm">
      <dl className="waymark-facts">
        {helpColumns.map((column) => (
          <div key={column}>
            <dt>
              <code>{column}</code>
            </dt>
            <dd>{t(`community.help.file.help.${column.replaceAll(" ", "-")}`)}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm">{t("community.help.file.kinds")}</Text>
      <Group gap="xs">
        {serviceKinds.map((kind) => (
          <span key={kind} className="waymark-tag">
            <code>{kind}</code> {words.kind(kind)}
          </span>
        ))}
      </Group>
    </Stack>
  );
}
