/** @jsxImportSource preact */
/**
 * Is the reader asked before what they wrote is lost?
 *
 * Leaving by the way out asks nothing; every other way to another screen does, while something is written.
 *
 * @module
 */
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { useWords } from "../words/words.tsx";
import type { Going } from "./going.tsx";

/** A step that waits for the reader's word. */
export type Step = () => void;

interface Held {
  readonly going: Going;
  /** Null when nothing is asked. */
  readonly asked: Step | null;
  readonly settle: (go: boolean) => void;
}

/** Holds steps back while something is written. */
export function useHeldGoing({ open, back }: Pick<Going, "open" | "back">): Held {
  const written = useRef(false);
  const [asked, setAsked] = useState<Step | null>(null);
  const hold = useCallback((now: boolean) => {
    written.current = now;
  }, []);
  const going = useMemo(() => {
    // A function in a state is called by the setter, so it is wrapped.
    const held = (step: Step) => (written.current ? setAsked(() => step) : step());
    return {
      open: (screen: Parameters<typeof open>[0]) => held(() => open(screen)),
      back: back && (() => held(back)),
      hold,
    };
  }, [open, back, hold]);
  const settle = (go: boolean) => {
    setAsked(null);
    if (go) asked?.();
  };
  return { going, asked, settle };
}

export function HeldQuestion({ settle }: { readonly settle: (go: boolean) => void }) {
  const { t } = useWords();
  return (
    <div class="trouble" role="alert">
      <p>{t("frame.begun")}</p>
      <div class="steps">
        <button type="button" class="main" onClick={() => settle(false)}>
          {t("frame.stay")}
        </button>
        <button type="button" class="quiet" onClick={() => settle(true)}>
          {t("frame.go")}
        </button>
      </div>
    </div>
  );
}
