/** @jsxImportSource preact */
/**
 * In which language does the reader read?
 *
 * Each language says its own name. Those without a named speaker behind them say that they are drafts, before they
 * are chosen.
 *
 * @module
 */
import { useReading } from "../words/words.tsx";

interface LanguagesScreenProps {
  /** Null in a page that is only read: links do it. */
  readonly choose: ((code: string) => void) | null;
}

export function LanguagesScreen({ choose }: LanguagesScreenProps) {
  const { words, languages, root } = useReading();
  return (
    <>
      <h1 tabIndex={-1}>{words.t("language.title")}</h1>
      <ul class="tiles">
        {languages.map(({ code, name, direction, draft }) => (
          <li key={code}>
            <a
              class="choice"
              href={`${root}${code}/index.html`}
              lang={code}
              dir={direction}
              onClick={(click) => {
                if (choose === null) return;
                click.preventDefault();
                choose(code);
              }}
            >
              <span>{name}</span>
              {draft && (
                <small lang={words.language.code} dir={words.language.direction}>
                  {words.t("language.draft")}
                </small>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
