/**
 * Which numbers do not count yet, what would they change, and who may move them on?
 *
 * A draft, and what was sent back, is sent in by whoever measured; what was sent in is accepted, or sent back with a reason,
 * by the lead or the coordinator. The node says who may: whoever may not gets its refusal in words.
 *
 * @module
 */
import { Anchor, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Panel, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import { type Entry, type EntrySet, entryWith } from "../../entries/entry.ts";
import { effectOf, rowsOf } from "../../results/with-observation.ts";
import { useResultWords } from "./result-words.ts";

type Observation = Entry<"observation">;

interface Step {
  readonly entry: Observation;
  readonly status: "submitted" | "accepted" | "sent-back";
  /** Kept as the comment; null leaves it. */
  readonly reason: string | null;
}

export function WaitingObservations({ set }: { readonly set: EntrySet }): ReactElement {
  const { t } = useTranslation();
  const move = useChange(
    ({ entry, status, reason }: Step) => ({
      path: `/programme-entries/${entry.id}`,
      method: "PUT",
      body: {
        act: crypto.randomUUID(),
        seen: entry.version,
        content: { ...entry.content, status, comment: reason ?? entry.content.comment },
      },
      answer: entryDetail,
    }),
    ["/programme"],
  );
  const rows = set.observation
    .filter(({ content }) => content.status !== "accepted")
    .sort(
      (one, other) =>
        Number(other.content.status === "submitted") - Number(one.content.status === "submitted"),
    );
  const columns = useColumns(set, (entry) => (
    <Steps entry={entry} busy={move.isPending} take={(step) => move.mutate(step)} />
  ));
  return (
    <Panel title={t("programmes.results.enter.waiting")} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <Text size="sm">{t("programmes.results.enter.nothingWaits")}</Text>
      ) : (
        <DataTable
          inParts
          caption={t("programmes.results.enter.waiting")}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      {move.isError ? <Refused failure={move.error} /> : null}
    </Panel>
  );
}

function useColumns(set: EntrySet, steps: (entry: Observation) => ReactElement): Column<Observation>[] {
  const { t } = useTranslation();
  const words = useResultWords();
  const title = (name: string) => t(`programmes.field.${name}`);
  const today = new Date().toISOString().slice(0, 10);
  return [
    {
      name: "indicator",
      title: title("indicator"),
      heads: true,
      cell: ({ id, content }) => (
        <Anchor component={Link} to={`/programme-entries/${id}`} size="sm">
          {entryWith(set, "indicator", content.indicator)?.content.text ?? id}
        </Anchor>
      ),
    },
    {
      name: "component",
      title: title("component"),
      cell: ({ content }) =>
        entryWith(set, "component", content.component)?.content.code ?? t("programmes.results.enter.whole"),
    },
    { name: "end", title: title("end"), cell: ({ content }) => `${content.start} – ${content.end}` },
    {
      name: "value",
      title: title("value"),
      numeric: true,
      cell: ({ content }) =>
        content.value === null
          ? `${words.number(content.numerator ?? 0)} / ${words.number(content.denominator ?? 0)}`
          : words.number(content.value),
    },
    {
      name: "status",
      title: title("status"),
      cell: ({ content }) => t(`programmes.choice.${content.status}`),
    },
    {
      name: "effect",
      title: t("programmes.results.enter.wouldBe"),
      numeric: true,
      cell: (entry) => {
        const [row] = rowsOf(effectOf(set, entry, today).after, entry.content);
        return row === undefined ? t("programmes.results.enter.noAimShort") : words.value(row.value);
      },
    },
    { name: "settle", title: t("programmes.results.enter.settle"), cell: steps },
  ];
}

interface StepsProps {
  readonly entry: Observation;
  readonly busy: boolean;
  readonly take: (step: Step) => void;
}

function Steps({ entry, busy, take }: StepsProps): ReactElement {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const step = (status: Step["status"], said: string | null = null) => take({ entry, status, reason: said });
  const button = (name: string, act: () => void, main = false) => (
    <Button size="compact-sm" variant={main ? "filled" : "default"} disabled={busy} onClick={act}>
      {t(`programmes.results.enter.${name}`)}
    </Button>
  );
  if (entry.content.status !== "submitted") return button("send", () => step("submitted"));
  if (reason === null)
    return (
      <Group gap="xs">
        {button("accept", () => step("accepted"), true)}
        {button("sendBack", () => setReason(""))}
      </Group>
    );
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label={t("programmes.results.enter.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="compact-sm"
          disabled={busy || reason.trim() === ""}
          onClick={() => step("sent-back", reason)}
        >
          {t("programmes.results.enter.sendBack")}
        </Button>
        {button("leave", () => setReason(null))}
      </Group>
    </Stack>
  );
}
