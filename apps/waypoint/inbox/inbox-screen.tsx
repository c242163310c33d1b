/** @jsxImportSource preact */
/**
 * How does a person read the answers, and write again?
 *
 * The number never leaves the phone; what is asked for with it is always answered with a page of one size. Whether a
 * number is right cannot be told from an empty page, and the app says so. The report itself is never shown.
 *
 * Source: trust.md section 5.3, rule 46.
 *
 * @module
 */
import { useState } from "preact/hooks";
import { openAnswers, readReturnCode } from "../../../src/community/index.ts";
import { Icon } from "../parts/icon.tsx";
import { ReportScreen } from "../report/report-screen.tsx";
import { NotTaken, postJson, proveAtIntake } from "../sealing/intake.ts";
import { pinnedConfig } from "../sealing/pinned-root.ts";
import { runTask } from "../sealing/run-task.ts";
import type { MadeMailbox } from "../sealing/sealing-task.ts";
import type { LaterProps } from "../shown-screen.tsx";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";
import { WaitingLetters } from "./waiting-letters.tsx";

type Found =
  | { readonly at: "enter" | "looking" }
  | { readonly at: "trouble"; readonly sentence: string }
  | { readonly at: "answers" | "again"; readonly mailbox: MadeMailbox; readonly texts: readonly string[] };

export function InboxScreen(props: LaterProps) {
  const { t } = useWords();
  const [found, setFound] = useState<Found>({ at: "enter" });
  const look = async (typed: string) => {
    setFound({ at: "looking" });
    setFound(await lookForAnswers(props.site, typed));
  };
  if (found.at === "again")
    return <ReportScreen {...props} screen={{ at: "report", leg: null }} mailbox={found.mailbox} />;
  return (
    <>
      <h1 tabIndex={-1}>{t("inbox.title")}</h1>
      {found.at === "answers" ? (
        <Answers texts={found.texts} writeAgain={() => setFound({ ...found, at: "again" })} />
      ) : (
        <EnterNumber look={look} looking={found.at === "looking"} />
      )}
      {found.at === "trouble" && (
        <p class="trouble" role="alert">
          {t(found.sentence)}
        </p>
      )}
      <WaitingLetters site={props.site} />
    </>
  );
}

async function lookForAnswers(site: Site, typed: string): Promise<Found> {
  try {
    const code = readReturnCode(typed);
    const { argonSalt } = await pinnedConfig(site);
    const mailbox = await runTask({ kind: "mailbox", code, salt: argonSalt });
    const work = await proveAtIntake(site);
    const response = await postJson(site, "mailbox", { mailboxId: mailbox.mailboxId, work });
    const page = new Uint8Array(await response.arrayBuffer());
    return { at: "answers", mailbox, texts: await openAnswers(page, mailbox.identity) };
  } catch (failure) {
    if (failure instanceof NotTaken) return { at: "trouble", sentence: failure.sentence };
    const isForm = (failure as { code?: string }).code === "code-form";
    return { at: "trouble", sentence: isForm ? "inbox.wrong" : "trouble.worker" };
  }
}

interface EnterNumberProps {
  readonly look: (typed: string) => void;
  readonly looking: boolean;
}

function EnterNumber({ look, looking }: EnterNumberProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        look(typed);
      }}
    >
      <label class="field">
        <span>{t("inbox.enter")}</span>
        <input
          type="text"
          inputMode="numeric"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(input) => setTyped(input.currentTarget.value)}
        />
      </label>
      <p class="fine">{t("inbox.noReport")}</p>
      <div class="steps">
        <button type="submit" class="main" disabled={looking}>
          {t("inbox.open")}
        </button>
      </div>
      <p role="status">{looking && t("inbox.looking")}</p>
    </form>
  );
}

interface AnswersProps {
  readonly texts: readonly string[];
  readonly writeAgain: () => void;
}

function Answers({ texts, writeAgain }: AnswersProps) {
  const { t } = useWords();
  return (
    <>
      <p role="status">
        {texts.length === 0 ? t("inbox.nothing") : t("inbox.answers", { count: texts.length })}
      </p>
      <ul class="posts">
        {texts.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer has nothing but its text.
          <li key={at} class="post said" dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <div class="steps">
        <button type="button" class="choice" onClick={writeAgain}>
          <Icon name="report" />
          <span>{t("inbox.writeAgain")}</span>
        </button>
      </div>
      <p class="fine">{t("inbox.writeHint")}</p>
    </>
  );
}
