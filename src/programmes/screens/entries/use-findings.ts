/**
 * What does the node say of an entry while it is typed?
 *
 * Asked a moment after the last key; an answer to what has changed since is thrown away.
 *
 * @module
 */
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { useAsking } from "../../../safeguards/screens/index.ts";
import { entryFindings } from "../../entries/entries-api.ts";
import type { EntryKind } from "../../entries/entry-kinds.ts";

export type EntryFindings = z.infer<typeof entryFindings>;

/** Unit: milliseconds. */
const pause = 350;

interface Checked {
  readonly kind: EntryKind;
  /** UUID; null for a new one. */
  readonly entry: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface FoundSoFar {
  /** Null until the node has answered once; stays as it was while the node cannot be reached. */
  readonly found: EntryFindings | null;
  /** True when that is about what stands in the form now, or the node could not say. */
  readonly fresh: boolean;
}

export function useFindings({ kind, entry, content }: Checked): FoundSoFar {
  const asking = useAsking();
  const [known, setKnown] = useState<{ of: string; found: EntryFindings | null }>({ of: "", found: null });
  const body = JSON.stringify({ kind, entry, content });
  const ask = useRef(asking.ask);
  ask.current = asking.ask;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const question = { path: "/programme-entries/check", method: "POST", answer: entryFindings } as const;
      ask.current({ ...question, body: JSON.parse(body) as unknown, signal: stop.signal }).then(
        (found) => setKnown({ of: body, found }),
        () => {
          if (!stop.signal.aborted) setKnown(({ found }) => ({ of: body, found }));
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [body]);
  return { found: known.found, fresh: known.of === body };
}
