/**
 * How is a place named and put on the map?
 *
 * @module
 */
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceWords } from "../../routes/edit-map.ts";
import type { Names } from "../../routes/public-languages.ts";
import type { Place } from "../../routes/route-map.ts";
import { NamesFields, trimmedNames } from "./names-fields.tsx";

interface PlaceFormProps {
  /** Null for a new one. */
  readonly place: Place | null;
  readonly done: (words: PlaceWords) => void;
  /** Null while a leg touches it. */
  readonly remove: (() => void) | null;
}

const fields = ["name", "latitude", "longitude", "country"] as const;
type Field = (typeof fields)[number];

export function PlaceForm({ place, done, remove }: PlaceFormProps): ReactElement {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Readonly<Record<Field, string>>>(() => givenOf(place));
  const [names, setNames] = useState<Names>(place?.names ?? {});
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsOf(given);
    setWrong(faults);
    if (faults.length === 0) done(wordsOf(given, names));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`community.routes.fields.${field}`)}
            description={t(`community.routes.fieldHelp.${field}`)}
            value={given[field]}
            error={wrong.includes(field) ? t(`community.routes.fieldWrong.${field}`) : null}
            onChange={(event) => setGiven({ ...given, [field]: event.currentTarget.value })}
            {...(field === "name" ? { "data-autofocus": true } : {})}
          />
        ))}
        <NamesFields names={names} change={setNames} />
        {place !== null && remove === null ? <Text size="sm">{t("community.routes.placeUsed")}</Text> : null}
        <Group justify="space-between">
          <Button type="submit">{t("community.routes.takeOver")}</Button>
          {remove ? (
            <Button variant="subtle" color="ochre" onClick={remove}>
              {t("community.routes.removePlace")}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function givenOf(place: Place | null): Record<Field, string> {
  if (place === null) return { name: "", latitude: "", longitude: "", country: "" };
  const { name, latitude, longitude, country } = place;
  return { name, latitude: String(latitude), longitude: String(longitude), country: country ?? "" };
}

function faultsOf(given: Readonly<Record<Field, string>>): Field[] {
  const within = (text: string, most: number) => text.trim() !== "" && Math.abs(Number(text)) <= most;
  const fits: Record<Field, boolean> = {
    name: given.name.trim() !== "" && given.name.length <= 80,
    latitude: within(given.latitude, 90),
    longitude: within(given.longitude, 180),
    country: /^([A-Za-z]{2})?$/.test(given.country.trim()),
  };
  return fields.filter((field) => !fits[field]);
}

function wordsOf(given: Readonly<Record<Field, string>>, names: Names): PlaceWords {
  return {
    name: given.name.trim(),
    names: trimmedNames(names),
    latitude: Number(given.latitude),
    longitude: Number(given.longitude),
    country: given.country.trim().toUpperCase() || null,
  };
}
