/**
 * What does one entry say, who wrote it, and how is it changed, removed or brought back?
 *
 * @module
 */
import { Button, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Day,
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import type { Entry } from "../../entries/entry.ts";
import { entryCaption } from "../../entries/entry-caption.ts";
import { ChangeEntry } from "./change-entry.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryHistory } from "./entry-history.tsx";
import { type EntryDetail, useEntryStep } from "./entry-step.ts";
import { useEntryWords } from "./entry-words.ts";
import { nothingYet, useProgrammeSet } from "./programme-set.ts";

export function EntryScreen({ entryId }: { readonly entryId: string }): ReactElement {
  const { t } = useTranslation();
  const detail = useAnswer(`/programme-entries/${entryId}`, entryDetail);
  if (detail.isError) return <PageRefused failure={detail.error} again={() => void detail.refetch()} />;
  if (!detail.data)
    return (
      <Page title={t("programmes.entries.one")}>
        <Waiting />
      </Page>
    );
  return <Shown detail={detail.data} />;
}

function Shown({ detail }: { readonly detail: EntryDetail }): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const [changing, setChanging] = useState(false);
  const { entry, acts, refused } = detail;
  const { set } = useProgrammeSet(entry.programme);
  const title = captionOf(detail, set ?? nothingYet);
  if (changing && set !== null)
    return <ChangeEntry detail={detail} set={set} title={title} done={() => setChanging(false)} />;
  return (
    <Page
      title={title}
      lead={
        <>
          {words.kind(entry.kind)}. {t(`programmes.audience.${entry.seenBy}`)}.{" "}
          {t("programmes.entries.changedOn")} <Day day={entry.changed} />.
          {entry.removed ? ` ${t("programmes.entries.isRemoved")}` : null}
        </>
      }
      actions={<Steps detail={detail} ready={set !== null} change={() => setChanging(true)} />}
    >
      {refused === null ? null : (
        <Text size="sm" c="dimmed">
          {t(`programmes.duty.${refused}`)}
        </Text>
      )}
      <Panel title={t("programmes.entries.says")} flush>
        <EntryFacts kind={entry.kind} content={entry.content} set={set ?? nothingYet} />
      </Panel>
      <Panel title={t("programmes.entries.history")} flush>
        <EntryHistory kind={entry.kind} acts={acts} />
      </Panel>
    </Page>
  );
}

/** The node validated the content by the schema of its kind before it kept it. */
function captionOf(
  { entry: { kind, content } }: EntryDetail,
  set: Parameters<typeof entryCaption>[1],
): string {
  return entryCaption({ kind, content: content as Entry["content"] }, set);
}

interface StepsProps {
  readonly detail: EntryDetail;
  readonly ready: boolean;
  readonly change: () => void;
}

function Steps({ detail: { entry, refused }, ready, change }: StepsProps): ReactElement | null {
  const { t } = useTranslation();
  const remove = useEntryStep(entry, "remove");
  const restore = useEntryStep(entry, "restore");
  if (refused !== null) return null;
  const failure = remove.error ?? restore.error;
  return (
    <Stack gap="xs" align="flex-end">
      <span className="waymark-inline">
        {entry.removed ? (
          <Button variant="default" loading={restore.isPending} onClick={restore.act}>
            {t("programmes.entries.restore")}
          </Button>
        ) : (
          <>
            <Button disabled={!ready} onClick={change}>
              {t("programmes.entries.change")}
            </Button>
            <Button variant="default" loading={remove.isPending} onClick={remove.act}>
              {t("programmes.entries.remove")}
            </Button>
          </>
        )}
      </span>
      {failure ? <Refused failure={failure} /> : null}
    </Stack>
  );
}
