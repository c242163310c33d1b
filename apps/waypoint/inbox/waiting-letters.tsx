/** @jsxImportSource preact */
/**
 * Which sealed letters wait on this phone, and how do they go out?
 *
 * @module
 */
import { useEffect, useState } from "preact/hooks";
import { dropLetter, waitingLetters } from "../sealing/outbox.ts";
import type { SealedLetter } from "../sealing/sealed-letter.ts";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";
import { sendWaiting } from "./send-waiting.ts";

export function WaitingLetters({ site }: { readonly site: Site }) {
  const { t } = useWords();
  const [letters, setLetters] = useState<readonly SealedLetter[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    void waitingLetters().then(setLetters);
  }, []);
  const send = async () => {
    setSaid("sending.working");
    setSaid(await sendWaiting(site));
    setLetters(await waitingLetters());
  };
  const drop = async () => {
    await Promise.all(letters.map(dropLetter));
    setLetters(await waitingLetters());
  };
  return (
    <>
      <p role="status">{said !== null && t(said)}</p>
      {letters.length > 0 && (
        <div class="notice">
          <p>{t("report.keep.waiting", { count: letters.length })}</p>
          <div class="steps">
            <button type="button" class="main" onClick={send}>
              {t("report.keep.sendNow")}
            </button>
            <button type="button" class="quiet" onClick={drop}>
              {t("report.keep.delete")}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
