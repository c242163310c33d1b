/**
 * Which numbers wait to be accepted, and who may accept them?
 *
 * The node says who may: whoever may not gets its refusal in words.
 *
 * @module
 */
import { Button, Group, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Panel, Refused, useChange } from "../../../safeguards/screens/index.ts";
import { entryDetail } from "../../entries/entries-api.ts";
import { type Entry, type EntrySet, entryWith } from "../../entries/entry.ts";
import { useResultWords } from "./result-words.ts";

type Observation = Entry<"observation">;

export function WaitingObservations({ set }: { readonly set: EntrySet }): ReactElement | null {
  const { t } = useTranslation();
  const words = useResultWords();
  const settle = useChange(
    ({ entry, status }: { readonly entry: Observation; readonly status: "accepted" | "sent-back" }) => ({
      path: `/programme-entries/${entry.id}`,
      method: "PUT",
      body: { act: crypto.randomUUID(), seen: entry.version, content: { ...entry.content, status } },
      answer: entryDetail,
    }),
    ["/programme"],
  );
  const rows = set.observation.filter(({ content }) => content.status === "submitted");
  const title = (name: string) => t(`programmes.field.${name}`);
  const columns: Column<Observation>[] = [
    {
      name: "indicator",
      title: title("indicator"),
      heads: true,
      cell: ({ content }) => entryWith(set, "indicator", content.indicator)?.content.text ?? "",
    },
    {
      name: "component",
      title: title("component"),
      cell: ({ content }) => entryWith(set, "component", content.component)?.content.code ?? "",
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
      name: "settle",
      title: t("programmes.results.enter.settle"),
      cell: (entry) => (
        <Group gap="xs">
          <Button
            size="compact-sm"
            disabled={settle.isPending}
            onClick={() => settle.mutate({ entry, status: "accepted" })}
          >
            {t("programmes.results.enter.accept")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={settle.isPending}
            onClick={() => settle.mutate({ entry, status: "sent-back" })}
          >
            {t("programmes.results.enter.sendBack")}
          </Button>
        </Group>
      ),
    },
  ];
  return (
    <Panel title={t("programmes.results.enter.waiting")} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <Text size="sm">{t("programmes.results.enter.nothingWaits")}</Text>
      ) : (
        <DataTable
          caption={t("programmes.results.enter.waiting")}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      {settle.isError ? <Refused failure={settle.error} /> : null}
    </Panel>
  );
}
