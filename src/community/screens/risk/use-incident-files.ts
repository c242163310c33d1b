/**
 * How do the files of a register come in from a member's window?
 *
 * They are read here, and sent in requests of at most a thousand parts with every incident whole in one of them. What was
 * sent before a refusal is in; sending the same files again changes nothing of it.
 *
 * @module
 */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAsking } from "../../../safeguards/screens/index.ts";
import { incidentBatches } from "../../risk/incident-batches.ts";
import { readIncidentRows } from "../../risk/incident-part.ts";
import { incidentsTaken, mostIncidentParts } from "../../risk/risks-api.ts";

export type Bringing =
  | { readonly step: "none" }
  | { readonly step: "bringing"; readonly done: number; readonly all: number }
  | { readonly step: "done"; readonly parts: number; readonly refused: number }
  | { readonly step: "unreadable"; readonly name: string }
  | { readonly step: "refused"; readonly failure: unknown };

export function useIncidentFiles() {
  const asking = useAsking();
  const cache = useQueryClient();
  const [state, setState] = useState<Bringing>({ step: "none" });
  const bring = async (files: readonly File[]): Promise<void> => {
    const rows: unknown[] = [];
    for (const file of files) {
      const read = await rowsOf(file);
      if (read === null) return setState({ step: "unreadable", name: file.name });
      rows.push(...read);
    }
    const { parts, refused } = readIncidentRows(rows);
    const batches = incidentBatches(parts, mostIncidentParts);
    try {
      for (const [done, batch] of batches.entries()) {
        setState({ step: "bringing", done, all: batches.length });
        await asking.ask({
          path: "/incidents",
          method: "POST",
          body: { parts: batch },
          answer: incidentsTaken,
        });
      }
      setState({ step: "done", parts: parts.length, refused: refused.length });
    } catch (failure) {
      setState({ step: "refused", failure });
    } finally {
      await cache.invalidateQueries();
    }
  };
  return { state, bring };
}

/** Rows of a file; null when it is no list in JSON. */
async function rowsOf(file: File): Promise<readonly unknown[] | null> {
  try {
    const read: unknown = JSON.parse(await file.text());
    return Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
