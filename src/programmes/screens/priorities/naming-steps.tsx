/**
 * How are criteria with their anchors, options and groups put down?
 *
 * @module
 */
import { Button, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExerciseDraft } from "./exercise-draft.ts";

export interface StepProps {
  readonly draft: ExerciseDraft;
  readonly change: (draft: ExerciseDraft) => void;
}

export function CriteriaStep({ draft, change }: StepProps): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const set = (at: number, said: Partial<ExerciseDraft["criteria"][number]>) =>
    change({
      ...draft,
      criteria: draft.criteria.map((one, place) => (place === at ? { ...one, ...said } : one)),
    });
  const add = () => {
    if (name.trim() === "" || draft.criteria.some((one) => one.name === name.trim())) return;
    const fresh = {
      name: name.trim(),
      worst: 0,
      best: 4,
      unit: "0–4",
      meaning: t("programmes.priorities.meaningEmpty"),
    };
    change({ ...draft, criteria: [...draft.criteria, fresh] });
    setName("");
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t("programmes.priorities.anchorsMean")}</Text>
      {draft.criteria.map((criterion, at) => (
        <Group key={criterion.name} align="flex-end" gap="xs">
          <Text fw={600} size="sm" w="8rem">
            {criterion.name}
          </Text>
          {(["worst", "best"] as const).map((end) => (
            <NumberInput
              key={end}
              w="7rem"
              label={t(`programmes.field.${end}`)}
              aria-label={t("programmes.priorities.fieldOf", {
                of: criterion.name,
                field: t(`programmes.field.${end}`),
              })}
              value={criterion[end]}
              onChange={(value) => (typeof value === "number" ? set(at, { [end]: value }) : undefined)}
            />
          ))}
          <TextInput
            w="6rem"
            label={t("programmes.field.unit")}
            aria-label={t("programmes.priorities.fieldOf", {
              of: criterion.name,
              field: t("programmes.field.unit"),
            })}
            value={criterion.unit}
            onChange={(event) => set(at, { unit: event.currentTarget.value })}
          />
          <TextInput
            label={t("programmes.field.meaning")}
            aria-label={t("programmes.priorities.fieldOf", {
              of: criterion.name,
              field: t("programmes.field.meaning"),
            })}
            style={{ flex: "1 1 12rem" }}
            value={criterion.meaning}
            onChange={(event) => set(at, { meaning: event.currentTarget.value })}
          />
          <RemoveButton
            name={criterion.name}
            remove={() =>
              change({
                ...draft,
                criteria: draft.criteria.filter((_, place) => place !== at),
                scores: draft.scores.filter((one) => one.criterion !== criterion.name),
                weights: draft.weights.filter((one) => one.criterion !== criterion.name),
              })
            }
          />
        </Group>
      ))}
      <AddLine label={t("programmes.priorities.newCriterion")} value={name} setValue={setName} add={add} />
    </Stack>
  );
}

export function NamesStep({
  draft,
  change,
  of,
}: StepProps & { readonly of: "options" | "groups" }): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const names =
    of === "options" ? draft.options.map((one) => one.name) : draft.groups.map((one) => one.group);
  const add = () => {
    const said = name.trim();
    if (said === "" || names.includes(said)) return;
    change(
      of === "options"
        ? { ...draft, options: [...draft.options, { name: said, programme: null }] }
        : { ...draft, groups: [...draft.groups, { group: said, share: 1 }] },
    );
    setName("");
  };
  const remove = (gone: string) =>
    change(
      of === "options"
        ? {
            ...draft,
            options: draft.options.filter((one) => one.name !== gone),
            scores: draft.scores.filter(({ option }) => option !== gone),
            vetoes: draft.vetoes.filter(({ option }) => option !== gone),
          }
        : {
            ...draft,
            groups: draft.groups.filter(({ group }) => group !== gone),
            weights: draft.weights.filter(({ group }) => group !== gone),
          },
    );
  return (
    <Stack gap="sm">
      {names.map((one) => (
        <Group key={one} gap="xs">
          <Text size="sm">{one}</Text>
          <RemoveButton name={one} remove={() => remove(one)} />
        </Group>
      ))}
      <AddLine label={t(`programmes.priorities.new-${of}`)} value={name} setValue={setName} add={add} />
    </Stack>
  );
}

interface AddLineProps {
  readonly label: string;
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly add: () => void;
}

function AddLine({ label, value, setValue, add }: AddLineProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        label={label}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === "Enter" ? add() : undefined)}
      />
      <Button variant="default" onClick={add}>
        {t("programmes.priorities.add")}
      </Button>
    </Group>
  );
}

export function RemoveButton({
  name,
  remove,
}: {
  readonly name: string;
  readonly remove: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t("programmes.priorities.removeNamed", { name })}
      onClick={remove}
    >
      {t("programmes.priorities.remove")}
    </Button>
  );
}
