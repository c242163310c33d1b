/** @jsxImportSource preact */
/**
 * What does this page protect from, and what can it not?
 *
 * Source: trust.md, rule 47, T5, T9 and T19.
 *
 * @module
 */
import { Icon } from "../parts/icon.tsx";
import { useWords } from "../words/words.tsx";

export function AboutScreen() {
  const { t } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{t("about.title")}</h1>
      <h2>
        <Icon name="yes" /> {t("about.does")}
      </h2>
      <ul>
        <li>{t("about.doesSealed")}</li>
        <li>{t("about.doesNoAddress")}</li>
        <li>{t("about.doesNoThird")}</li>
        <li>{t("about.doesLeave")}</li>
      </ul>
      <h2>
        <Icon name="no" /> {t("about.doesNot")}
      </h2>
      <ul>
        <li>{t("about.notHistory")}</li>
        <li>{t("about.notSpyware")}</li>
        <li>{t("about.notNetwork")}</li>
        <li>{t("about.notForced")}</li>
        <li>{t("about.notFirst")}</li>
      </ul>
    </>
  );
}
