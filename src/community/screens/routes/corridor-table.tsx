/**
 * Which corridors are on the map, and over which places do they lead?
 *
 * @module
 */
import { Button, Group } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Dialog, Panel } from "../../../safeguards/screens/index.ts";
import { addCorridor, changeCorridor, placesOfCorridor, removeCorridor } from "../../routes/edit-map.ts";
import type { Corridor } from "../../routes/route-map.ts";
import { CorridorForm } from "./corridor-form.tsx";
import type { MapDraft } from "./map-draft.ts";
import { useFiltered } from "./use-filtered.tsx";

interface CorridorTableProps {
  readonly draft: MapDraft;
  /** Shows one on the map. */
  readonly choose: (corridor: Corridor) => void;
}

export function CorridorTable({ draft, choose }: CorridorTableProps): ReactElement {
  const { t } = useTranslation();
  const { map, change } = draft;
  const [editing, setEditing] = useState<Corridor | "new" | null>(null);
  const { field, shown } = useFiltered(map.corridors, ({ name, route }) => `${name} ${route}`);
  const nameOf = new Map(map.places.map(({ id, name }) => [id, name]));
  const columns: Column<Corridor>[] = [
    { name: "name", title: t("community.routes.corridor"), cell: (c) => <bdi>{c.name}</bdi>, heads: true },
    {
      name: "route",
      title: t("community.routes.route"),
      cell: (c) => <bdi>{c.route || t("community.routes.noRoute")}</bdi>,
    },
    {
      name: "stops",
      title: t("community.routes.stops"),
      cell: (c) => (
        <bdi>
          {placesOfCorridor(map, c)
            .map((id) => nameOf.get(id) ?? id)
            .join(" · ")}
        </bdi>
      ),
    },
    {
      name: "do",
      title: t("community.routes.do"),
      cell: (c) => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="subtle"
            onClick={() => choose(c)}
            aria-label={t("community.routes.showOne", { name: c.name })}
          >
            {t("community.routes.show")}
          </Button>
          {change ? (
            <Button
              size="xs"
              variant="default"
              onClick={() => setEditing(c)}
              aria-label={t("community.routes.editOne", { name: c.name })}
            >
              {t("community.routes.edit")}
            </Button>
          ) : null}
        </Group>
      ),
    },
  ];
  const add = change ? (
    <Button size="xs" onClick={() => setEditing("new")}>
      {t("community.routes.addCorridor")}
    </Button>
  ) : null;
  return (
    <Panel title={t("community.routes.corridors", { count: map.corridors.length })} actions={add} flush>
      {field}
      <DataTable
        caption={t("community.routes.tabs.corridors")}
        columns={columns}
        rows={shown}
        rowKey={(c) => c.id}
      />
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t("community.routes.corridorForm")}
        size="lg"
      >
        {editing !== null && change ? (
          <CorridorForm
            map={map}
            corridor={editing === "new" ? null : editing}
            done={(words) => {
              change(editing === "new" ? addCorridor(map, words) : changeCorridor(map, editing.id, words));
              setEditing(null);
            }}
            remove={
              editing === "new"
                ? null
                : () => {
                    change(removeCorridor(map, editing.id));
                    setEditing(null);
                  }
            }
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}
