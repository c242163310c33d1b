/**
 * Which file comes from which source? The first step of an import.
 *
 * @module
 */
import { Button, NativeSelect, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type ReactElement, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import {
  type AskRefused,
  Dialog,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useAsking,
  useSignedIn,
  Waiting,
} from "../../safeguards/screens/index.ts";
import { type importPlan, importView, sourcesPage } from "../api.ts";
import { Steps } from "./import-steps.tsx";
import { NewSource } from "./new-source.tsx";

type Import = z.infer<typeof importView>;

interface NewImportScreenProps {
  /** Opens the import that was begun. */
  readonly begun: (id: string) => void;
}

export function NewImportScreen({ begun }: NewImportScreenProps): ReactElement {
  const { t } = useTranslation();
  const [source, setSource] = useState("");
  const upload = useUpload(source, begun);
  return (
    <Page title={t("imports.begin")} lead={t("imports.beginLead")}>
      <Steps at="file" />
      <Panel title={t("imports.whichSource")}>
        <SourceField value={source} choose={setSource} />
      </Panel>
      <Panel title={t("imports.whichFile")}>
        <Stack gap="sm">
          <DropFile disabled={source === "" || upload.isPending} take={(file) => upload.mutate(file)} />
          {source === "" ? (
            <Text size="sm" c="dimmed">
              {t("imports.sourceFirst")}
            </Text>
          ) : null}
          {upload.isPending ? (
            <Progress value={upload.share * 100} aria-label={t("imports.uploading")} size="lg" />
          ) : null}
          {upload.isError ? <Refused failure={upload.error} /> : null}
        </Stack>
      </Panel>
    </Page>
  );
}

/** Puts the file in, then says at once which source it is of, so that closing the tab loses neither. */
function useUpload(source: string, begun: (id: string) => void) {
  const asking = useAsking();
  const cache = useQueryClient();
  const [share, setShare] = useState(0);
  const upload = useMutation<Import, AskRefused, File>({
    mutationFn: async (file) => {
      setShare(0);
      const staged = await asking.upload({
        path: "/imports",
        file,
        answer: importView,
        onProgress: setShare,
      });
      if (staged.format === null) return staged;
      const plan: z.input<typeof importPlan> = {
        source,
        format: staged.format.name,
        mapping: staged.mapping,
        handling: null,
      };
      return asking.ask({
        path: `/imports/${staged.id}/plan`,
        method: "PUT",
        body: plan,
        answer: importView,
      });
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "/imports" });
      begun(id);
    },
  });
  return { ...upload, share };
}

interface SourceFieldProps {
  readonly value: string;
  readonly choose: (source: string) => void;
}

/** A source of one's own, or a new one made on the spot. */
export function SourceField({ value, choose }: SourceFieldProps): ReactElement {
  const { t } = useTranslation();
  const { partner } = useSignedIn();
  const sources = useAnswer("/sources?limit=200", sourcesPage);
  const [adding, setAdding] = useState(false);
  if (sources.isError) return <PageRefused failure={sources.error} />;
  if (sources.isPending) return <Waiting />;
  const own = sources.data.items.filter((source) => source.partner.id === partner.id);
  return (
    <Stack gap="sm" align="flex-start">
      <NativeSelect
        label={t("record.source")}
        description={t("imports.sourceHelp")}
        w="100%"
        maw="30rem"
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "", label: t("imports.chooseSource") },
          ...own.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button variant="default" size="xs" onClick={() => setAdding(true)}>
        {t("sources.add")}
      </Button>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t("sources.add")} size="lg">
        <NewSource
          made={(source) => {
            setAdding(false);
            choose(source.id);
          }}
        />
      </Dialog>
    </Stack>
  );
}

interface DropFileProps {
  readonly disabled: boolean;
  readonly take: (file: File) => void;
}

function DropFile({ disabled, take }: DropFileProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) take(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping adds to the button inside, which does the same
    <div
      className="waymark-drop"
      data-over={over || undefined}
      data-disabled={disabled || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text>{t("imports.drop")}</Text>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {t("imports.chooseFile")}
      </Button>
      <label htmlFor={id} className="waymark-hidden">
        {t("imports.whichFile")}
      </label>
      <input
        id={id}
        ref={input}
        type="file"
        className="waymark-hidden"
        tabIndex={-1}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) take(file);
        }}
      />
      <Text size="xs" c="dimmed">
        {t("imports.formats")}
      </Text>
    </div>
  );
}
