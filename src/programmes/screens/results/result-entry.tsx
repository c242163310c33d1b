/**
 * How does a number get in, and what changes when it stands?
 *
 * The effect is worked out in this window, by what the node works with, while one types. What is sent in waits until the lead
 * or the coordinator accepts it.
 *
 * @module
 */
import {
  Button,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel, Refused, useAnswer, useChange, Waiting } from "../../../safeguards/screens/index.ts";
import { entryDetail, programmeEntries } from "../../entries/entries-api.ts";
import { type Entry, type EntrySet, entrySet, entryWith } from "../../entries/entry.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import { effectOf } from "../../results/with-observation.ts";
import { EffectPanel } from "./effect-panel.tsx";
import { WaitingObservations } from "./waiting-observations.tsx";

export function ResultEntry({ programme }: { readonly programme: string }): ReactElement {
  const entries = useAnswer(`/programmes/${programme}/entries`, programmeEntries);
  const set = useMemo(
    () => (entries.data === undefined ? null : entrySet(entries.data.items as unknown as Entry[])),
    [entries.data],
  );
  if (entries.isError) return <Refused failure={entries.error} again={() => void entries.refetch()} />;
  if (set === null) return <Waiting />;
  return (
    <>
      <ObservationForm programme={programme} set={set} />
      <WaitingObservations set={set} />
    </>
  );
}

interface Draft {
  readonly component: string;
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly evidence: string;
  readonly comment: string;
}

const empty: Draft = {
  component: "",
  indicator: "",
  start: "",
  end: "",
  value: null,
  numerator: null,
  denominator: null,
  evidence: "",
  comment: "",
};

interface FormProps {
  readonly programme: string;
  readonly set: EntrySet;
}

function ObservationForm({ programme, set }: FormProps): ReactElement {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(empty);
  const change = (said: Partial<Draft>) => setDraft((before) => ({ ...before, ...said }));
  const content = contentOf(programme, draft, set);
  const effect = useMemo(
    () => (content === null ? null : effectOf(set, content, new Date().toISOString().slice(0, 10))),
    [content, set],
  );
  const add = useChange(
    (said: Content<"observation">) => ({
      path: "/programme-entries",
      method: "POST",
      body: {
        act: crypto.randomUUID(),
        entry: crypto.randomUUID(),
        kind: "observation",
        seenBy: "everybody",
        content: said,
      },
      answer: entryDetail,
    }),
    ["/programme"],
  );
  const send = () => {
    if (content !== null)
      add.mutate(content, {
        onSuccess: () => change({ value: null, numerator: null, denominator: null, comment: "" }),
      });
  };
  return (
    <Panel title={t("programmes.results.enter.title")}>
      <Stack gap="sm">
        <ObservationFields set={set} draft={draft} change={change} />
        {effect === null ? (
          <Text size="sm" c="dimmed">
            {t("programmes.results.enter.fill")}
          </Text>
        ) : (
          <EffectPanel effect={effect} indicator={draft.indicator} />
        )}
        <Group>
          <Button disabled={content === null} loading={add.isPending} onClick={send}>
            {t("programmes.results.enter.send")}
          </Button>
          {add.isSuccess ? <Text size="sm">{t("programmes.results.enter.sent")}</Text> : null}
        </Group>
        {add.isError ? <Refused failure={add.error} /> : null}
      </Stack>
    </Panel>
  );
}

interface FieldsProps {
  readonly set: EntrySet;
  readonly draft: Draft;
  readonly change: (said: Partial<Draft>) => void;
}

function ObservationFields({ set, draft, change }: FieldsProps): ReactElement {
  const { t } = useTranslation();
  const field = (name: string) => t(`programmes.field.${name}`);
  const targeted = new Set(set.target.map(({ content }) => content.indicator));
  const ratio = isRatio(set, draft.indicator);
  const pick = (value: string, label: string) => ({ value, label });
  const choose = [pick("", t("programmes.results.enter.choose"))];
  const figure = (name: "value" | "numerator" | "denominator") => (
    <NumberInput
      label={field(name)}
      value={draft[name] ?? ""}
      onChange={(value) => change({ [name]: typeof value === "number" ? value : null })}
      thousandSeparator=" "
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={field("component")}
        value={draft.component}
        onChange={(event) => change({ component: event.currentTarget.value })}
        data={[
          ...choose,
          ...set.component.map(({ id, content }) => pick(id, `${content.code} ${content.title}`)),
        ]}
      />
      <NativeSelect
        label={field("indicator")}
        value={draft.indicator}
        onChange={(event) => change({ indicator: event.currentTarget.value })}
        data={[
          ...choose,
          ...set.indicator
            .filter(({ id }) => targeted.has(id))
            .map(({ id, content }) => pick(id, content.text)),
        ]}
      />
      <TextInput
        type="date"
        label={field("start")}
        value={draft.start}
        onChange={(event) => change({ start: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={field("end")}
        value={draft.end}
        onChange={(event) => change({ end: event.currentTarget.value })}
      />
      {ratio ? figure("numerator") : figure("value")}
      {ratio ? figure("denominator") : null}
      <NativeSelect
        label={field("evidence")}
        value={draft.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.value })}
        data={[
          pick("", t("programmes.results.enter.noEvidence")),
          ...set.evidence.map(({ id, content }) => pick(id, `${content.grade} · ${content.citation}`)),
        ]}
      />
      <Textarea
        label={field("comment")}
        value={draft.comment}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

function isRatio(set: EntrySet, indicator: string): boolean {
  return entryWith(set, "indicator", indicator)?.content.acrossPeriods === "ratio";
}

/** Null until it is whole. */
function contentOf(programme: string, draft: Draft, set: EntrySet): Content<"observation"> | null {
  const { component, indicator, start, end, value, numerator, denominator, evidence, comment } = draft;
  if (component === "" || indicator === "" || start === "" || end === "" || end < start) return null;
  const ratio = isRatio(set, indicator);
  if (ratio ? numerator === null || denominator === null || denominator <= 0 : value === null) return null;
  return {
    programme,
    component,
    indicator,
    start,
    end,
    place: null,
    value: ratio ? null : value,
    numerator: ratio ? numerator : null,
    denominator: ratio ? denominator : null,
    disaggregation: [],
    status: "submitted",
    evidence: evidence === "" ? [] : [evidence],
    comment,
  };
}
