/**
 * How is an entry changed, also when somebody else changes it at the same time?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { AskRefused, Page, useAsking, useChange } from "../../../safeguards/screens/index.ts";
import { type entryChange, entryDetail } from "../../entries/entries-api.ts";
import type { EntrySet } from "../../entries/entry.ts";
import { EntryConflict } from "./entry-conflict.tsx";
import { type Draft, fieldsApart } from "./entry-draft.ts";
import { EntryForm, type Written } from "./entry-form.tsx";
import { type EntryDetail, touchedByEntries } from "./entry-step.ts";

interface ChangeEntryProps {
  readonly detail: EntryDetail;
  readonly set: EntrySet;
  readonly title: string;
  readonly done: () => void;
}

export function ChangeEntry({ detail, set, title, done }: ChangeEntryProps): ReactElement {
  const { t } = useTranslation();
  // As it stood when the writing began: a newer one that arrives meanwhile must not slip in unseen.
  const [{ entry }] = useState(detail);
  const [draft, setDraft] = useState<Draft>(entry.content);
  const [act, setAct] = useState(() => crypto.randomUUID());
  const [now, setNow] = useState<EntryDetail["entry"] | null>(null);
  const asking = useAsking();
  const change = useChange<z.input<typeof entryChange>, EntryDetail>(
    (body) => ({ path: `/programme-entries/${entry.id}`, method: "PUT", body, answer: entryDetail }),
    touchedByEntries,
  );
  const look = async (failure: AskRefused) => {
    if (failure.code !== "version-changed") return;
    const newer = await asking.ask({ path: `/programme-entries/${entry.id}`, answer: entryDetail });
    setDraft(withTheirs(entry, newer.entry.content, draft));
    setNow(newer.entry);
    setAct(crypto.randomUUID());
  };
  const submit = ({ content, seenBy }: Written) =>
    change.mutate(
      { act, seen: (now ?? entry).version, seenBy, content },
      { onSuccess: done, onError: (failure) => void look(failure) },
    );
  const conflict = change.error instanceof AskRefused && change.error.code === "version-changed";
  return (
    <Page
      title={t("programmes.entries.changeTitle")}
      lead={<bdi>{title}</bdi>}
      actions={
        <Button variant="default" onClick={done}>
          {t("programmes.entries.keepAsIs")}
        </Button>
      }
    >
      <EntryForm
        kind={entry.kind}
        entry={entry.id}
        draft={draft}
        change={setDraft}
        seenBy={entry.seenBy}
        set={set}
        submit={submit}
        busy={change.isPending}
        failure={conflict ? null : change.error}
        notice={
          now === null ? null : (
            <EntryConflict
              kind={entry.kind}
              before={entry.content}
              theirs={now.content}
              mine={draft}
              take={(field) => setDraft({ ...draft, [field]: now.content[field] })}
            />
          )
        }
        button={t(now === null ? "programmes.entries.save" : "programmes.entries.saveOver")}
      />
    </Page>
  );
}

/** What I left alone and they changed is theirs; what I changed stays mine until I take theirs. */
function withTheirs(
  { kind, content }: EntryDetail["entry"],
  theirs: Draft,
  mine: Draft,
): Record<string, unknown> {
  const touched = fieldsApart(kind, content, mine);
  const changed = fieldsApart(kind, content, theirs).filter((field) => !touched.includes(field));
  return { ...mine, ...Object.fromEntries(changed.map((field) => [field, theirs[field]])) };
}
