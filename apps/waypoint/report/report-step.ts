/**
 * What does every step of a report get?
 *
 * @module
 */
import type { PublicRoutes } from "../published.ts";
import type { Site } from "../site.ts";
import type { AddedFile } from "./added-file.ts";
import type { ReportDraft } from "./report-draft.ts";

export interface StepProps {
  readonly draft: ReportDraft;
  readonly change: (part: Partial<ReportDraft>) => void;
  readonly files: readonly AddedFile[];
  readonly setFiles: (files: readonly AddedFile[]) => void;
  readonly routes: PublicRoutes;
  readonly site: Site;
}

/** This phone's day in UTC; ISO date. */
export function phoneDay(): string {
  return new Date().toISOString().slice(0, 10);
}
