/**
 * What did the desk write down of a report?
 *
 * Sealed to the desk before it leaves the tab.
 *
 * @module
 */
import { Button, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Day, Panel, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { noteKinds, reportSummary } from "../../triage/triage-api.ts";
import { useWork } from "../keys/use-work.ts";
import { OpenedNote } from "./opened-note.tsx";
import type { ReportDetail } from "./report-screen.tsx";
import { useDeskSeal } from "./use-desk-seal.ts";

type NoteKind = (typeof noteKinds)[number];

/** What a note on a child's best interests must speak of. (rule 21) */
const interests = ["best", "guardian", "views"] as const;

export function NotesPanel({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t("community.triage.notes")}>
      <Stack gap="md">
        {report.notes.map(({ id, kind, by, day, sealed }) => (
          <div key={id}>
            <Text size="xs" c="dimmed">
              {t(`community.triage.noteKinds.${kind}`)} · {t(`community.triage.held.${by}`)} ·{" "}
              <Day day={day} />
            </Text>
            <OpenedNote sealed={sealed} />
          </div>
        ))}
        <NewNote report={report} />
      </Stack>
    </Panel>
  );
}

function NewNote({ report }: { readonly report: ReportDetail }): ReactElement {
  const { t } = useTranslation();
  const { seal } = useDeskSeal();
  const [kind, setKind] = useState<NoteKind>("note");
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const add = useChange<{ kind: NoteKind; sealed: string }, unknown>(
    (body) => ({ path: `/reports/${report.id}/notes`, method: "POST", body, answer: reportSummary }),
    ["/reports"],
  );
  const fields = kind === "best-interests" ? interests : (["words"] as const);
  const whole = fields.every((field) => (words[field] ?? "").trim() !== "");
  const save = useWork(async () => {
    const text = fields
      .map((field) =>
        field === "words" ? words[field] : `${t(`community.triage.interests.${field}`)}\n${words[field]}`,
      )
      .join("\n\n");
    await add.mutateAsync({ kind, sealed: await seal(text) });
    setWords({});
  });
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t("community.triage.noteKind")}
        description={t(`community.triage.noteMeans.${kind}`)}
        value={kind}
        onChange={(event) => setKind(noteKinds.find((one) => one === event.currentTarget.value) ?? "note")}
        data={noteKinds.map((value) => ({ value, label: t(`community.triage.noteKinds.${value}`) }))}
      />
      {fields.map((field) => (
        <Textarea
          key={field}
          label={t(`community.triage.interests.${field}`)}
          value={words[field] ?? ""}
          onChange={({ currentTarget: { value } }) => setWords((before) => ({ ...before, [field]: value }))}
          autosize
          minRows={2}
          maxLength={10_000}
          dir="auto"
        />
      ))}
      {save.failure === null ? null : <Refused failure={save.failure} />}
      <Button variant="default" disabled={!whole} loading={save.busy} onClick={save.run}>
        {t("community.triage.saveNote")}
      </Button>
    </Stack>
  );
}
