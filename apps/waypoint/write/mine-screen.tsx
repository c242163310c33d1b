/** @jsxImportSource preact */
/**
 * What became of a person's texts on a leg, and how do they ask for another look?
 *
 * The key that signed them asks; the answer has always the same length. The phone keeps no text, so they are only
 * numbered. One appeal a text, which another moderator reads.
 *
 * Source: issue of the community part, point 7 (appeals).
 *
 * @module
 */
import { useEffect, useState } from "preact/hooks";
import {
  type DeviceKey,
  deviceKeyFor,
  longestAppeal,
  signedAppeal,
  signedAsk,
} from "../../../src/community/index.ts";
import { NotTaken, postJson, proveAtIntake } from "../sealing/intake.ts";
import type { LaterProps } from "../shown-screen.tsx";
import type { Site } from "../site.ts";
import { useWords } from "../words/words.tsx";
import { keptSeed, passingSeed } from "./device-seed.ts";

/** What the node says of one text. */
interface Outcome {
  /** Base64. */
  readonly digest: string;
  readonly state: "waiting" | "published" | "refused" | "withdrawn";
  readonly reason: string | null;
  readonly appeal: "waiting" | "upheld" | "overturned" | null;
}

type Found = "looking" | { readonly outcomes: readonly Outcome[] } | { readonly sentence: string };

export function MineScreen({ screen, site }: LaterProps) {
  const { t } = useWords();
  const [found, setFound] = useState<Found>("looking");
  const leg = screen.at === "mine" ? screen.leg : "";
  useEffect(() => {
    ask(site, leg).then(
      (outcomes) => setFound({ outcomes }),
      (failure: unknown) => setFound({ sentence: sentenceOf(failure) }),
    );
  }, [site, leg]);
  return (
    <>
      <h1 tabIndex={-1}>{t("mine.title")}</h1>
      {found === "looking" && <p role="status">{t("sending.working")}</p>}
      {typeof found === "object" && "sentence" in found && (
        <p class="trouble" role="alert">
          {t(found.sentence)}
        </p>
      )}
      {typeof found === "object" && "outcomes" in found && (
        <ul class="posts">
          {found.outcomes.length === 0 && <li>{t("mine.none")}</li>}
          {found.outcomes.map((outcome, at) => (
            <li key={outcome.digest} class="post">
              <h2>{t("mine.text", { number: at + 1 })}</h2>
              <Fate outcome={outcome} />
              {isAppealable(outcome) && <AppealForm site={site} leg={leg} digest={outcome.digest} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function isAppealable({ state, appeal }: Outcome): boolean {
  return (state === "refused" || state === "withdrawn") && appeal === null;
}

function Fate({ outcome: { state, reason, appeal } }: { readonly outcome: Outcome }) {
  const { t } = useWords();
  return (
    <>
      <p class="important">{t(`mine.state.${state}`)}</p>
      {reason !== null && <p>{t(`mine.reason.${reason}`)}</p>}
      {appeal !== null && <p>{t(`mine.appeal.${appeal}`)}</p>}
    </>
  );
}

interface AppealFormProps {
  readonly site: Site;
  readonly leg: string;
  readonly digest: string;
}

function AppealForm({ site, leg, digest }: AppealFormProps) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const send = async () => {
    setSaid("sending.working");
    setSaid(await appeal(site, { leg, digest, text: text.trim() }));
  };
  if (said === "mine.sent") return <p role="status">{t(said)}</p>;
  return (
    <>
      <label class="field">
        <span>{t("mine.why")}</span>
        <textarea
          dir="auto"
          maxLength={longestAppeal}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(input) => setText(input.currentTarget.value)}
        />
      </label>
      <p role="status">{said !== null && t(said)}</p>
      <button type="button" class="main" disabled={text.trim() === ""} onClick={send}>
        {t("mine.again")}
      </button>
    </>
  );
}

async function keyFor(leg: string): Promise<DeviceKey> {
  return deviceKeyFor((await keptSeed().catch(() => null)) ?? passingSeed(), leg);
}

/** @throws {NotTaken} */
async function ask(site: Site, leg: string): Promise<readonly Outcome[]> {
  const work = await proveAtIntake(site);
  const asked = signedAsk({ leg, challenge: work.challenge }, await keyFor(leg));
  const response = await postJson(site, "posts/outcomes", { ...asked, work });
  return ((await response.json()) as { outcomes: readonly Outcome[] }).outcomes;
}

/** @returns The key of a sentence that says how it went. */
async function appeal(
  site: Site,
  said: { readonly leg: string; readonly digest: string; readonly text: string },
): Promise<string> {
  try {
    const signed = signedAppeal(said, await keyFor(said.leg));
    await postJson(site, "appeals", { ...signed, work: await proveAtIntake(site) });
    return "mine.sent";
  } catch (failure) {
    return sentenceOf(failure);
  }
}

function sentenceOf(failure: unknown): string {
  return failure instanceof NotTaken ? failure.sentence : "trouble.unexpected";
}
