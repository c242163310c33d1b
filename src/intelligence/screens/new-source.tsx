/**
 * How is a source made known, with its grading and with who shall see what it says?
 *
 * @module
 */
import { Button, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { defaultHandling, type Handling, handlingRefused } from "../../safeguards/index.ts";
import { HandlingEditor, Refused, useAsking, useChange } from "../../safeguards/screens/index.ts";
import { type newSource, reliabilities, sourceSchema } from "../api.ts";
import { useOtherPartners } from "./change-handling.tsx";

type Source = z.infer<typeof sourceSchema>;
type Grading = Source["grading"];

export function NewSource({ made }: { readonly made: (source: Source) => void }): ReactElement {
  const { t } = useTranslation();
  const { purpose } = useAsking();
  const partners = useOtherPartners();
  const [name, setName] = useState("");
  const [nameNeeded, setNameNeeded] = useState(false);
  const [grading, setGrading] = useState<Grading>({ reliability: "F", credibility: 6 });
  const [handling, setHandling] = useState<Handling>(() => defaultHandling(purpose === "protection"));
  const add = useChange<z.input<typeof newSource>, Source>(
    (body) => ({ path: "/sources", method: "POST", body, answer: sourceSchema }),
    ["/sources"],
  );
  const refused = handlingRefused(handling, false) !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = name.trim().length < 2;
    setNameNeeded(short);
    if (!short && !refused)
      add.mutate(
        {
          name,
          grading,
          handling: { ...handling, audience: audienceOf(handling), purposes: [...handling.purposes] },
        },
        { onSuccess: made },
      );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("sources.name")}
          description={t("sources.nameHelp")}
          value={name}
          error={nameNeeded ? t("sources.nameNeeded") : null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <GradingFields value={grading} onChange={setGrading} />
        <Text fw={600} size="sm">
          {t("sources.handling")}
        </Text>
        <HandlingEditor value={handling} onChange={setHandling} partners={partners} />
        {add.isError ? <Refused failure={add.error} /> : null}
        <Button type="submit" loading={add.isPending} disabled={refused}>
          {t("sources.add")}
        </Button>
      </Stack>
    </form>
  );
}

function audienceOf({ audience }: Handling): Source["handling"]["audience"] {
  return typeof audience === "string" ? audience : [...audience];
}

interface GradingFieldsProps {
  readonly value: Grading;
  readonly onChange: (grading: Grading) => void;
}

function GradingFields({ value, onChange }: GradingFieldsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t("grading.reliabilityField")}
        value={value.reliability}
        onChange={(event) =>
          onChange({ ...value, reliability: event.currentTarget.value as Grading["reliability"] })
        }
        data={reliabilities.map((grade) => ({
          value: grade,
          label: `${grade}: ${t(`grading.reliability.${grade}`)}`,
        }))}
      />
      <NativeSelect
        label={t("grading.credibilityField")}
        value={String(value.credibility)}
        onChange={(event) => onChange({ ...value, credibility: Number(event.currentTarget.value) })}
        data={[1, 2, 3, 4, 5, 6].map((grade) => ({
          value: String(grade),
          label: `${grade}: ${t(`grading.credibility.${grade}`)}`,
        }))}
      />
    </>
  );
}
