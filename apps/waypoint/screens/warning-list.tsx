/** @jsxImportSource preact */
/**
 * Which urgent warnings stand on a leg, in a language that the reader can read?
 *
 * In the reader's language, or in the first one there is, marked as such for a screen reader.
 *
 * Source: trust.md, rule 38.
 *
 * @module
 */
import { Icon } from "../parts/icon.tsx";
import type { PublicWarning } from "../published.ts";
import { useWords } from "../words/words.tsx";

export function WarningList({ warnings }: { readonly warnings: readonly PublicWarning[] }) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <section class="warnings">
      <h2>
        <Icon name="danger" /> {t("leg.warnings")}
      </h2>
      {warnings.map((warning) => (
        <Warning key={warning.id} warning={warning} />
      ))}
    </section>
  );
}

function Warning({ warning }: { readonly warning: PublicWarning }) {
  const words = useWords();
  const [language, text] = bestText(warning.text, words.language.code);
  return (
    <article class="warning">
      <p lang={language} dir="auto">
        {text}
      </p>
      {language !== words.language.code && <p class="fine">{words.t("leg.otherLanguage")}</p>}
      <p class="fine">{words.t("leg.warningUntil", { day: words.day(warning.until) })}</p>
    </article>
  );
}

/** The text in a language, else in English, else in any. */
export function bestText(texts: Readonly<Record<string, string>>, wanted: string): [string, string] {
  const found = [wanted, "en", ...Object.keys(texts)].find((language) => texts[language]);
  return [found ?? wanted, texts[found ?? ""] ?? ""];
}
