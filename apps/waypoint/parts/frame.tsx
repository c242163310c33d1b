/** @jsxImportSource preact */
/**
 * What stands on every screen?
 *
 * The way out first, then the neutral title and the way back; below, who answers for the translation, and what the
 * page cannot protect from.
 *
 * Source: trust.md, rule 47.
 *
 * @module
 */
import type { ComponentChildren } from "preact";
import { useReading } from "../words/words.tsx";
import { Go, useGoing } from "./going.tsx";
import { Icon } from "./icon.tsx";

interface FrameProps {
  /** False when the phone has no connection. */
  readonly online: boolean;
  /** Whom the routes are from. */
  readonly credit: readonly string[];
  readonly children: ComponentChildren;
}

export function Frame({ online, credit, children }: FrameProps) {
  const { words } = useReading();
  const { label } = words;
  return (
    <div class="frame">
      <button type="button" class="skip scripted" onClick={() => document.getElementById("content")?.focus()}>
        {words.t("frame.toContent")}
      </button>
      <Leave />
      <header>
        <div class="bar">
          <BackButton />
          <p class="name">{words.t("core.title")}</p>
          <Go to={{ at: "languages" }} icon="language" class="quiet">
            {words.t("core.language")}
          </Go>
        </div>
        {!online && (
          <p class="notice" role="status">
            {words.t("frame.offline")}
          </p>
        )}
      </header>
      <main id="content" tabIndex={-1} aria-label={label.t("core.title")}>
        {children}
      </main>
      <Foot credit={credit} />
    </div>
  );
}

/** A plain link; `exit/listen-for-exit.ts` makes it quick. */
function Leave() {
  const { words, leaveTo } = useReading();
  return (
    <nav class="leaving" aria-label={words.label.t("core.leave")}>
      <a class="leave" href={leaveTo} rel="noreferrer nofollow">
        <Icon name="leave" turns />
        <span>{words.t("core.leave")}</span>
      </a>
      <small class="scripted">{words.t("frame.shift")}</small>
    </nav>
  );
}

function BackButton() {
  const { t } = useReading().words;
  const { back } = useGoing();
  if (back === null) return null;
  return (
    <button type="button" class="quiet" onClick={back}>
      <Icon name="back" turns />
      <span>{t("core.back")}</span>
    </button>
  );
}

function Foot({ credit }: { readonly credit: readonly string[] }) {
  const { words } = useReading();
  const { t, language } = words;
  return (
    <footer>
      {language.draft && <p class="draft">{t("frame.draft")}</p>}
      {!language.draft && language.signedBy.length > 0 && (
        <p>{t("frame.signed", { names: language.signedBy.join(", ") })}</p>
      )}
      {language.english.length > 0 && <p>{t("frame.inEnglish")}</p>}
      <p class="unscripted">{t("frame.script")}</p>
      <Go to={{ at: "about" }} icon="lock" class="quiet">
        {t("frame.about")}
      </Go>
      {credit.length > 0 && <p class="credit">{t("frame.credit", { credit: credit.join("; ") })}</p>}
    </footer>
  );
}
