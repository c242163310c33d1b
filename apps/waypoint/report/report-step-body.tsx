/** @jsxImportSource preact */
/**
 * What does each step of a report show?
 *
 * @module
 */
import type { RecipientsTrouble } from "../sealing/load-recipients.ts";
import { useWords } from "../words/words.tsx";
import { CheckStep } from "./check-step.tsx";
import { AtRiskStep, CarefulStep, ChildStep, WhatStep, WhenStep } from "./choice-steps.tsx";
import { FilesStep } from "./files-step.tsx";
import { RecipientsStep } from "./recipients-step.tsx";
import type { ReportStep } from "./report-draft.ts";
import type { Ready } from "./report-screen.tsx";
import { phoneDay, type StepProps } from "./report-step.ts";
import { TextStep } from "./text-step.tsx";
import { WhereStep } from "./where-step.tsx";

interface ReportStepBodyProps {
  readonly step: ReportStep;
  readonly ready: Ready | RecipientsTrouble | "loading";
  readonly stepProps: StepProps;
}

const asking = {
  what: WhatStep,
  where: WhereStep,
  when: WhenStep,
  atRisk: AtRiskStep,
  child: ChildStep,
  careful: CarefulStep,
  text: TextStep,
  files: FilesStep,
} as const;

export function ReportStepBody({ step, ready, stepProps }: ReportStepBodyProps) {
  const words = useWords();
  if (step in asking) {
    const Step = asking[step as keyof typeof asking];
    return <Step {...stepProps} />;
  }
  if (ready === "loading") return <p role="status">{words.t("leg.loading")}</p>;
  if (typeof ready === "string")
    return (
      <p class="trouble" role="alert">
        {words.t(ready, { day: words.day(phoneDay()) })}
      </p>
    );
  if (step === "recipients") return <RecipientsStep {...stepProps} recipients={ready.recipients} />;
  return <CheckStep {...stepProps} recipients={ready.recipients} />;
}
