/**
 * What does "B2" mean, in words?
 *
 * Source: the admiralty grading; reliability of the source A-F, credibility of what it says 1-6.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { gradingSchema } from "../api.ts";

export function GradingWords({ grading }: { readonly grading: z.infer<typeof gradingSchema> }): ReactElement {
  const { t } = useTranslation();
  const { reliability, credibility } = grading;
  return (
    <span>
      <strong>
        {reliability}
        {credibility}
      </strong>{" "}
      {t(`grading.reliability.${reliability}`)}; {t(`grading.credibility.${credibility}`)}
    </span>
  );
}
