/**
 * How far down did the money come, as bars that paper shows too?
 *
 * @module
 */
import type { CSSProperties, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../../briefs/briefs-api.ts";
import { useFigureWords } from "../value/figure-words.ts";

export function BriefStream({ money }: Pick<Brief, "money">): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const steps = stepsOf(money);
  const widest = Math.max(1, ...steps.map(({ usd }) => usd ?? 0));
  return (
    <dl className="waymark-brief-stream">
      {steps.map(({ step, kind, usd }) => (
        <div key={step}>
          <dt>{t(`programmes.value.waterfall.steps.${step}`)}</dt>
          <dd
            aria-hidden
            className="waymark-brief-bar"
            data-kind={kind}
            style={{ "--share": `${(Math.max(0, usd ?? 0) / widest) * 100}%` } as CSSProperties}
          />
          <dd>{words.dollars(usd)}</dd>
        </div>
      ))}
    </dl>
  );
}

function stepsOf(money: Brief["money"]) {
  const { deposit, agentFee, withAgent, transferred, expenditure, toPartners, finalService } = money;
  return [
    { step: "deposit", kind: "flows", usd: deposit },
    { step: "fee", kind: "stays", usd: agentFee },
    { step: "with-agent", kind: "stays", usd: withAgent },
    { step: "transferred", kind: "flows", usd: transferred },
    { step: "spent", kind: "flows", usd: expenditure },
    { step: "partners", kind: "flows", usd: toPartners },
    { step: "final", kind: "flows", usd: finalService },
  ] as const;
}
