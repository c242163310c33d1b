/**
 * What does a warning rest on?
 *
 * Observations of its legs that the moderator may see, and partners that said so. Two of different origin are needed,
 * one of them vetted; which are, the node knows. None of this is published.
 *
 * @module
 */
import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { partnersPage } from "../../../identity/api.ts";
import { type Column, DataTable, Day, useAnswer } from "../../../safeguards/screens/index.ts";
import { observedSourcesView, type sourceReference } from "../../warnings/warnings-api.ts";

export type ChosenSource = z.output<typeof sourceReference>;
type Observed = z.infer<typeof observedSourcesView>["items"][number];

interface SourcesFieldProps {
  readonly legs: readonly string[];
  readonly value: readonly ChosenSource[];
  readonly change: (sources: readonly ChosenSource[]) => void;
}

export function SourcesField({ legs, value, change }: SourcesFieldProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Text size="sm">{t("community.warnings.sourcesHint")}</Text>
      <Observations legs={legs} value={value} change={change} />
      <Partners value={value} change={change} />
    </Stack>
  );
}

function Observations({ legs, value, change }: SourcesFieldProps): ReactElement {
  const { t } = useTranslation();
  const path = legs.length === 0 ? null : `/warnings/sources?legs=${encodeURIComponent(legs.join(","))}`;
  const observed = useAnswer(path, observedSourcesView);
  const items = observed.data?.items ?? [];
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(legs.length === 0 ? "community.warnings.chooseLegFirst" : "community.warnings.noObservation")}
      </Text>
    );
  const chosen = (id: string) => value.some(({ reference }) => reference === id);
  const toggle = ({ id }: Observed) =>
    change(
      chosen(id)
        ? value.filter(({ reference }) => reference !== id)
        : [...value, { kind: "observation", reference: id, note: "" }],
    );
  const columns: Column<Observed>[] = [
    {
      name: "take",
      title: t("community.warnings.take"),
      cell: (one) => (
        <Checkbox
          aria-label={t("community.warnings.takeOne", { day: one.day, number: one.origin })}
          checked={chosen(one.id)}
          onChange={() => toggle(one)}
        />
      ),
    },
    { name: "day", title: t("community.warnings.day"), cell: (one) => <Day day={one.day} />, heads: true },
    {
      name: "kind",
      title: t("community.warnings.kind"),
      cell: (one) => t(`community.risk.kinds.${one.kind}`),
    },
    {
      name: "channel",
      title: t("community.warnings.channel"),
      cell: (one) => t(`community.warnings.channels.${one.channel}`),
    },
    { name: "origin", title: t("community.warnings.origin"), cell: (one) => one.origin, numeric: true },
    {
      name: "vetted",
      title: t("community.warnings.vetted"),
      cell: (one) => t(one.vetted ? "community.warnings.yes" : "community.warnings.no"),
    },
  ];
  return (
    <DataTable
      caption={t("community.warnings.observations")}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function Partners({ value, change }: Omit<SourcesFieldProps, "legs">): ReactElement {
  const { t } = useTranslation();
  const partners = useAnswer("/partners?limit=200", partnersPage);
  const named = value.filter(({ kind }) => kind === "partner");
  const all = partners.data?.items ?? [];
  const left = all.filter(({ id }) => !named.some(({ reference }) => reference === id));
  const put = (reference: string, note: string) =>
    change(value.map((one) => (one.reference === reference ? { ...one, note } : one)));
  return (
    <Stack gap="xs">
      {named.map(({ reference, note }) => {
        const name = all.find(({ id }) => id === reference)?.name ?? reference;
        return (
          <Stack key={reference} gap={4}>
            <TextInput
              label={t("community.warnings.partnerNote", { partner: name })}
              description={t("community.warnings.partnerNoteHint")}
              value={note}
              onChange={(event) => put(reference, event.currentTarget.value)}
            />
            <Button
              size="compact-xs"
              variant="default"
              className="waymark-self-start"
              onClick={() => change(value.filter((one) => one.reference !== reference))}
            >
              {t("community.warnings.dropPartner", { partner: name })}
            </Button>
          </Stack>
        );
      })}
      <NativeSelect
        label={t("community.warnings.addPartner")}
        maw="24rem"
        value=""
        onChange={(event) => {
          const reference = event.currentTarget.value;
          if (reference !== "") change([...value, { kind: "partner", reference, note: "" }]);
        }}
        data={[
          { value: "", label: t("community.warnings.choosePartner") },
          ...left.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Stack>
  );
}
