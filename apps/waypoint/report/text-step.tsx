/** @jsxImportSource preact */
/**
 * What does the person want to say in their own words?
 *
 * The fields ask the browser to remember nothing and to send nothing to a spelling service.
 *
 * @module
 */
import { longestContactWish, longestText } from "../../../src/community/index.ts";
import { useWords } from "../words/words.tsx";
import type { StepProps } from "./report-step.ts";

export function TextStep({ draft, change }: StepProps) {
  const { t } = useWords();
  return (
    <>
      <label class="field">
        <span>{t("report.text.label")}</span>
        <textarea
          dir="auto"
          maxLength={longestText}
          autocomplete="off"
          spellcheck={false}
          value={draft.text}
          onInput={(input) => change({ text: input.currentTarget.value })}
        />
      </label>
      <p class="fine">{t("report.text.hint")}</p>
      <label class="field">
        <span>{t("report.text.contact")}</span>
        <input
          type="text"
          dir="auto"
          maxLength={longestContactWish}
          autocomplete="off"
          spellcheck={false}
          value={draft.contactWish}
          onInput={(input) => change({ contactWish: input.currentTarget.value })}
        />
      </label>
      <p class="fine">{t("report.text.contactHint")}</p>
    </>
  );
}
