/**
 * What was working jointly worth, in a few sentences?
 *
 * @module
 */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Day } from "../../../safeguards/screens/index.ts";
import type { Brief } from "../../briefs/briefs-api.ts";
import { useFigureWords } from "../value/figure-words.ts";
import { useNetSentence } from "../value/net-sentence.ts";

export function BriefWorth({ brief }: { readonly brief: Brief }): ReactElement {
  const { t } = useTranslation();
  const net = useNetSentence();
  const { value, findings } = brief;
  return (
    <section>
      <h3>{t("programmes.briefs.worth.title")}</h3>
      <p className="waymark-brief-first">{net(value)}</p>
      {value.counterfactual === "" ? null : (
        <p className="waymark-brief-quiet">
          {t("programmes.briefs.worth.against", { counterfactual: value.counterfactual })}
        </p>
      )}
      <Together brief={brief} />
      <h3>{t("programmes.value.evidence.title")}</h3>
      {findings.length === 0 ? (
        <p>{t("programmes.value.evidence.nobody")}</p>
      ) : (
        <ul>
          {findings.map(({ id, citation, grade, date, said }) => (
            <li key={id}>
              <strong>{t(said ? "programmes.briefs.worth.said" : "programmes.briefs.worth.found")}</strong>{" "}
              <bdi>{citation}</bdi> ({t("programmes.value.evidence.grade", { grade })}, <Day day={date} />)
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Together({ brief }: { readonly brief: Brief }): ReactElement {
  const { t, i18n } = useTranslation();
  const words = useFigureWords();
  const { coverage, duplicates } = brief;
  const services = new Intl.ListFormat(i18n.language).format(coverage?.services ?? []);
  return (
    <>
      <p>
        {coverage === null
          ? t("programmes.briefs.worth.noCoverage")
          : coverage.hidden
            ? t("programmes.briefs.worth.fewCovered", { services })
            : t("programmes.briefs.worth.covered", {
                services,
                share: words.share(coverage.share),
                reached: words.number(coverage.reached),
                needing: words.number(coverage.needing),
              })}
      </p>
      <p>
        {duplicates === null
          ? t("programmes.briefs.worth.elsewhere")
          : t("programmes.briefs.worth.duplicates", {
              count: duplicates.count,
              exposure: words.dollars(duplicates.exposure),
              share: words.share(duplicates.share),
            })}
      </p>
    </>
  );
}
