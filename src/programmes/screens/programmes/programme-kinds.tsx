/**
 * How many entries of each kind does a programme have, and where are they written?
 *
 * @module
 */
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import {
  type Column,
  DataTable,
  Panel,
  Refused,
  useMay,
  Waiting,
} from "../../../safeguards/screens/index.ts";
import { type EntryKind, entryKinds } from "../../entries/entry-kinds.ts";
import { workedOutKinds } from "../../life-cycle/duties.ts";
import { useEntryWords } from "../entries/entry-words.ts";
import { useProgrammeSet } from "../entries/programme-set.ts";

export function ProgrammeKinds({ programme }: { readonly programme: string }): ReactElement {
  const { t } = useTranslation();
  const words = useEntryWords();
  const mayWrite = useMay("programme:write");
  const { set, error, again } = useProgrammeSet(programme);
  if (error) return <Refused failure={error} again={again} />;
  if (set === null) return <Waiting />;
  const columns: Column<EntryKind>[] = [
    {
      name: "kind",
      title: t("programmes.entries.kind"),
      heads: true,
      cell: (kind) => (
        <Link to="/programme-entries" search={{ kind, programme }}>
          {words.kinds(kind)}
        </Link>
      ),
    },
    {
      name: "count",
      title: t("programmes.list.count"),
      numeric: true,
      cell: (kind) => set[kind].filter((entry) => entry.programme === programme).length,
    },
    { name: "lead", title: t("programmes.list.meaning"), cell: (kind) => t(`programmes.kindLead.${kind}`) },
    {
      name: "add",
      title: t("programmes.list.write"),
      cell: (kind) =>
        mayWrite && !workedOutKinds.includes(kind) ? (
          <Link to="/programme-entries/new" search={{ kind, programme }}>
            {t("programmes.entries.newTitle", { kind: words.kind(kind) })}
          </Link>
        ) : null,
    },
  ];
  const own = entryKinds.filter((kind) => kind !== "programme" && !shared.includes(kind));
  return (
    <Panel title={t("programmes.list.tabs.entries")} flush>
      <DataTable
        caption={t("programmes.list.tabs.entries")}
        columns={columns}
        rows={own}
        rowKey={(kind) => kind}
      />
    </Panel>
  );
}

/** What several programmes share has a list of its own. */
const shared: readonly EntryKind[] = [
  "organisation",
  "framework",
  "result-node",
  "indicator",
  "crosswalk",
  "priority-exercise",
  "priority-result",
];
