/**
 * How does a test write down who plans what in which programme?
 *
 * @module
 */
import type { SomeEntry } from "./set-of.ts";

/** A month of 2025. @param month - From 1 to 12. */
export const monthOf = (month: number) => `2025-${String(month).padStart(2, "0")}`;

export const organisation = (id: string, type: string): SomeEntry<"organisation"> => ({
  id,
  kind: "organisation",
  content: { name: id, acronym: id, type: type as "un" },
});

export const programme = (id: string, form = "joint-programme"): SomeEntry<"programme"> => ({
  id,
  kind: "programme",
  content: { code: id, title: id, form: form as "single", modality: "pass-through" },
});

export const component = (id: string, of: string, by: string): SomeEntry<"component"> => ({
  id,
  kind: "component",
  content: { programme: of, organisation: by, code: id },
});

export const activity = (id: string, of: string, content: object): SomeEntry<"activity"> => ({
  id,
  kind: "activity",
  content: { component: of, title: id, targetGroup: "officers", type: "training", ...content },
});
