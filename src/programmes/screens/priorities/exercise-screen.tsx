/**
 * How does a group run a priority exercise in an hour?
 *
 * Step by step, from the question to the signature; the outcome follows every number in this window. What is written is kept
 * by the node when it is saved, as a further version; until then the page warns before it is left.
 *
 * @module
 */
import { Button, Group, Stack, Stepper, Text, Textarea, TextInput } from "@mantine/core";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Page,
  PageRefused,
  Panel,
  Refused,
  useAnswer,
  useChange,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import { type ExerciseDraft, emptyExercise } from "./exercise-draft.ts";
import { CriteriaStep, NamesStep } from "./naming-steps.tsx";
import { OutcomePanel } from "./outcome-panel.tsx";
import { ScoresStep, VetoesStep, WeightsStep } from "./scoring-steps.tsx";
import { SignPanel } from "./sign-panel.tsx";
import { useOutcome } from "./use-outcome.ts";

interface ExerciseScreenProps {
  /** UUID; null for a new one. */
  readonly exerciseId: string | null;
  readonly opened: (exerciseId: string) => void;
}

export function ExerciseScreen({ exerciseId, opened }: ExerciseScreenProps): ReactElement {
  const entry = useAnswer(exerciseId === null ? null : `/programme-entries/${exerciseId}`, entryDetail);
  const today = new Date().toISOString().slice(0, 10);
  if (exerciseId === null)
    return (
      <Running
        kept={{ id: null, version: 0, content: emptyExercise(today) }}
        opened={opened}
        look={() => undefined}
      />
    );
  if (entry.isError) return <PageRefused failure={entry.error} again={() => void entry.refetch()} />;
  if (entry.data === undefined) return <Waiting />;
  const { id, version, content } = entry.data.entry;
  return (
    <Running
      key={id}
      kept={{ id, version, content: content as ExerciseDraft }}
      opened={opened}
      look={() => void entry.refetch()}
    />
  );
}

interface Kept {
  readonly id: string | null;
  readonly version: number;
  readonly content: ExerciseDraft;
}

const steps = ["question", "criteria", "options", "scores", "weights", "vetoes", "result"] as const;

interface RunningProps {
  readonly kept: Kept;
  readonly opened: (id: string) => void;
  /** Asks the node what stands now. */
  readonly look: () => void;
}

function Running({ kept, opened, look }: RunningProps): ReactElement {
  const { t } = useTranslation();
  // What the draft began from: a newer one that arrives meanwhile takes nothing away that somebody typed.
  const [begun, setBegun] = useState(kept);
  const [draft, setDraft] = useState(kept.content);
  const [step, setStep] = useState(steps.indexOf(firstUnfinished(kept.content)));
  const drawn = useOutcome(draft);
  const { outcome } = drawn;
  const unsaved = draft !== begun.content;
  const newer = kept.version > begun.version;
  const take = () => {
    setBegun(kept);
    setDraft(kept.content);
  };
  if (newer && !unsaved) take();
  useWarning(unsaved);
  const save = useSaving(
    begun,
    (saved) => {
      setBegun(saved);
      setDraft((now) => (now === draft ? saved.content : now));
      if (begun.id === null && saved.id !== null) opened(saved.id);
    },
    look,
  );
  return (
    <Page
      title={t(kept.id === null ? "programmes.priorities.new" : "programmes.priorities.exercise")}
      lead={t("programmes.priorities.stepsLead")}
    >
      <Text fw={600}>
        <bdi>{draft.question}</bdi>
      </Text>
      <Stepper active={step} onStepClick={setStep} size="sm" iconSize={26}>
        {steps.map((one) => (
          <Stepper.Step key={one} label={t(`programmes.priorities.steps.${one}`)} />
        ))}
      </Stepper>
      <Panel title={t(`programmes.priorities.steps.${steps[step] ?? "result"}`)}>
        <Step name={steps[step] ?? "result"} draft={draft} change={setDraft} />
        <Group mt="md">
          <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
            {t("programmes.priorities.back")}
          </Button>
          <Button variant="default" disabled={step === steps.length - 1} onClick={() => setStep(step + 1)}>
            {t("programmes.priorities.next")}
          </Button>
          <Button
            disabled={!unsaved || draft.question.trim() === ""}
            loading={save.isPending}
            onClick={() => save.mutate(draft)}
          >
            {t("programmes.priorities.save")}
          </Button>
          {unsaved ? <Text size="sm">{t("programmes.priorities.unsaved")}</Text> : null}
        </Group>
        {save.isError ? <Refused failure={save.error} /> : null}
        {newer && unsaved ? (
          <Group role="alert" mt="sm">
            <Text size="sm">{t("programmes.priorities.changedMeanwhile")}</Text>
            <Button size="compact-sm" variant="default" onClick={take}>
              {t("programmes.priorities.takeTheirs")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setBegun(kept)}>
              {t("programmes.priorities.keepMine")}
            </Button>
          </Group>
        ) : null}
      </Panel>
      {outcome === null ? (
        <Text size="sm">{t("programmes.priorities.unfinished")}</Text>
      ) : (
        <Panel title={t("programmes.priorities.outcome")}>
          <OutcomePanel outcome={outcome} draws={drawn.draws} of={drawn.of} />
        </Panel>
      )}
      {begun.id === null || unsaved || outcome === null ? null : <SignPanel exercise={begun.id} />}
    </Page>
  );
}

/** Where a group goes on: at the first step that says nothing yet. */
function firstUnfinished(content: ExerciseDraft): (typeof steps)[number] {
  const { question, criteria, options, scores, weights } = content;
  const said = { question: question.trim(), criteria, options, scores, weights };
  const order = ["question", "criteria", "options", "scores", "weights"] as const;
  return order.find((step) => said[step].length === 0) ?? "result";
}

function useSaving({ id, version }: Kept, saved: (kept: Kept) => void, look: () => void) {
  const entry = useMemo(() => id ?? crypto.randomUUID(), [id]);
  const change = useChange(
    (content: ExerciseDraft) =>
      id === null
        ? {
            path: "/programme-entries",
            method: "POST",
            body: {
              act: crypto.randomUUID(),
              entry,
              kind: "priority-exercise",
              seenBy: "everybody",
              content,
            },
            answer: entryDetail,
          }
        : {
            path: `/programme-entries/${id}`,
            method: "PUT",
            body: { act: crypto.randomUUID(), seen: version, content },
            answer: entryDetail,
          },
    ["/programme"],
  );
  return {
    ...change,
    mutate: (content: ExerciseDraft) =>
      change.mutate(content, {
        onSuccess: (answer) =>
          saved({
            id: answer.entry.id,
            version: answer.entry.version,
            content: answer.entry.content as ExerciseDraft,
          }),
        onError: ({ code }) => (code === "version-changed" ? look() : undefined),
      }),
  };
}

interface StepShown {
  readonly name: (typeof steps)[number];
  readonly draft: ExerciseDraft;
  readonly change: (draft: ExerciseDraft) => void;
}

function Step({ name, draft, change }: StepShown): ReactElement {
  const { t } = useTranslation();
  if (name === "criteria") return <CriteriaStep draft={draft} change={change} />;
  if (name === "options") return <NamesStep draft={draft} change={change} of="options" />;
  if (name === "scores") return <ScoresStep draft={draft} change={change} />;
  if (name === "weights") return <WeightsStep draft={draft} change={change} />;
  if (name === "vetoes") return <VetoesStep draft={draft} change={change} />;
  if (name === "question")
    return (
      <TextInput
        label={t("programmes.field.question")}
        value={draft.question}
        onChange={(event) => change({ ...draft, question: event.currentTarget.value })}
      />
    );
  return (
    <Stack gap="xs">
      <Textarea
        label={t("programmes.field.minorityView")}
        rows={4}
        value={draft.minorityView}
        onChange={(event) => change({ ...draft, minorityView: event.currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        {t("programmes.priorities.minorityMeans")}
      </Text>
    </Stack>
  );
}

/** The browser asks before a window with something unsaved is closed. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
}
