/**
 * Which legs are on the map, and how many people travel each?
 *
 * @module
 */
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, DataTable, Dialog, Panel } from "../../../safeguards/screens/index.ts";
import { stateMovements } from "../../routes/edit-map.ts";
import type { Leg } from "../../routes/route-map.ts";
import type { MapDraft } from "./map-draft.ts";
import { useFiltered } from "./use-filtered.tsx";

export function LegTable({ draft }: { readonly draft: MapDraft }): ReactElement {
  const { t, i18n } = useTranslation();
  const { map, change } = draft;
  const [editing, setEditing] = useState<Leg | null>(null);
  const nameOf = new Map(map.places.map(({ id, name }) => [id, name]));
  const words = ({ from, to }: Leg) =>
    t("community.routes.fromTo", { from: nameOf.get(from), to: nameOf.get(to) });
  const { field, shown } = useFiltered(map.legs, words);
  const number = new Intl.NumberFormat(i18n.language);
  const columns: Column<Leg>[] = [
    { name: "leg", title: t("community.routes.leg"), cell: (leg) => <bdi>{words(leg)}</bdi>, heads: true },
    {
      name: "corridors",
      title: t("community.routes.travelledBy"),
      cell: (leg) => number.format(map.corridors.filter(({ legs }) => legs.includes(leg.id)).length),
      numeric: true,
    },
    {
      name: "movements",
      title: t("community.routes.movements"),
      cell: (leg) => (leg.movements === null ? t("community.routes.unstated") : number.format(leg.movements)),
      numeric: true,
    },
  ];
  if (change)
    columns.push({
      name: "do",
      title: t("community.routes.do"),
      cell: (leg) => (
        <Button
          size="xs"
          variant="default"
          onClick={() => setEditing(leg)}
          aria-label={t("community.routes.editOne", { name: words(leg) })}
        >
          {t("community.routes.edit")}
        </Button>
      ),
    });
  return (
    <Panel title={t("community.routes.legs", { count: map.legs.length })} flush>
      {field}
      <DataTable
        caption={t("community.routes.tabs.legs")}
        columns={columns}
        rows={shown}
        rowKey={(leg) => leg.id}
      />
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing ? words(editing) : ""}
      >
        {editing && change ? (
          <Movements
            leg={editing}
            done={(movements) => {
              change(stateMovements(map, editing.id, movements));
              setEditing(null);
            }}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface MovementsProps {
  readonly leg: Leg;
  readonly done: (movements: number | null) => void;
}

function Movements({ leg, done }: MovementsProps): ReactElement {
  const { t } = useTranslation();
  const [given, setGiven] = useState(leg.movements === null ? "" : String(leg.movements));
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const movements = given.trim() === "" ? null : Number(given);
    const fits = movements === null || (movements > 0 && movements <= 100_000);
    setWrong(!fits);
    if (fits) done(movements);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("community.routes.movements")}
          description={t("community.routes.movementsHelp")}
          inputMode="decimal"
          value={given}
          error={wrong ? t("community.routes.movementsWrong") : null}
          onChange={(event) => setGiven(event.currentTarget.value)}
          data-autofocus
        />
        <Group>
          <Button type="submit">{t("community.routes.takeOver")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
