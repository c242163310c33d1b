/**
 * At which stops does it help?
 *
 * Chosen from the map one by one; each can be taken out again.
 *
 * @module
 */
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "../../routes/route-map.ts";

interface PlacesFieldProps {
  readonly value: readonly string[];
  readonly places: readonly Place[];
  readonly error: string | null;
  readonly change: (places: readonly string[]) => void;
}

export function PlacesField({ value, places, error, change }: PlacesFieldProps): ReactElement {
  const { t } = useTranslation();
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const left = places.filter(({ id }) => !value.includes(id));
  left.sort((one, other) => one.name.localeCompare(other.name));
  return (
    <Stack gap={6}>
      <NativeSelect
        label={t("community.help.fields.places")}
        description={t("community.help.hints.places")}
        value=""
        error={error}
        onChange={(event) => {
          const place = event.currentTarget.value;
          if (place !== "") change([...value, place]);
        }}
        data={[
          { value: "", label: t("community.help.addPlace") },
          ...left.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {value.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("community.help.noPlace")}
        </Text>
      ) : (
        <Group gap="xs">
          {value.map((id) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              aria-label={t("community.help.takeOut", { place: names.get(id) ?? id })}
              onClick={() => change(value.filter((one) => one !== id))}
            >
              <bdi>{names.get(id) ?? id}</bdi>&nbsp;<span aria-hidden="true">×</span>
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
