/**
 * How does a number get in, and what changes when it stands?
 *
 * The effect is worked out in this window, by what the node works with, while one types. What is sent in waits until the lead
 * or the coordinator accepts it.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel, Refused, useAnswer, useChange, Waiting } from "../../../safeguards/screens/index.ts";
import { entryDetail, programmeEntries } from "../../entries/entries-api.ts";
import { type Entry, type EntrySet, entrySet } from "../../entries/entry.ts";
import type { Content } from "../../entries/entry-schemas.ts";
import { emptyDraft, type ObservationDraft, observationOf } from "../../results/observation-draft.ts";
import { effectOf } from "../../results/with-observation.ts";
import { EffectPanel } from "./effect-panel.tsx";
import { ObservationFields } from "./observation-fields.tsx";
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

interface FormProps {
  readonly programme: string;
  readonly set: EntrySet;
}

function ObservationForm({ programme, set }: FormProps): ReactElement {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(emptyDraft);
  const change = (said: Partial<ObservationDraft>) => setDraft((before) => ({ ...before, ...said }));
  const content = useMemo(() => observationOf(programme, draft, set), [programme, draft, set]);
  const effect = useMemo(
    () => (content === null ? null : effectOf(set, { content }, new Date().toISOString().slice(0, 10))),
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
  const keep = (status: "draft" | "submitted") => {
    if (content !== null)
      add.mutate(
        { ...content, status },
        {
          onSuccess: () => change({ value: null, numerator: null, denominator: null, comment: "" }),
        },
      );
  };
  return (
    <Panel title={t("programmes.results.enter.title")}>
      <Stack gap="sm">
        <ObservationFields set={set} draft={draft} change={change} />
        {effect === null || content === null ? (
          <Text size="sm" c="dimmed">
            {t("programmes.results.enter.fill")}
          </Text>
        ) : (
          <EffectPanel effect={effect} content={content} />
        )}
        <Group>
          <Button disabled={content === null} loading={add.isPending} onClick={() => keep("submitted")}>
            {t("programmes.results.enter.send")}
          </Button>
          <Button
            variant="default"
            disabled={content === null || add.isPending}
            onClick={() => keep("draft")}
          >
            {t("programmes.results.enter.keep")}
          </Button>
          {add.isSuccess ? (
            <Text size="sm">
              {t(
                `programmes.results.enter.kept.${add.variables?.status === "draft" ? "draft" : "submitted"}`,
              )}
            </Text>
          ) : null}
        </Group>
        {add.isError ? <Refused failure={add.error} /> : null}
      </Stack>
    </Panel>
  );
}
