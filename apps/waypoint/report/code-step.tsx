/** @jsxImportSource preact */
/**
 * How does the person get the number with which they come back?
 *
 * Made on the phone and shown before anything is sent; it looks like a telephone number. On a phone without room for
 * the full hash a number for the light one is drawn.
 *
 * Source: trust.md section 5.3, rule 46.
 *
 * @module
 */
import { useEffect, useState } from "preact/hooks";
import { newReturnCode, shownCode } from "../../../src/community/index.ts";
import { runTask } from "../sealing/run-task.ts";
import type { MadeMailbox } from "../sealing/sealing-task.ts";
import { useWords } from "../words/words.tsx";

export interface ReturnNumber {
  /** As it is shown. */
  readonly shown: string;
  readonly mailbox: MadeMailbox;
}

/** @throws {SealingFailed} when not even the light hash can be computed. */
export async function makeReturnNumber(strong: boolean, salt: string): Promise<ReturnNumber> {
  const kind = strong ? "strong" : "usual";
  const make = async (hash: "full" | "light"): Promise<ReturnNumber> => {
    const code = newReturnCode(kind, hash);
    return { shown: shownCode(code), mailbox: await runTask({ kind: "mailbox", code, salt }) };
  };
  return make("full").catch(() => make("light"));
}

interface CodeStepProps {
  readonly strong: boolean;
  /** Base64. */
  readonly salt: string;
  readonly made: ReturnNumber | null;
  readonly setMade: (made: ReturnNumber | null) => void;
  readonly failed: () => void;
}

export function CodeStep({ strong, salt, made, setMade, failed }: CodeStepProps) {
  const { t } = useWords();
  const [wanted] = useState({ strong, salt });
  useEffect(() => {
    if (made === null) makeReturnNumber(wanted.strong, wanted.salt).then(setMade, failed);
  }, [made, wanted, setMade, failed]);
  if (made === null) return <p role="status">{t("code.making")}</p>;
  return (
    <>
      <p>{t("code.write")}</p>
      <p class="number" dir="ltr">
        {made.shown}
      </p>
      <p class="fine">{t("code.lost")}</p>
    </>
  );
}
