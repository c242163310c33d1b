/**
 * How are the things of one row connected with each other?
 *
 * @module
 */
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { entityTypes, isA } from "../../model/index.ts";
import { addLink, type MappingDraft, removeLink } from "../mapping-draft.ts";
import { useWording } from "./wording.ts";

interface MappingLinksProps {
  readonly mapping: MappingDraft;
  readonly change: (mapping: MappingDraft) => void;
}

export function MappingLinks({ mapping, change }: MappingLinksProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const nameOf = (thing: string) => {
    const type = mapping.things.find((one) => one.name === thing)?.entityType ?? thing;
    return type === thing ? wording.type(type) : thing;
  };
  return (
    <Stack gap="sm">
      {mapping.links.map((link, index) => (
        <Group key={`${link.entityType} ${link.from} ${link.to}`} gap="xs">
          <Text size="sm">
            {nameOf(link.from)} · {wording.type(link.entityType)} · {nameOf(link.to)}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("mapping.removeNamed", { thing: wording.type(link.entityType) })}
            onClick={() => change(removeLink(mapping, index))}
          >
            {t("mapping.remove")}
          </Button>
        </Group>
      ))}
      {mapping.links.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("mapping.noLinks")}
        </Text>
      ) : null}
      <NewLink mapping={mapping} change={change} nameOf={nameOf} />
    </Stack>
  );
}

interface NewLinkProps extends MappingLinksProps {
  readonly nameOf: (thing: string) => string;
}

function NewLink({ mapping, change, nameOf }: NewLinkProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const choices = possibleLinks(mapping);
  const [chosen, setChosen] = useState(0);
  const link = choices[chosen] ?? choices[0];
  if (!link) return <Text size="sm">{t("mapping.nothingJoins")}</Text>;
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        size="xs"
        label={t("mapping.newLink")}
        value={String(choices.indexOf(link))}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={choices.map((one, index) => ({
          value: String(index),
          label: `${nameOf(one.from)} · ${wording.type(one.entityType)} · ${nameOf(one.to)}`,
        }))}
      />
      <Button size="xs" variant="default" onClick={() => change(addLink(mapping, link))}>
        {t("mapping.addLink")}
      </Button>
    </Group>
  );
}

/** Every link type that may join two different things of the row, in the model's direction. */
function possibleLinks({ things }: MappingDraft): readonly MappingDraft["links"][number][] {
  const fits = (type: string, property: string, end: string) => {
    const range = entityTypes.get(type)?.properties[property]?.range ?? [];
    return range.some((wanted) => entityTypes.has(wanted) && isA(end, wanted));
  };
  return [...entityTypes.values()].flatMap(({ name, link }) => {
    if (link === null) return [];
    return things.flatMap((from) =>
      things
        .filter(
          (to) => to !== from && fits(name, link.from, from.entityType) && fits(name, link.to, to.entityType),
        )
        .map((to) => ({ entityType: name, from: from.name, to: to.name })),
    );
  });
}
