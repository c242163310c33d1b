/**
 * How is a warning begun?
 *
 * @module
 */
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, useChange } from "../../../safeguards/screens/index.ts";
import { dayAfter } from "../../help/days-between.ts";
import { type newWarning, warningDetail } from "../../warnings/warnings-api.ts";
import { WarningForm, type WarningFormWords } from "./warning-form.tsx";

interface NewWarningScreenProps {
  /** Goes to the warning that was written. */
  readonly written: (id: string) => void;
}

/** Days that a warning stands unless the moderator says otherwise. */
const usualDays = 14;

export function NewWarningScreen({ written }: NewWarningScreenProps): ReactElement {
  const { t, i18n } = useTranslation();
  // Made once: a form that is sent twice writes one warning.
  const [ids] = useState(() => ({ act: crypto.randomUUID(), warning: crypto.randomUUID() }));
  const [start] = useState(() => blank(i18n.language));
  const write = useChange<z.input<typeof newWarning>, z.infer<typeof warningDetail>>(
    (body) => ({ path: "/warnings", method: "POST", body, answer: warningDetail }),
    ["/warnings"],
  );
  const submit = (words: WarningFormWords, reason: string) =>
    write.mutate({ ...ids, reason, words: sent(words) }, { onSuccess: ({ warning }) => written(warning.id) });
  return (
    <Page title={t("community.warnings.newTitle")} lead={t("community.warnings.newLead")}>
      <WarningForm start={start} submit={submit} busy={write.isPending} failure={write.error} />
    </Page>
  );
}

function blank(language: string): WarningFormWords {
  const today = new Date().toISOString().slice(0, 10);
  const first = language.split("-")[0] ?? "en";
  return {
    region: null,
    legs: [],
    text: { [first]: "" },
    notPersons: [],
    until: dayAfter(today, usualDays),
    sources: [],
  };
}

/** The words with lists of their own, as the contract's schema takes them; an empty text is no text. */
export function sent({ region, legs, text, notPersons, until, sources }: WarningFormWords) {
  const written = Object.entries(text).filter(([, words]) => words.trim() !== "");
  return {
    region,
    legs: [...legs],
    text: Object.fromEntries(written),
    notPersons: [...notPersons],
    until,
    sources: sources.map(({ kind, reference, note }) => ({ kind, reference, note })),
  };
}
