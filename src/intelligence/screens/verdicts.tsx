/**
 * With which words and buttons does a member judge a pair?
 *
 * @module
 */
import { Button, Kbd, Text, Textarea } from "@mantine/core";
import type { ReactElement, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../safeguards/screens/index.ts";
import type { Verdict } from "./judging.ts";

interface VerdictsProps {
  /** Nothing can be judged now: it stands judged, or an answer is awaited. */
  readonly idle: boolean;
  /** The member's reasons so far. */
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly wordsBox: RefObject<HTMLTextAreaElement | null>;
  readonly judge: (verdict: Verdict) => void;
  /** Takes the last judgement of this sitting back; null when there is none. Left out, it is not offered. */
  readonly undo?: (() => void) | null;
}

export function Verdicts(props: VerdictsProps): ReactElement {
  const { idle, words, setWords, wordsBox, judge, undo } = props;
  const { t } = useTranslation();
  const mayJudge = useMay("record:judge");
  if (!mayJudge) return <Text c="dimmed">{t("queue.mayNotJudge")}</Text>;
  return (
    <section className="waymark-verdicts" aria-label={t("queue.verdicts")}>
      <Textarea
        ref={wordsBox}
        size="xs"
        rows={1}
        resize="vertical"
        maxLength={2000}
        aria-label={t("queue.wordsField")}
        placeholder={t("queue.wordsField")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <VerdictButton sign="s" disabled={idle} onClick={() => judge("same")} text={t("queue.same")} />
      <VerdictButton sign="n" disabled={idle} onClick={() => judge("not-same")} text={t("queue.notSame")} />
      <VerdictButton sign="u" disabled={idle} onClick={() => judge("unsure")} text={t("queue.unsure")} />
      {undo === undefined ? null : (
        <VerdictButton sign="z" disabled={undo === null} onClick={() => undo?.()} text={t("queue.undo")} />
      )}
    </section>
  );
}

interface VerdictButtonProps {
  readonly sign: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function VerdictButton({ sign, text, disabled, onClick }: VerdictButtonProps): ReactElement {
  return (
    <Button
      variant={sign === "s" ? "filled" : "default"}
      disabled={disabled}
      onClick={onClick}
      aria-keyshortcuts={sign}
      rightSection={
        <Kbd size="xs" aria-hidden="true">
          {sign}
        </Kbd>
      }
    >
      {text}
    </Button>
  );
}
