/** @jsxImportSource preact */
/**
 * What happened, when, who is in danger, is a child part of it?
 *
 * One question a step, each with pictures, none that must be answered.
 *
 * @module
 */
import { ChoiceList } from "../parts/choice-list.tsx";
import { Icon, type IconName, kindIcons } from "../parts/icon.tsx";
import { riskKinds } from "../risk-kinds.ts";
import { useWords } from "../words/words.tsx";
import type { StepProps } from "./report-step.ts";

export function WhatStep({ draft, change }: StepProps) {
  const { t } = useWords();
  const choices = [...riskKinds, "other" as const].map((value) => ({
    value,
    icon: kindIcons[value] ?? ("unknown" as IconName),
    text: t(`core.kind.${value}`),
  }));
  return (
    <ChoiceList
      name="what"
      legend={t("report.what.title")}
      choices={choices}
      chosen={draft.what}
      onChoose={(what) => change({ what })}
    />
  );
}

export function WhenStep({ draft, change }: StepProps) {
  const { t } = useWords();
  const times = ["today", "this-week", "this-month", "longer", "unknown"] as const;
  return (
    <ChoiceList
      name="when"
      legend={t("report.when.title")}
      choices={times.map((value) => ({
        value,
        icon: value === "unknown" ? "unknown" : "clock",
        text: t(`report.when.${value}`),
      }))}
      chosen={draft.when}
      onChoose={(when) => change({ when })}
    />
  );
}

export function AtRiskStep({ draft, change }: StepProps) {
  const { t } = useWords();
  const icons = { me: "danger", "somebody-else": "people", nobody: "no", unknown: "unknown" } as const;
  const answers = ["me", "somebody-else", "nobody", "unknown"] as const;
  const inDanger = draft.atRiskNow === "me" || draft.atRiskNow === "somebody-else";
  return (
    <>
      <ChoiceList
        name="risk"
        legend={t("report.atRisk.title")}
        choices={answers.map((value) => ({ value, icon: icons[value], text: t(`report.atRisk.${value}`) }))}
        chosen={draft.atRiskNow}
        onChoose={(atRiskNow) => change({ atRiskNow })}
      />
      {/* Said again where it counts: nobody may read this today. */}
      <p role="status" class={inDanger ? "notice" : ""}>
        {inDanger && t("report.start.notEmergency")}
      </p>
    </>
  );
}

export function ChildStep({ draft, change }: StepProps) {
  const { t } = useWords();
  return (
    <>
      <ChoiceList
        name="child"
        legend={t("report.child.title")}
        choices={[
          { value: "yes", icon: "child", text: t("core.yes") },
          { value: "no", icon: "no", text: t("core.no") },
          { value: "unknown", icon: "unknown", text: t("core.notKnown") },
        ]}
        chosen={draft.child}
        onChoose={(child) => change({ child })}
      />
      <p class="fine">{t("report.child.hint")}</p>
    </>
  );
}

export function CarefulStep({ draft, change }: StepProps) {
  const { t } = useWords();
  return (
    <fieldset class="choices">
      <legend class="hidden">{t("report.careful.title")}</legend>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.officialsInvolved}
          onChange={(event) => change({ officialsInvolved: event.currentTarget.checked })}
        />
        <Icon name="authority" />
        <span>{t("report.careful.officials")}</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.namedPersonInDanger}
          onChange={(event) => change({ namedPersonInDanger: event.currentTarget.checked })}
        />
        <Icon name="danger" />
        <span>{t("report.careful.danger")}</span>
      </label>
      <p class="fine">{t("report.careful.hint")}</p>
    </fieldset>
  );
}
