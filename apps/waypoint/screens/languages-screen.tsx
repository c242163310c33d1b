/** @jsxImportSource preact */
/**
 * In which language does the reader read?
 *
 * Each language says its own name. Those without a named speaker behind them say that they are drafts, before they
 * are chosen.
 *
 * @module
 */
import { useState } from "preact/hooks";
import { useReading } from "../words/words.tsx";

interface LanguagesScreenProps {
  /** Null in a page that is only read: links do it. */
  readonly choose: ((code: string) => Promise<void>) | null;
}

export function LanguagesScreen({ choose }: LanguagesScreenProps) {
  const { words, languages, root } = useReading();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <h1 tabIndex={-1}>{words.t("language.title")}</h1>
      {failed && (
        <p role="alert" class="notice">
          {words.t("trouble.noConnection")}
        </p>
      )}
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
                setFailed(false);
                choose(code).catch(() => setFailed(true));
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
