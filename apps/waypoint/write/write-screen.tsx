/** @jsxImportSource preact */
/**
 * How does a person ask, answer or advise in public?
 *
 * A short text that a moderator reads before anybody else does. It is signed by a key of this leg alone: one that is
 * thrown away with the page, or, if the person agrees, one that the phone keeps, so that two texts are seen to be by
 * the same hand.
 *
 * Source: trust.md T1, T9, rule 42.
 *
 * @module
 */
import { useState } from "preact/hooks";
import {
  deviceKeyFor,
  longestPostText,
  type PostDraft,
  refusePost,
  signedPost,
} from "../../../src/community/index.ts";
import { useHold } from "../parts/going.tsx";
import { NotTaken, postJson, proveAtIntake } from "../sealing/intake.ts";
import type { LaterProps } from "../shown-screen.tsx";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";
import { keepSeed, passingSeed } from "./device-seed.ts";

type Stage =
  | { readonly at: "writing" | "sending" | "sent" }
  | { readonly at: "refused"; readonly sentence: string };

export function WriteScreen({ screen, site }: LaterProps) {
  const { t, language } = useWords();
  const [text, setText] = useState("");
  const [kept, setKept] = useState(false);
  const [stage, setStage] = useState<Stage>({ at: "writing" });
  useHold(text.trim() !== "" && stage.at !== "sent");
  if (screen.at !== "write") return null;
  const { leg, kind, about } = screen;
  const send = async () => {
    const draft: PostDraft = { leg, kind, about, language: language.code, text: text.trim() };
    const refusal = refusePost(draft);
    if (refusal !== null) {
      setStage({ at: "refused", sentence: refusal === "too-long" ? "write.tooLong" : "write.empty" });
      return;
    }
    setStage({ at: "sending" });
    setStage(await sendPost(site, draft, kept));
  };
  if (stage.at === "sent") return <h1 tabIndex={-1}>{t("write.sent")}</h1>;
  return (
    <>
      <h1 tabIndex={-1}>{t(`write.${kind}`)}</h1>
      <label class="field">
        <span>{t(`write.${kind}`)}</span>
        <textarea
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(input) => setText(input.currentTarget.value)}
        />
      </label>
      <p class="fine">{t("write.left", { count: Math.max(0, longestPostText - [...text].length) })}</p>
      <p>{t("write.hint")}</p>
      <label class="choice">
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
        <span>{t("write.pseudonym")}</span>
      </label>
      <p class="fine">{t("write.pseudonymHint")}</p>
      {stage.at === "refused" && (
        <p class="trouble" role="alert">
          {t(stage.sentence)}
        </p>
      )}
      <p role="status">{stage.at === "sending" && t("sending.working")}</p>
      <div class="steps">
        <button type="button" class="main" disabled={stage.at === "sending"} onClick={send}>
          {t("core.send")}
        </button>
      </div>
    </>
  );
}

async function sendPost(site: Site, draft: PostDraft, kept: boolean): Promise<Stage> {
  try {
    const seed = kept ? await keepSeed().catch(() => passingSeed()) : passingSeed();
    const post = signedPost(draft, deviceKeyFor(seed, draft.leg));
    const work = await proveAtIntake(site);
    await postJson(site, "posts", { ...post, work });
    return { at: "sent" };
  } catch (failure) {
    return { at: "refused", sentence: failure instanceof NotTaken ? failure.sentence : "trouble.unexpected" };
  }
}
