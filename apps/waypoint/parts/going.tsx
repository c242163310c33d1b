/** @jsxImportSource preact */
/**
 * How does a reader get from screen to screen, with script and without?
 *
 * Screens that can be read without script have pages of their own, and are reached by links; with script the link
 * opens the screen in place, and neither address nor history changes. Screens that need script are reached by
 * buttons, which are hidden where there is none.
 *
 * Source: trust.md, rules 43 and 47.
 *
 * @module
 */
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import { pageOf, type Screen } from "../trail.ts";
import { useReading } from "../words/words.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** Opens a screen, or goes one back. */
export interface Going {
  open(screen: Screen): void;
  /** Null at the first screen. */
  readonly back: (() => void) | null;
  /** True while something is written that would be lost: the reader is then asked before another screen opens. */
  hold(written: boolean): void;
}

/** What links do in a page that is only read. */
export const noGoing: Going = { open: () => undefined, back: null, hold: () => undefined };

const GoingContext = createContext<Going>(noGoing);
export const GoingProvider = GoingContext.Provider;

export function useGoing(): Going {
  return useContext(GoingContext);
}

/** Asks before what is written is lost, for as long as the screen is open. */
export function useHold(written: boolean): void {
  const { hold } = useGoing();
  useEffect(() => {
    hold(written);
    return () => hold(false);
  }, [hold, written]);
}

interface GoProps {
  readonly to: Screen;
  readonly icon?: IconName;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link or button to a screen. */
export function Go({ to, icon, class: look = "choice", children }: GoProps) {
  const { words, root } = useReading();
  const { open } = useGoing();
  const page = pageOf(to, words.language.code);
  const inside = (
    <>
      {icon && <Icon name={icon} turns={icon === "next"} />}
      <span>{children}</span>
    </>
  );
  if (page === null)
    return (
      <button type="button" class={`${look} scripted`} onClick={() => open(to)}>
        {inside}
      </button>
    );
  return (
    <a
      class={look}
      href={root + page}
      onClick={(click) => {
        click.preventDefault();
        open(to);
      }}
    >
      {inside}
    </a>
  );
}
