/**
 * How is a corridor led over places, with the keyboard alone?
 *
 * A list of stops in order; each can be moved up, down, or taken out, and another added at the end. Legs between them are
 * found or made when the form is taken over.
 *
 * @module
 */
import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CorridorWords, placesOfCorridor } from "../../routes/edit-map.ts";
import type { Names } from "../../routes/public-languages.ts";
import type { Corridor, Place, RouteDraft } from "../../routes/route-map.ts";
import { NamesFields, trimmedNames } from "./names-fields.tsx";

interface CorridorFormProps {
  readonly map: RouteDraft;
  /** Null for a new one. */
  readonly corridor: Corridor | null;
  readonly done: (words: CorridorWords) => void;
  readonly remove: (() => void) | null;
}

export function CorridorForm({ map, corridor, done, remove }: CorridorFormProps): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState(corridor?.name ?? "");
  const [names, setNames] = useState<Names>(corridor?.names ?? {});
  const [route, setRoute] = useState(corridor?.route ?? "");
  const [places, setPlaces] = useState<readonly string[]>(corridor ? placesOfCorridor(map, corridor) : []);
  const [wrong, setWrong] = useState<"name" | "stops" | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = name.trim() === "" ? "name" : isWay(places) ? null : "stops";
    setWrong(fault);
    if (fault === null) done({ name: name.trim(), names: trimmedNames(names), route: route.trim(), places });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("community.routes.name")}
          value={name}
          error={wrong === "name" ? t("community.routes.nameNeeded") : null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <NamesFields names={names} change={setNames} />
        <TextInput
          label={t("community.routes.route")}
          description={t("community.routes.routeHelp")}
          value={route}
          onChange={(event) => setRoute(event.currentTarget.value)}
        />
        <Stops map={map} places={places} change={setPlaces} />
        {wrong === "stops" ? (
          <Text size="sm" c="ochre" role="alert">
            {t("community.routes.stopsNeeded")}
          </Text>
        ) : null}
        <Group justify="space-between">
          <Button type="submit">{t("community.routes.takeOver")}</Button>
          {remove ? (
            <Button variant="subtle" color="ochre" onClick={remove}>
              {t("community.routes.removeCorridor")}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function isWay(places: readonly string[]): boolean {
  return places.length >= 2 && places.every((id, at) => at === 0 || id !== places[at - 1]);
}

interface StopsProps {
  readonly map: RouteDraft;
  readonly places: readonly string[];
  readonly change: (places: readonly string[]) => void;
}

function Stops({ map, places, change }: StopsProps): ReactElement {
  const { t } = useTranslation();
  const byName = [...map.places].sort((one, other) => one.name.localeCompare(other.name));
  const [next, setNext] = useState(byName[0]?.id ?? "");
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {t("community.routes.stops")}
      </Text>
      <ol className="waymark-stops">
        {places.map((id, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a corridor may pass a place twice; its position is what it is.
          <li key={`${id} ${at}`}>
            <Stop place={map.places.find((place) => place.id === id)} {...{ places, at, change }} />
          </li>
        ))}
      </ol>
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={t("community.routes.nextStop")}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          data={byName.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="default" onClick={() => change([...places, next])} disabled={next === places.at(-1)}>
          {t("community.routes.addStop")}
        </Button>
      </Group>
    </Stack>
  );
}

interface StopProps {
  readonly place: Place | undefined;
  readonly places: readonly string[];
  readonly at: number;
  readonly change: (places: readonly string[]) => void;
}

function Stop({ place, places, at, change }: StopProps): ReactElement {
  const { t } = useTranslation();
  const name = place?.name ?? "";
  const swap = (to: number) => {
    const next = [...places];
    [next[at], next[to]] = [next[to] ?? "", next[at] ?? ""];
    change(next);
  };
  return (
    <Group gap="xs" justify="space-between">
      <bdi>{name}</bdi>
      <Group gap={4}>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={at === 0}
          onClick={() => swap(at - 1)}
          aria-label={t("community.routes.earlier", { name })}
        >
          {t("community.routes.up")}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={at === places.length - 1}
          onClick={() => swap(at + 1)}
          aria-label={t("community.routes.later", { name })}
        >
          {t("community.routes.down")}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="ochre"
          onClick={() => change(places.filter((_, index) => index !== at))}
          aria-label={t("community.routes.leaveOut", { name })}
        >
          {t("community.routes.out")}
        </Button>
      </Group>
    </Group>
  );
}
