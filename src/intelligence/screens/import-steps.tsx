/**
 * How far has an import come?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

const steps = ["file", "plan", "check", "done"] as const;

export function Steps({ at }: { readonly at: (typeof steps)[number] }): ReactElement {
  const { t } = useTranslation();
  const reached = steps.indexOf(at);
  return (
    <ol className="waymark-steps" aria-label={t("imports.steps.title")}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === reached ? "step" : undefined}
          data-passed={index < reached || undefined}
        >
          <span className="waymark-steps-number" aria-hidden="true">
            {index < reached ? "✓" : index + 1}
          </span>
          {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
