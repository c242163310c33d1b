/**
 * Which single facts leave the desk, for whom, and on what grounds?
 *
 * The sentence of who will see it stands under the choice. Where two people must agree, the draft is sealed to the desk and
 * waits for a colleague; what it says reaches the node only when the colleague releases it.
 *
 * Source: trust.md rules 9, 17, 21 and 27; section 5.5.
 *
 * @module
 */
import { Alert, Button, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { defaultHandling, handlingRefused } from "../../../safeguards/index.ts";
import { dayInWords, HandlingEditor, Refused } from "../../../safeguards/screens/index.ts";
import type { Report } from "../../report/report.ts";
import { credibilities, reliabilities } from "../../risk/observation.ts";
import { type ReleaseDraft, refuseBeyondConsent, refuseRelease } from "../../triage/release.ts";
import { FactEditor } from "./fact-editor.tsx";
import { ObservationEditor } from "./observation-editor.tsx";
import type { ReportDetail } from "./report-screen.tsx";
import { useOtherPartners } from "./use-other-partners.ts";
import { useReleasing } from "./use-releasing.ts";

interface ReleaseFormProps {
  readonly report: ReportDetail;
  readonly told: Report | null;
  readonly done: () => void;
}

export function ReleaseForm({ report, told, done }: ReleaseFormProps): ReactElement {
  const { t } = useTranslation();
  const partners = useOtherPartners();
  const [draft, setDraft] = useState<ReleaseDraft>(startingDraft);
  const change = (part: Partial<ReleaseDraft>) => setDraft((before) => ({ ...before, ...part }));
  const child = report.child !== "no" || report.class === "child";
  const twoPeople = child || report.class !== "ordinary";
  const consent = report.consents.find(({ id }) => id === draft.consent);
  const because =
    refuseRelease(draft, child) ??
    (consent === undefined ? null : refuseBeyondConsent(draft, consent.said, today())) ??
    (handlingRefused(draft.handling, false) === null ? null : "handling");
  const releasing = useReleasing({ report, twoPeople, done });
  return (
    <Stack gap="md">
      <Text size="sm">{t("community.triage.releaseMeans")}</Text>
      {child ? <Alert variant="outline">{t("community.triage.releaseOfChild")}</Alert> : null}
      <FactEditor facts={draft.facts} child={child} change={(facts) => change({ facts })} />
      <ObservationEditor
        observation={draft.observation}
        told={told}
        change={(observation) => change({ observation })}
      />
      {draft.facts.length === 0 ? null : (
        <HandlingEditor
          value={draft.handling}
          onChange={(handling) => change({ handling })}
          partners={partners}
        />
      )}
      <Grading draft={draft} change={change} />
      <Grounds report={report} draft={draft} change={change} />
      {because === null ? null : (
        <Text size="sm" role="status">
          {t(`community.triage.releaseLacks.${because}`)}
        </Text>
      )}
      {releasing.failure === null ? null : <Refused failure={releasing.failure} />}
      <Button disabled={because !== null} loading={releasing.busy} onClick={() => releasing.run(draft)}>
        {t(twoPeople ? "community.triage.agreeAndAsk" : "community.triage.releaseNow")}
      </Button>
    </Stack>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function startingDraft(): ReleaseDraft {
  return {
    id: crypto.randomUUID(),
    facts: [],
    observation: null,
    handling: defaultHandling(false),
    grading: { reliability: "F", credibility: 6, reasons: null },
    consent: null,
    reasons: "",
  };
}

interface PartProps {
  readonly draft: ReleaseDraft;
  readonly change: (part: Partial<ReleaseDraft>) => void;
}

function Grading({ draft, change }: PartProps): ReactElement {
  const { t } = useTranslation();
  const { grading } = draft;
  const judged = grading.reliability !== "F" || grading.credibility !== 6;
  const set = (part: Partial<ReleaseDraft["grading"]>) => {
    const next = { ...grading, ...part };
    const unjudged = next.reliability === "F" && next.credibility === 6;
    change({ grading: { ...next, reasons: unjudged ? null : (next.reasons ?? "") } });
  };
  return (
    <>
      <NativeSelect
        label={t("grading.reliabilityField")}
        value={grading.reliability}
        onChange={({ currentTarget: { value } }) =>
          set({ reliability: reliabilities.find((one) => one === value) ?? "F" })
        }
        data={reliabilities.map((grade) => ({
          value: grade,
          label: `${grade}: ${t(`grading.reliability.${grade}`)}`,
        }))}
      />
      <NativeSelect
        label={t("grading.credibilityField")}
        value={String(grading.credibility)}
        onChange={({ currentTarget: { value } }) =>
          set({ credibility: credibilities.find((one) => one === Number(value)) ?? 6 })
        }
        data={credibilities.map((grade) => ({
          value: String(grade),
          label: `${grade}: ${t(`grading.credibility.${grade}`)}`,
        }))}
      />
      {judged ? (
        <Textarea
          label={t("community.triage.gradingReasons")}
          description={t("community.triage.ownWords")}
          value={grading.reasons ?? ""}
          onChange={(event) => set({ reasons: event.currentTarget.value })}
          maxLength={2000}
        />
      ) : null}
    </>
  );
}

function Grounds({ report, draft, change }: PartProps & { readonly report: ReportDetail }): ReactElement {
  const { t, i18n } = useTranslation();
  const standing = report.consents.filter(
    ({ said, withdrawnOn }) => said.decision === "given" && withdrawnOn === null,
  );
  return (
    <>
      <NativeSelect
        label={t("community.triage.grounds")}
        value={draft.consent ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change(value === "" ? { consent: null, reasons: "" } : { consent: value, reasons: null })
        }
        data={[
          { value: "", label: t("community.triage.withoutConsent") },
          ...standing.map(({ id, said }) => ({
            value: id,
            label: t("community.triage.consentOf", { day: dayInWords(said.day, i18n.language) }),
          })),
        ]}
      />
      {draft.consent === null ? (
        <Textarea
          label={t("community.triage.whyWithout")}
          description={t("community.triage.ownWords")}
          value={draft.reasons ?? ""}
          onChange={(event) => change({ reasons: event.currentTarget.value })}
          maxLength={2000}
        />
      ) : null}
    </>
  );
}
