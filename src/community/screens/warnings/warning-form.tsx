/**
 * How is a warning written?
 *
 * @module
 */
import { Alert, Button, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel, Refused } from "../../../safeguards/screens/index.ts";
import { dayAfter } from "../../help/days-between.ts";
import { refuseWarning, type WarningRefusal } from "../../warnings/refuse-warning.ts";
import { longestDays, type WarningDraft } from "../../warnings/warning.ts";
import { AreaField } from "./area-field.tsx";
import { useLegsKnown } from "./legs-known.ts";
import { type ChosenSource, SourcesField } from "./sources-field.tsx";
import { TextsField } from "./texts-field.tsx";
import { WarningPreview } from "./warning-preview.tsx";

export interface WarningFormWords extends WarningDraft {
  readonly sources: readonly ChosenSource[];
}

interface WarningFormProps {
  readonly start: WarningFormWords;
  readonly submit: (words: WarningFormWords, reason: string) => void;
  readonly busy: boolean;
  /** What the node said; null when nothing. */
  readonly failure: unknown;
}

/** Fewest characters of a reason. */
const shortestReason = 10;

export function WarningForm({ start, submit, busy, failure }: WarningFormProps): ReactElement {
  const { t } = useTranslation();
  const known = useLegsKnown();
  const [words, setWords] = useState(start);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const today = new Date().toISOString().slice(0, 10);
  const refused = known.known === null ? [] : refuseWarning(words, known.known, today);
  const set = (more: Partial<WarningFormWords>) => setWords((before) => ({ ...before, ...more }));
  const unsaid = reason.trim().length < shortestReason;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (refused.length === 0 && !unsaid) submit(words, reason.trim());
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Panel title={t("community.warnings.where")}>
          <AreaField region={words.region} legs={words.legs} known={known} change={set} />
          <Wrong refused={asked ? refused : []} parts={["legs", "region"]} />
        </Panel>
        <Panel title={t("community.warnings.texts")}>
          <TextsField
            text={words.text}
            notPersons={words.notPersons}
            places={known.known?.placeNames ?? []}
            change={set}
          />
          <Wrong refused={asked ? refused : []} parts={["text"]} />
        </Panel>
        <Panel title={t("community.warnings.preview")}>
          <WarningPreview text={words.text} until={words.until} />
        </Panel>
        <Panel title={t("community.warnings.sources")}>
          <SourcesField legs={words.legs} value={words.sources} change={(sources) => set({ sources })} />
        </Panel>
        <Panel title={t("community.warnings.dayAndReason")}>
          <Stack gap="md" maw="42rem">
            <TextInput
              type="date"
              label={t("community.warnings.lastDay")}
              description={t("community.warnings.lastDayHint", { count: longestDays })}
              min={today}
              max={dayAfter(today, longestDays)}
              value={words.until}
              onChange={(event) => set({ until: event.currentTarget.value })}
            />
            <Wrong refused={asked ? refused : []} parts={["until"]} />
            <Textarea
              label={t("community.warnings.reason")}
              description={t("community.warnings.reasonHint")}
              rows={2}
              value={reason}
              error={asked && unsaid ? t("community.warnings.reasonNeeded") : null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Stack>
        </Panel>
        {failure ? <Refused failure={failure} /> : null}
        <Button type="submit" loading={busy} className="waymark-self-start">
          {t("community.warnings.save")}
        </Button>
      </Stack>
    </form>
  );
}

interface WrongProps {
  readonly refused: readonly WarningRefusal[];
  readonly parts: readonly WarningRefusal["part"][];
}

function Wrong({ refused, parts }: WrongProps): ReactElement | null {
  const { t } = useTranslation();
  const here = refused.filter(({ part }) => parts.includes(part));
  if (here.length === 0) return null;
  return (
    <Alert color="ochre" variant="outline" mt="xs" role="alert">
      <ul className="waymark-plain-list">
        {here.map(({ part, code, detail }) => (
          <li key={`${part} ${code} ${detail}`}>
            {t(`community.warnings.refused.${code}`)} {detail === "" ? null : <bdi>({detail})</bdi>}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
