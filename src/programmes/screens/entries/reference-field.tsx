/**
 * How is another entry named: found by a few letters, and one of the right kind?
 *
 * @module
 */
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Entry, type EntrySet, entryWith } from "../../entries/entry.ts";
import { entryCaption } from "../../entries/entry-caption.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import type { FieldMark } from "../../entries/field.ts";
import type { FieldProps } from "./field-props.ts";
import { useShownField } from "./found-words.ts";

type Reference = Extract<FieldMark, { readonly field: "reference" }>;

/** Most that a list shows at once; letters find the others. */
const mostShown = 60;

export function ReferenceField(props: FieldProps<Reference>): ReactElement {
  const { t } = useTranslation();
  const shown = useShownField(props);
  const { mark, needed, value, change, set } = props;
  const chosen = typeof value === "string" && value !== "" ? value : null;
  return (
    <Select
      {...shown}
      withAsterisk={needed}
      searchable
      clearable={!needed}
      limit={mostShown}
      placeholder={t(needed ? "programmes.entries.choose" : "programmes.entries.notSaid")}
      nothingFoundMessage={t("programmes.entries.nothingFound")}
      clearButtonProps={{ "aria-label": t("programmes.entries.clear", { field: shown.label }) }}
      comboboxProps={{ withinPortal: false }}
      value={chosen}
      onChange={(next) => change(next ?? "")}
      data={options(set, mark.to, chosen === null ? [] : [chosen])}
    />
  );
}

export function ReferencesField(props: FieldProps & { readonly to: EntryKind }): ReactElement {
  const { t } = useTranslation();
  const shown = useShownField(props);
  const { to, value, change, set } = props;
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  const [round, setRound] = useState(0);
  const left = options(set, to, []).filter((option) => !chosen.includes(option.value));
  return (
    <Stack gap={6}>
      <Select
        {...shown}
        // Made anew after each choice, so that the letters typed for it are gone.
        key={round}
        searchable
        limit={mostShown}
        placeholder={t("programmes.entries.addOne")}
        nothingFoundMessage={t("programmes.entries.nothingFound")}
        comboboxProps={{ withinPortal: false }}
        value={null}
        onChange={(next) => {
          if (next === null) return;
          change([...chosen, next]);
          setRound(round + 1);
        }}
        data={left}
      />
      {chosen.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("programmes.entries.none")}
        </Text>
      ) : (
        <Group gap="xs">
          {chosen.map((id) => (
            <Chosen
              key={id}
              {...{ set, to, id }}
              takeOut={() => change(chosen.filter((one) => one !== id))}
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}

interface ChosenProps {
  readonly set: EntrySet;
  readonly to: EntryKind;
  readonly id: string;
  readonly takeOut: () => void;
}

function Chosen({ set, to, id, takeOut }: ChosenProps): ReactElement {
  const { t } = useTranslation();
  const name = captionOf(set, to, id);
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t("programmes.entries.takeOut", { name })}
      onClick={takeOut}
    >
      <bdi className="waymark-clipped">{name}</bdi>&nbsp;<span aria-hidden="true">×</span>
    </Button>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** @param also - Ids that are chosen already, though they may not be seen here. */
function options(set: EntrySet, to: EntryKind, also: readonly string[]): Option[] {
  const list: readonly Entry[] = set[to];
  const offered = list.map((entry) => ({ value: entry.id, label: entryCaption(entry, set) }));
  offered.sort((one, other) => one.label.localeCompare(other.label));
  const unseen = also.filter((id) => !list.some((entry) => entry.id === id));
  return [...unseen.map((id) => ({ value: id, label: id })), ...offered];
}

/** The name, or the id of what is not to be seen here. */
export function captionOf(set: EntrySet, kind: EntryKind, id: string): string {
  const entry: Entry | null = entryWith(set, kind, id);
  return entry === null ? id : entryCaption(entry, set);
}
