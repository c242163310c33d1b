/**
 * What does one write down of a number?
 *
 * @module
 */
import { NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { EntrySet } from "../../entries/entry.ts";
import { isRatio, type ObservationDraft, placesOf, wholeProgramme } from "../../results/observation-draft.ts";

interface ObservationFieldsProps {
  readonly set: EntrySet;
  readonly draft: ObservationDraft;
  readonly change: (said: Partial<ObservationDraft>) => void;
}

export function ObservationFields({ set, draft, change }: ObservationFieldsProps): ReactElement {
  const { t } = useTranslation();
  const field = (name: string) => t(`programmes.field.${name}`);
  const targeted = new Set(set.target.map(({ content }) => content.indicator));
  const ratio = isRatio(set, draft.indicator);
  const pick = (value: string, label: string) => ({ value, label });
  const choose = [pick("", t("programmes.results.enter.choose"))];
  const figure = (name: "value" | "numerator" | "denominator") => (
    <NumberInput
      label={field(name)}
      value={draft[name] ?? ""}
      onChange={(value) => change({ [name]: typeof value === "number" ? value : null })}
      thousandSeparator=" "
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={field("component")}
        value={draft.component}
        onChange={(event) => change({ component: event.currentTarget.value, place: "" })}
        data={[
          ...choose,
          pick(wholeProgramme, t("programmes.results.enter.whole")),
          ...set.component.map(({ id, content }) => pick(id, `${content.code} ${content.title}`)),
        ]}
      />
      <NativeSelect
        label={field("indicator")}
        value={draft.indicator}
        onChange={(event) => change({ indicator: event.currentTarget.value })}
        data={[
          ...choose,
          ...set.indicator
            .filter(({ id }) => targeted.has(id))
            .map(({ id, content }) => pick(id, content.text)),
        ]}
      />
      <TextInput
        type="date"
        label={field("start")}
        value={draft.start}
        onChange={(event) => change({ start: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={field("end")}
        value={draft.end}
        onChange={(event) => change({ end: event.currentTarget.value })}
      />
      <NativeSelect
        label={field("place")}
        value={draft.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
        data={[
          pick("", t("programmes.results.enter.allPlaces")),
          ...placesOf(set, draft.component).map((place) => pick(place, place)),
        ]}
      />
      {ratio ? figure("numerator") : figure("value")}
      {ratio ? figure("denominator") : null}
      <NativeSelect
        label={field("evidence")}
        value={draft.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.value })}
        data={[
          pick("", t("programmes.results.enter.noEvidence")),
          ...set.evidence.map(({ id, content }) => pick(id, `${content.grade} · ${content.citation}`)),
        ]}
      />
      <Textarea
        label={field("comment")}
        value={draft.comment}
        onChange={(event) => change({ comment: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}
