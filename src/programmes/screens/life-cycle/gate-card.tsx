/**
 * What must be on file before one gate opens, who decides, and how is it passed?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { lifeCycleAnswer } from "../../life-cycle/life-cycle-api.ts";
import { PassForm } from "./pass-form.tsx";

export type LifeCycleView = z.infer<typeof lifeCycleAnswer>;
export type GateView = LifeCycleView["gates"][number];

interface GateCardProps {
  readonly gate: GateView;
  readonly life: LifeCycleView;
}

export function GateCard({ gate, life }: GateCardProps): ReactElement {
  const { t } = useTranslation();
  const missing = gate.requirements.filter(({ met }) => !met).length;
  const beside = gate.to === "suspended" || gate.to === "cancelled";
  return (
    <details open={!beside}>
      <summary>
        {t("programmes.lifeCycle.gate", {
          state: t(`programmes.choice.${gate.to}`),
          body: t(`programmes.choice.${gate.body}`),
        })}{" "}
        <span className={gate.open || beside ? "waymark-tag" : "waymark-tag waymark-tag-care"}>
          {gate.open ? t("programmes.lifeCycle.open") : t("programmes.lifeCycle.missing", { count: missing })}
        </span>
      </summary>
      <ul className="waymark-plain-list">
        {gate.requirements.map((requirement) => (
          <li key={requirement.code}>
            <Requirement requirement={requirement} body={gate.body} />
          </li>
        ))}
      </ul>
      {gate.open && gate.yours ? <PassForm gate={gate} life={life} /> : null}
      {gate.open && !gate.yours ? (
        <p className="waymark-quiet">
          {t("programmes.lifeCycle.notYours", { body: t(`programmes.choice.${gate.body}`) })}
        </p>
      ) : null}
    </details>
  );
}

interface RequirementProps {
  readonly requirement: GateView["requirements"][number];
  readonly body: GateView["body"];
}

function Requirement({ requirement, body }: RequirementProps): ReactElement {
  const { t } = useTranslation();
  const { code, met, open } = requirement;
  const words = { body: t(`programmes.choice.${body}`), count: open };
  return (
    <>
      <span aria-hidden="true">{met ? "✓" : "✗"}</span>{" "}
      <span>{t(met ? "programmes.lifeCycle.met" : "programmes.lifeCycle.unmet")}</span>{" "}
      {t(`programmes.lifeCycle.requirement.${code}`, words)}
      {met ? null : <span className="waymark-quiet"> {t(`programmes.lifeCycle.remedy.${code}`, words)}</span>}
    </>
  );
}
