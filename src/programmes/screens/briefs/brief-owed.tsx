/**
 * What is owed to whom the brief is for, what waits for a decision, and what keeps going wrong?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../../../safeguards/screens/index.ts";
import type { Brief } from "../../briefs/briefs-api.ts";
import { useFigureWords } from "../value/figure-words.ts";
import { NamedTable } from "./brief-money.tsx";

export function BriefOwed({ brief }: { readonly brief: Brief }): ReactElement {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { obligations, audience } = brief;
  return (
    <section>
      <h3>{t("programmes.briefs.named.title")}</h3>
      <NamedTable side="agencies" named={brief.agencies} />
      <h3>{t(`programmes.briefs.owed.title.${audience}`)}</h3>
      <p>
        {obligations.rate === null
          ? t("programmes.briefs.owed.nothing")
          : t("programmes.briefs.owed.done", {
              done: obligations.done,
              due: obligations.due,
              rate: words.share(obligations.rate),
            })}
      </p>
      {obligations.overdue.items.length === 0 ? null : (
        <ul>
          {obligations.overdue.items.map(({ id, what, due, late }) => (
            <li key={id}>
              <bdi>{what}</bdi> (<Day day={due} />, {t("programmes.briefs.owed.late", { count: late })})
            </li>
          ))}
          <More count={obligations.overdue.more} />
        </ul>
      )}
      <Decisions decisions={brief.decisions} />
      <Gaps gaps={brief.gaps} />
    </section>
  );
}

function Decisions({ decisions }: Pick<Brief, "decisions">): ReactElement | null {
  const { t } = useTranslation();
  if (decisions === null) return null;
  return (
    <>
      <h3>{t("programmes.briefs.decisions.title")}</h3>
      {decisions.items.length === 0 ? <p>{t("programmes.briefs.decisions.none")}</p> : null}
      <ul>
        {decisions.items.map(({ id, question, body, requested, waitsFor }) => (
          <li key={id}>
            <bdi>{question}</bdi> {t(`programmes.choice.${body}`)},{" "}
            {t(`programmes.briefs.decisions.waits.${waitsFor}`)} <Day day={requested} />
          </li>
        ))}
        <More count={decisions.more} />
      </ul>
    </>
  );
}

function Gaps({ gaps }: Pick<Brief, "gaps">): ReactElement | null {
  const { t } = useTranslation();
  if (gaps === null) return null;
  return (
    <>
      <h3>{t("programmes.briefs.gaps.title")}</h3>
      {gaps.items.length === 0 ? <p>{t("programmes.briefs.gaps.none")}</p> : null}
      <ul>
        {gaps.items.map(({ id, name, theme, daysLost }) => (
          <li key={id}>
            {t(`programmes.choice.${theme}`)}: <bdi>{name}</bdi>,{" "}
            {t("programmes.briefs.gaps.days", { count: Math.round(daysLost) })}
          </li>
        ))}
        <More count={gaps.more} />
      </ul>
    </>
  );
}

function More({ count }: { readonly count: number }): ReactElement | null {
  const { t } = useTranslation();
  return count > 0 ? <li className="waymark-brief-quiet">{t("programmes.briefs.more", { count })}</li> : null;
}
