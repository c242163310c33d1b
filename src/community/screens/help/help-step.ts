/**
 * How does a press confirm, remove or bring back an entry, once however often it is pressed?
 *
 * @module
 */
import { useRef } from "react";
import type { z } from "zod";
import { useChange } from "../../../safeguards/screens/index.ts";
import { helpDetail, type helpStep } from "../../help/help-api.ts";

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** `act` sends the same act until it was done, so that a lost answer does nothing twice. */
export function useHelpStep({ id, version }: Seen, step: "confirm" | "remove" | "restore") {
  const act = useRef({ version: 0, id: "" });
  const change = useChange<z.input<typeof helpStep>, z.infer<typeof helpDetail>>(
    (body) => ({ path: `/help-entries/${id}/${step}`, method: "POST", body, answer: helpDetail }),
    ["/help-entries"],
  );
  return {
    isPending: change.isPending,
    isError: change.isError,
    error: change.error,
    act: () => {
      if (act.current.version !== version) act.current = { version, id: crypto.randomUUID() };
      change.mutate({ act: act.current.id, seen: version });
    },
  };
}
