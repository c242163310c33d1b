/**
 * What does one row of a table speak of, and what tells one such thing from the next?
 *
 * @module
 */
import { Button, Group, MultiSelect, NativeSelect, Stack, Text } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { entityTypes } from "../../model/index.ts";
import { addThing, type MappingDraft, removeThing, retypeThing, setKeyColumns } from "../mapping-draft.ts";
import { useWording } from "./wording.ts";

interface MappingThingsProps {
  readonly mapping: MappingDraft;
  readonly columns: readonly string[];
  readonly change: (mapping: MappingDraft) => void;
}

export function MappingThings({ mapping, columns, change }: MappingThingsProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const types = [...entityTypes.values()]
    .filter((type) => type.link === null)
    .map(({ name }) => ({ value: name, label: wording.type(name) }));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("mapping.thingsMean")}
      </Text>
      {mapping.things.map((thing, index) => (
        <Group key={thing.name} gap="sm" align="flex-end" className="waymark-stack-narrow">
          <NativeSelect
            size="xs"
            label={t("mapping.thing", { number: index + 1 })}
            value={thing.entityType}
            onChange={(event) => change(retypeThing(mapping, thing.name, event.currentTarget.value))}
            data={types}
          />
          <MultiSelect
            size="xs"
            flex="1 1 16rem"
            label={t("mapping.key")}
            placeholder={thing.keyColumns.length === 0 ? t("mapping.keyContent") : ""}
            data={[...new Set(columns)]}
            value={thing.keyColumns}
            onChange={(keys) => change(setKeyColumns(mapping, thing.name, keys))}
            searchable
          />
          {mapping.things.length > 1 ? (
            <Button
              size="xs"
              variant="default"
              aria-label={t("mapping.removeNamed", { thing: wording.type(thing.entityType) })}
              onClick={() => change(removeThing(mapping, thing.name))}
            >
              {t("mapping.remove")}
            </Button>
          ) : null}
        </Group>
      ))}
      <Button
        size="xs"
        variant="default"
        className="waymark-self-start"
        onClick={() => change(addThing(mapping, "Person"))}
      >
        {t("mapping.addThing")}
      </Button>
    </Stack>
  );
}
