/** @jsxImportSource preact */
/**
 * What does the person see while a report is sealed and sent, and what when it does not go out?
 *
 * Progress and a way to stop. Without a connection: the offer to keep the sealed letter on the phone, with what that
 * means. At the end the number once more.
 *
 * Source: trust.md sections 5.3 and 5.6.
 *
 * @module
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { useHold } from "../parts/going.tsx";
import { NotTaken, sentenceOfTask } from "../sealing/intake.ts";
import { DeviceStoreError } from "../sealing/on-device.ts";
import { keepLetter } from "../sealing/outbox.ts";
import { type SealedLetter, sendLetter } from "../sealing/sealed-letter.ts";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";
import { sealLetter, type ToSeal } from "./seal-letter.ts";

interface SendingPanelProps {
  readonly site: Site;
  readonly toSeal: ToSeal;
  /** As it is shown; null when no answer is wished. */
  readonly number: string | null;
  /** Back to the draft. */
  readonly back: () => void;
}

type Stage =
  | { readonly at: "sealing" | "sending" | "done" | "kept" }
  | { readonly at: "working"; readonly share: number }
  | { readonly at: "stopped"; readonly sentence: string };

export function SendingPanel({ site, toSeal, number, back }: SendingPanelProps) {
  const { t } = useWords();
  const [stage, setStage] = useState<Stage>({ at: "sealing" });
  const [attempt, setAttempt] = useState(0);
  const letter = useRef<SealedLetter | null>(null);
  const stops = useRef(new AbortController());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sealed does not change while it is sent; an attempt sends again.
  useEffect(() => {
    stops.current = new AbortController();
    const { signal } = stops.current;
    const go = async () => {
      setStage({ at: "sealing" });
      letter.current ??= await sealLetter(toSeal, { signal });
      setStage({ at: "sending" });
      await sendLetter(site, letter.current, {
        signal,
        onProgress: (share) => setStage({ at: "working", share }),
      });
      letter.current = null;
      setStage({ at: "done" });
    };
    go().catch((failure: unknown) =>
      setStage({
        at: "stopped",
        sentence: failure instanceof NotTaken ? failure.sentence : sentenceOfTask(failure),
      }),
    );
    return () => stops.current.abort();
  }, [attempt]);
  useHold(stage.at !== "done" && stage.at !== "kept");
  const keep = async () => {
    if (letter.current === null) return;
    await keepLetter(letter.current)
      .then(() => setStage({ at: "kept" }))
      .catch((failure: unknown) => {
        const full = failure instanceof DeviceStoreError && failure.code === "full";
        setStage({ at: "stopped", sentence: full ? "trouble.full" : "trouble.noStore" });
      });
  };
  if (stage.at === "done" || stage.at === "kept")
    return (
      <>
        <h1 tabIndex={-1}>{t(stage.at === "done" ? "sending.done" : "report.keep.kept")}</h1>
        <NumberAgain number={number} />
      </>
    );
  if (stage.at === "stopped")
    return (
      <Stopped
        sentence={stage.sentence}
        again={() => setAttempt(attempt + 1)}
        keep={letter.current === null ? null : keep}
        back={back}
      />
    );
  return (
    <div role="status">
      <h1 tabIndex={-1}>{t(stage.at === "sealing" ? "sending.sealing" : "sending.sending")}</h1>
      {stage.at === "working" && <p>{t("sending.working")}</p>}
      <progress {...(stage.at === "working" && { value: stage.share })} max={1} />
      <div class="steps">
        <button type="button" class="choice" onClick={() => stops.current.abort()}>
          {t("sending.stop")}
        </button>
      </div>
    </div>
  );
}

function NumberAgain({ number }: { readonly number: string | null }) {
  const { t } = useWords();
  if (number === null) return null;
  return (
    <>
      <p>{t("code.again")}</p>
      <p class="number" dir="ltr">
        {number}
      </p>
      <p class="fine">{t("code.lost")}</p>
    </>
  );
}

interface StoppedProps {
  readonly sentence: string;
  readonly again: () => void;
  readonly keep: (() => void) | null;
  readonly back: () => void;
}

function Stopped({ sentence, again, keep, back }: StoppedProps) {
  const { t } = useWords();
  const offline = sentence === "trouble.noConnection";
  return (
    <div class="trouble" role="alert">
      <h1 tabIndex={-1}>{t(offline ? "report.keep.title" : sentence)}</h1>
      {offline && keep !== null && <p>{t("report.keep.hint")}</p>}
      <div class="steps">
        {offline && keep !== null && (
          <button type="button" class="main" onClick={keep}>
            {t("report.keep.ask")}
          </button>
        )}
        <button type="button" class="choice" onClick={again}>
          {t("sending.again")}
        </button>
        <button type="button" class="quiet" onClick={back}>
          {t("core.previous")}
        </button>
      </div>
    </div>
  );
}
