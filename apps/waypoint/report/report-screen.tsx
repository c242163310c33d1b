/** @jsxImportSource preact */
/**
 * How does a person tell what happened, step by step?
 *
 * One question at a time, every one of which can be skipped; nothing is kept on the phone on the way. Whoever closes
 * the page has told nothing, and the first step says so.
 *
 * Source: trust.md section 5.2, T9, rules 44 and 48.
 *
 * @module
 */
import { useCallback, useEffect, useState } from "preact/hooks";
import { useHold } from "../parts/going.tsx";
import { Icon } from "../parts/icon.tsx";
import { Listen } from "../parts/listen.tsx";
import { loadRecipients, type Recipients, type RecipientsTrouble } from "../sealing/load-recipients.ts";
import { type PinnedConfig, pinnedConfig } from "../sealing/pinned-root.ts";
import type { MadeMailbox } from "../sealing/sealing-task.ts";
import type { LaterProps } from "../shown-screen.tsx";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";
import type { AddedFile } from "./added-file.ts";
import { CodeStep, type ReturnNumber } from "./code-step.tsx";
import {
  emptyDraft,
  isAnswered,
  type ReportDraft,
  type ReportStep,
  refuseDraft,
  reportSteps,
  stepAfter,
  stepBefore,
} from "./report-draft.ts";
import { phoneDay } from "./report-step.ts";
import { ReportStepBody } from "./report-step-body.tsx";
import { SendingPanel } from "./sending-panel.tsx";

interface ReportScreenProps extends LaterProps {
  /** Where answers to an earlier report go: a new number is then not made. */
  readonly mailbox?: MadeMailbox;
}

export interface Ready {
  readonly config: PinnedConfig;
  readonly recipients: Recipients;
}

export function ReportScreen({ screen, site, routes, mailbox }: ReportScreenProps) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(() => emptyDraft(screen.at === "report" ? screen.leg : null));
  const [files, setFiles] = useState<readonly AddedFile[]>([]);
  const [step, setStep] = useState<ReportStep | "send">("start");
  const [made, setMade] = useState<ReturnNumber | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [looks, setLooks] = useState(0);
  const ready = useReady(site, looks);
  const change = useCallback(
    (part: Partial<ReportDraft>) => setDraft((before) => ({ ...before, ...part })),
    [],
  );
  const codeFailed = useCallback(() => setTrouble("trouble.worker"), []);
  useStepFocus(step);
  useHold(step !== "start" && step !== "send");

  const next = () => {
    const refusal = step === "check" || step === "recipients" ? refuseStep(step, draft, files.length) : null;
    setTrouble(refusal);
    if (refusal === null && step !== "send") setStep(stepAfter(step, mailbox !== undefined));
  };
  const back = () => {
    setTrouble(null);
    setStep((step !== "send" && stepBefore(step)) || "check");
  };
  // What was refused may have been refused because the list has changed.
  const lookAgain = () => {
    setLooks(looks + 1);
    setStep("recipients");
  };
  if (step === "send" && typeof ready === "object") {
    const answerTo = mailbox?.answerTo ?? made?.mailbox.answerTo ?? null;
    const toSeal = { draft, files, recipients: ready.recipients, answerTo, language: language.code };
    return <SendingPanel site={site} toSeal={toSeal} number={made?.shown ?? null} back={lookAgain} />;
  }
  if (!canSeal()) return <p class="trouble">{t("trouble.noSeal")}</p>;
  if (step === "start") return <StartStep begin={next} />;
  return (
    <>
      <p class="fine">
        {t("report.step", { at: reportSteps.indexOf(step as ReportStep), all: reportSteps.length - 1 })}
      </p>
      <h1 tabIndex={-1}>{t(titles[step as ReportStep])}</h1>
      {step === "code" && typeof ready === "object" ? (
        <CodeStep
          strong={draft.officialsInvolved}
          salt={ready.config.argonSalt}
          made={made}
          setMade={setMade}
          failed={codeFailed}
        />
      ) : (
        <ReportStepBody
          step={step as ReportStep}
          ready={ready}
          stepProps={{ draft, change, files, setFiles, routes, site }}
        />
      )}
      {trouble !== null && (
        <p class="trouble" role="alert">
          {t(trouble)}
        </p>
      )}
      <StepButtons
        step={step as ReportStep}
        next={next}
        back={back}
        said={isAnswered(step as ReportStep, draft, files.length)}
        blocked={(step === "code" && made === null) || (needsList(step) && typeof ready !== "object")}
        without={
          step === "code"
            ? () => {
                setMade(null);
                setStep("send");
              }
            : null
        }
      />
    </>
  );
}

/** What sealing needs of a browser. */
function canSeal(): boolean {
  return [globalThis.Worker, globalThis.WebAssembly, globalThis.crypto?.subtle].every(Boolean);
}

const titles: Readonly<Record<ReportStep, string>> = {
  start: "report.start.title",
  what: "report.what.title",
  where: "report.where.title",
  when: "report.when.title",
  atRisk: "report.atRisk.title",
  child: "report.child.title",
  careful: "report.careful.title",
  text: "report.text.title",
  files: "report.files.title",
  recipients: "report.recipients.title",
  check: "report.check.title",
  code: "code.title",
};

function needsList(step: ReportStep | "send"): boolean {
  return step === "recipients" || step === "check" || step === "code" || step === "send";
}

function refuseStep(step: "check" | "recipients", draft: ReportDraft, files: number): string | null {
  const refusal = refuseDraft(draft, files);
  return step === "recipients" && refusal === "report.nothing" ? null : refusal;
}

/** The pinned configuration and the signed list, asked for while the person still writes; anew with each look. */
function useReady(site: Site, looks: number): Ready | RecipientsTrouble | "loading" {
  const [ready, setReady] = useState<Ready | RecipientsTrouble | "loading">("loading");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look asks again.
  useEffect(() => {
    const load = async () => {
      const config = await pinnedConfig(site);
      const recipients = await loadRecipients(site, { root: config.root, today: phoneDay() });
      setReady(typeof recipients === "string" ? recipients : { config, recipients });
    };
    load().catch(() => setReady("trouble.listMissing"));
  }, [site, looks]);
  return ready;
}

function useStepFocus(step: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what changes.
  useEffect(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("h1")?.focus();
  }, [step]);
}

function StartStep({ begin }: { readonly begin: () => void }) {
  const { t } = useWords();
  const says = ["sealed", "nothingKept", "noName", "notEmergency", "phone"] as const;
  return (
    <>
      <h1 tabIndex={-1}>
        <Icon name="lock" /> {t("report.start.title")}
      </h1>
      <ul>
        {says.map((one) => (
          <li key={one}>
            {t(`report.start.${one}`)} <Listen sentence={`report.start.${one}`} />
          </li>
        ))}
      </ul>
      <div class="steps">
        <button type="button" class="main" onClick={begin}>
          {t("report.start.begin")}
        </button>
      </div>
    </>
  );
}

interface StepButtonsProps {
  readonly step: ReportStep;
  readonly next: () => void;
  readonly back: () => void;
  readonly blocked: boolean;
  /** False where the step has no answer yet: going on is then called skipping. */
  readonly said: boolean;
  readonly without: (() => void) | null;
}

function StepButtons({ step, next, back, blocked, said, without }: StepButtonsProps) {
  const { t } = useWords();
  return (
    <div class="steps">
      <button type="button" class="main" disabled={blocked} onClick={next}>
        {t(step === "code" ? "code.noted" : said ? "core.next" : "core.skip")}
      </button>
      {without !== null && (
        <button type="button" class="choice" onClick={without}>
          {t("code.without")}
        </button>
      )}
      <button type="button" class="quiet" onClick={back}>
        {t("core.previous")}
      </button>
    </div>
  );
}
