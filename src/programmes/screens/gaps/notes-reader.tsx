/**
 * Which lines of a meeting's notes should be written down as a gap?
 *
 * What is pasted stays in this window: nothing is sent, and nothing is kept.
 *
 * @module
 */
import { Textarea } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../../../safeguards/screens/index.ts";
import type { GapsView } from "../../gaps/gaps-api.ts";
import { gapsInNotes, type NotedGap } from "../../gaps/gaps-in-notes.ts";
import { useGapWords } from "./gap-words.ts";

export function NotesReader({ gaps }: Pick<GapsView, "gaps">): ReactElement {
  const { t } = useTranslation();
  const words = useGapWords();
  const [notes, setNotes] = useState("");
  const found = useMemo(() => gapsInNotes(notes, gaps), [notes, gaps]);
  const columns: Column<NotedGap>[] = [
    {
      name: "line",
      title: t("programmes.gaps.notes.line"),
      heads: true,
      cell: ({ line }) => <bdi>{line}</bdi>,
    },
    {
      name: "theme",
      title: t("programmes.gaps.columns.theme"),
      cell: ({ themes }) => words.list(themes.map((theme) => t(`programmes.choice.${theme}`))),
    },
    {
      name: "known",
      title: t("programmes.gaps.notes.known"),
      cell: ({ known }) => (known === null ? t("programmes.gaps.notes.new") : <bdi>{known.name}</bdi>),
    },
  ];
  return (
    <>
      <Textarea
        label={t("programmes.gaps.notes.label")}
        description={t("programmes.gaps.notes.hint")}
        rows={6}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <p role="status" className="waymark-quiet">
        {notes.trim() === "" ? null : t("programmes.gaps.notes.found", { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <DataTable
          inParts
          caption={t("programmes.gaps.panels.notes")}
          columns={columns}
          rows={found}
          rowKey={({ line }) => line}
        />
      )}
    </>
  );
}
