/**
 * Which places are on the map, and where?
 *
 * @module
 */
import { Button } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Dialog, Panel } from "../../../safeguards/screens/index.ts";
import { addPlace, changePlace, isPassed, removePlace } from "../../routes/edit-map.ts";
import { type Place, placeNames } from "../../routes/route-map.ts";
import type { MapDraft } from "./map-draft.ts";
import { PlaceForm } from "./place-form.tsx";
import { useFiltered } from "./use-filtered.tsx";

export function PlaceTable({ draft }: { readonly draft: MapDraft }): ReactElement {
  const { t, i18n } = useTranslation();
  const { map, change } = draft;
  const [editing, setEditing] = useState<Place | "new" | null>(null);
  const countries = new Intl.DisplayNames(i18n.language, { type: "region", fallback: "code" });
  const countryOf = ({ country }: Place) =>
    country === null ? t("community.routes.noCountry") : (countries.of(country) ?? country);
  const { field, shown } = useFiltered(map.places, (place) =>
    [...placeNames([place]), countryOf(place)].join(" "),
  );
  const degrees = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 4 });
  const columns: Column<Place>[] = [
    {
      name: "name",
      title: t("community.routes.place"),
      cell: (place) => <bdi>{place.name}</bdi>,
      heads: true,
    },
    { name: "country", title: t("community.routes.country"), cell: countryOf },
    {
      name: "latitude",
      title: t("map.latitude"),
      cell: (place) => degrees.format(place.latitude),
      numeric: true,
    },
    {
      name: "longitude",
      title: t("map.longitude"),
      cell: (place) => degrees.format(place.longitude),
      numeric: true,
    },
  ];
  if (change)
    columns.push({
      name: "do",
      title: t("community.routes.do"),
      cell: (place) => (
        <Button
          size="xs"
          variant="default"
          onClick={() => setEditing(place)}
          aria-label={t("community.routes.editOne", { name: place.name })}
        >
          {t("community.routes.edit")}
        </Button>
      ),
    });
  const add = change ? (
    <Button size="xs" onClick={() => setEditing("new")}>
      {t("community.routes.addPlace")}
    </Button>
  ) : null;
  const close = () => setEditing(null);
  return (
    <Panel title={t("community.routes.places", { count: map.places.length })} actions={add} flush>
      {field}
      <DataTable
        caption={t("community.routes.tabs.places")}
        columns={columns}
        rows={shown}
        rowKey={(place) => place.id}
      />
      <Dialog opened={editing !== null} onClose={close} title={t("community.routes.placeForm")}>
        {editing !== null && change ? (
          <PlaceForm
            place={editing === "new" ? null : editing}
            done={(words) => {
              change(editing === "new" ? addPlace(map, words) : changePlace(map, editing.id, words));
              close();
            }}
            remove={
              editing === "new" || isPassed(map, editing.id)
                ? null
                : () => {
                    change(removePlace(map, editing.id));
                    close();
                  }
            }
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}
