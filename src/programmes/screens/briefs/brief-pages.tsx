/**
 * What do the two pages look like, on a screen and on paper?
 *
 * Nothing is asked of anybody else: letters and lines come from this node. Lists are short enough that two sheets always hold
 * them; what was left out is told by number.
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../../../safeguards/screens/index.ts";
import type { Brief } from "../../briefs/briefs-api.ts";
import { useFigureWords } from "../value/figure-words.ts";
import { BriefMoney } from "./brief-money.tsx";
import { BriefOwed } from "./brief-owed.tsx";
import { BriefResults } from "./brief-results.tsx";
import { BriefUnknown } from "./brief-unknown.tsx";
import { BriefWorth } from "./brief-worth.tsx";
import "./brief.css";

export function BriefPages({ brief }: { readonly brief: Brief }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="waymark-brief">
      <article className="waymark-brief-sheet" aria-label={t("programmes.briefs.page", { page: 1 })}>
        <BriefHead brief={brief} />
        <BriefResults brief={brief} />
        <BriefMoney brief={brief} />
      </article>
      <article className="waymark-brief-sheet" aria-label={t("programmes.briefs.page", { page: 2 })}>
        <BriefWorth brief={brief} />
        <BriefOwed brief={brief} />
        <BriefUnknown brief={brief} />
        <p className="waymark-brief-quiet">
          {t("programmes.briefs.foot")} <Day day={brief.day} />
        </p>
      </article>
    </div>
  );
}

function BriefHead({ brief }: { readonly brief: Brief }): ReactElement {
  const { t, i18n } = useTranslation();
  const words = useFigureWords();
  const { programme, organisation, effectiveness, grade, audience } = brief;
  const { items, more } = programme.organisations;
  const names = [...items, ...(more > 0 ? [t("programmes.briefs.more", { count: more })] : [])];
  return (
    <header>
      <p className="waymark-brief-quiet">
        {t(`programmes.briefs.for.${audience}`)}
        {organisation ? (
          <>
            {" · "}
            <bdi>{organisation.name}</bdi>
          </>
        ) : null}
      </p>
      <h2>
        <bdi>
          {programme.code} {programme.title}
        </bdi>
      </h2>
      <p>
        <bdi>{programme.objective}</bdi>
      </p>
      <p className="waymark-brief-quiet">
        {t(`programmes.choice.${programme.form}`)}
        {programme.modality ? ` · ${t(`programmes.choice.${programme.modality}`)}` : ""} ·{" "}
        <Day day={programme.start} /> – <Day day={programme.end} /> ·{" "}
        <bdi>{new Intl.ListFormat(i18n.language).format(names)}</bdi>
        {programme.lead ? ` · ${t("programmes.briefs.led", { name: programme.lead })}` : ""}
        {programme.agent ? ` · ${t("programmes.briefs.agent", { name: programme.agent })}` : ""}
      </p>
      <p className="waymark-brief-first">
        {effectiveness === null
          ? t("programmes.briefs.noAims")
          : t("programmes.briefs.effectiveness", { interval: words.shares(effectiveness) })}{" "}
        {grade === null ? t("programmes.briefs.ungraded") : t(`programmes.briefs.grades.${grade}`)}
      </p>
    </header>
  );
}
