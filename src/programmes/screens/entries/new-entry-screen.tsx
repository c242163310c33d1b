/**
 * How is an entry of any kind written for the first time?
 *
 * @module
 */
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, PageRefused, useChange, Waiting } from "../../../safeguards/screens/index.ts";
import { entryDetail, type newEntry } from "../../entries/entries-api.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import { blankDraft, type Draft } from "./entry-draft.ts";
import { EntryForm } from "./entry-form.tsx";
import { touchedByEntries } from "./entry-step.ts";
import { useEntryWords } from "./entry-words.ts";
import { useProgrammeSet } from "./programme-set.ts";

interface NewEntryScreenProps {
  readonly kind: EntryKind;
  /** UUID; null for what several share, or for a new programme. */
  readonly programme: string | null;
  /** Goes to the entry that was added. */
  readonly added: (entry: { readonly id: string; readonly kind: EntryKind }) => void;
}

export function NewEntryScreen({ kind, programme, added }: NewEntryScreenProps): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const { set, error, again } = useProgrammeSet(programme);
  // Made once: a form that is sent twice adds one entry.
  const [ids] = useState(() => ({ act: crypto.randomUUID(), entry: crypto.randomUUID() }));
  const [draft, setDraft] = useState<Draft>(() => blankDraft(kind, programme === null ? {} : { programme }));
  const add = useChange<z.input<typeof newEntry>, z.infer<typeof entryDetail>>(
    (body) => ({ path: "/programme-entries", method: "POST", body, answer: entryDetail }),
    touchedByEntries,
  );
  if (error) return <PageRefused failure={error} again={again} />;
  return (
    <Page
      title={t("programmes.entries.newTitle", { kind: words.kind(kind) })}
      lead={t(`programmes.kindLead.${kind}`)}
    >
      {set === null ? (
        <Waiting />
      ) : (
        <EntryForm
          kind={kind}
          entry={null}
          draft={draft}
          change={setDraft}
          seenBy="everybody"
          set={set}
          submit={(written) =>
            add.mutate({ ...ids, kind, ...written }, { onSuccess: ({ entry }) => added(entry) })
          }
          busy={add.isPending}
          failure={add.error}
          button={t("programmes.entries.addNow")}
        />
      )}
    </Page>
  );
}
