/**
 * How is consent, or a refusal, written down as an object?
 *
 * Source: trust.md rule 17.
 *
 * @module
 */
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { sharingPurposes } from "../../../safeguards/index.ts";
import { Refused, useChange } from "../../../safeguards/screens/index.ts";
import {
  type Consent,
  consentData,
  consentDecisions,
  consentGivers,
  consentMethods,
  explanations,
  interpreters,
  refuseConsent,
} from "../../triage/consent.ts";
import { consentSchema, releaseView } from "../../triage/triage-api.ts";
import { RefusalMeans, restingOnConsent } from "./refusal-means.tsx";
import type { ReportDetail } from "./report-screen.tsx";
import { useOtherPartners } from "./use-other-partners.ts";
import { useReportsAgain } from "./use-reports-again.ts";

interface ConsentFormProps {
  readonly report: ReportDetail;
  readonly done: () => void;
}

/** What is recorded, under an id of its own. */
interface Word {
  readonly id: string;
  readonly said: Consent;
}

function wordOf(said: Consent): Word {
  return { id: crypto.randomUUID(), said };
}

export function ConsentForm({ report, done }: ConsentFormProps): ReactElement {
  const { t } = useTranslation();
  const again = useReportsAgain();
  const [word, setWord] = useState(() => wordOf(startingConsent()));
  const { said } = word;
  // Sent again unchanged it is the same word, and finishes what was begun; changed it is another.
  const change = (part: Partial<Record<keyof Consent, unknown>>) =>
    setWord((before) => wordOf({ ...before.said, ...part } as Consent));
  const save = useChange<Word, unknown>(
    (body) => ({
      path: `/reports/${report.id}/consents`,
      method: "POST",
      body,
      answer: z.array(releaseView),
    }),
    ["/reports", "/records"],
  );
  const going = said.decision === "refused" ? restingOnConsent(report) : 0;
  const because = refuseConsent(said, today());
  return (
    <Stack gap="md">
      <Text size="sm">{t("community.triage.consentMeans")}</Text>
      <Radio.Group
        label={t("community.triage.decision")}
        value={said.decision}
        onChange={(decision) => change({ decision })}
      >
        <Group gap="lg" mt={6}>
          {consentDecisions.map((one) => (
            <Radio key={one} value={one} label={t(`community.triage.decisions.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <How said={said} change={change} />
      {said.decision === "given" ? <To said={said} change={change} /> : <RefusalMeans report={report} />}
      {because === null ? null : <Text size="sm">{t(`community.triage.consentLacks.${because}`)}</Text>}
      {save.isError ? <Refused failure={save.error} /> : null}
      <Button
        {...(going > 0 ? { color: "ochre" } : {})}
        disabled={because !== null || !consentSchema.safeParse(said).success}
        loading={save.isPending}
        onClick={() => save.mutate(word, { onSuccess: done, onError: () => void again() })}
      >
        {going > 0 ? t("community.triage.saveRefusal", { count: going }) : t("community.triage.saveConsent")}
      </Button>
    </Stack>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Nothing is agreed to beforehand. */
function startingConsent(): Consent {
  return {
    decision: "refused",
    who: "reporter",
    data: [],
    organisations: "owner",
    purposes: [],
    language: "en",
    method: "mailbox",
    interpreter: "none-needed",
    day: today(),
    until: today(),
    explained: [],
  };
}

interface PartProps {
  readonly said: Consent;
  readonly change: (part: Partial<Record<keyof Consent, unknown>>) => void;
}

function How({ said, change }: PartProps): ReactElement {
  const { t } = useTranslation();
  const choice = (name: "who" | "method" | "interpreter", values: readonly string[]) => (
    <NativeSelect
      label={t(`community.triage.consent.${name}.label`)}
      value={said[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={values.map((value) => ({ value, label: t(`community.triage.consent.${name}.${value}`) }))}
    />
  );
  return (
    <Group grow align="flex-start" className="waymark-stack-narrow">
      {choice("who", consentGivers)}
      {choice("method", consentMethods)}
      {choice("interpreter", interpreters)}
      <TextInput
        label={t("community.triage.consent.language")}
        value={said.language}
        onChange={(event) => change({ language: event.currentTarget.value.trim() })}
      />
    </Group>
  );
}

function To({ said, change }: PartProps): ReactElement {
  const { t } = useTranslation();
  const partners = useOtherPartners();
  const { organisations } = said;
  const named = typeof organisations === "string" ? [] : [...organisations];
  return (
    <>
      <MultiSelect
        label={t("community.triage.consent.data")}
        value={[...said.data]}
        onChange={(data) => change({ data })}
        data={consentData.map((value) => ({
          value,
          label: value === "observation" ? t("community.triage.observation") : t(`model.${value}.label`),
        }))}
      />
      <MultiSelect
        label={t("community.triage.consent.organisations")}
        description={t("community.triage.consent.organisationsMean")}
        value={named}
        onChange={(ids) => change({ organisations: ids.length === 0 ? "owner" : ids })}
        data={partners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox.Group
        label={t("community.triage.consent.purposes")}
        value={[...said.purposes]}
        onChange={(purposes) => change({ purposes })}
      >
        <Group gap="lg" mt={6}>
          {sharingPurposes.map((purpose) => (
            <Checkbox key={purpose} value={purpose} label={t(`purposes.${purpose}.name`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        label={t("community.triage.consent.explained")}
        value={[...said.explained]}
        onChange={(explained) => change({ explained })}
      >
        <Stack gap={6} mt={6}>
          {explanations.map((one) => (
            <Checkbox key={one} value={one} label={t(`community.triage.explanations.${one}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        type="date"
        label={t("community.triage.consent.until")}
        value={said.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
    </>
  );
}
