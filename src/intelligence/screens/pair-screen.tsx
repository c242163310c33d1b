/**
 * Are these two records one subject, though nothing proposed them?
 *
 * Any two records that a member may see, side by side, to be judged by hand.
 *
 * @module
 */
import { Stack } from "@mantine/core";
import { type ReactElement, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Page, PageRefused, Refused, useAnswer, useKeys, Waiting } from "../../safeguards/screens/index.ts";
import { pairView } from "../api.ts";
import { type Judgement, useJudging, type Verdict } from "./judging.ts";
import { PairBeside } from "./pair-beside.tsx";
import { StandingJudgement } from "./standing-judgement.tsx";
import { Verdicts } from "./verdicts.tsx";

type Pair = z.infer<typeof pairView>;

export function PairScreen({ a, b }: { readonly a: string; readonly b: string }): ReactElement {
  const answer = useAnswer(`/pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, pairView);
  if (answer.isError) return <PageRefused failure={answer.error} again={() => void answer.refetch()} />;
  if (answer.isPending) return <Waiting />;
  return <PairPage pair={answer.data} />;
}

function PairPage({ pair }: { readonly pair: Pair }): ReactElement {
  const { t } = useTranslation();
  const hand = useHand(pair);
  useKeys([
    { key: "s", does: "keys.same", act: () => void hand.judge("same") },
    { key: "n", does: "keys.notSame", act: () => void hand.judge("not-same") },
    { key: "u", does: "keys.unsure", act: () => void hand.judge("unsure") },
    { key: "w", does: "keys.words", act: () => hand.wordsBox.current?.focus() },
  ]);
  return (
    <Page title={t("pair.title")} lead={t("pair.lead", { a: pair.a.caption, b: pair.b.caption })}>
      <Stack gap="md">
        {hand.failure ? <Refused failure={hand.failure} /> : null}
        <StandingJudgement
          judgement={hand.standing}
          counted={pair.weighed?.counted ?? false}
          retract={hand.retract}
        />
        <PairBeside a={pair.a} b={pair.b} weighed={pair.weighed} />
        <Verdicts
          idle={hand.busy || hand.standing !== null}
          words={hand.words}
          setWords={hand.setWords}
          wordsBox={hand.wordsBox}
          judge={(verdict) => void hand.judge(verdict)}
        />
      </Stack>
    </Page>
  );
}

function useHand(pair: Pair) {
  const { judge, retract, busy, failure } = useJudging();
  const [standing, setStanding] = useState<Judgement | null>(pair.judgement);
  const [words, setWords] = useState("");
  const wordsBox = useRef<HTMLTextAreaElement>(null);
  return {
    busy,
    failure,
    standing,
    words,
    setWords,
    wordsBox,
    async judge(verdict: Verdict) {
      if (busy || standing !== null) return;
      const said = words.trim() === "" ? null : words.trim();
      // A refusal is shown from `failure`; here there is only no judgement.
      const made = await judge({ a: pair.a.id, b: pair.b.id, verdict, words: said }).catch(() => null);
      if (made !== null) setStanding(made);
    },
    async retract() {
      if (busy || !standing?.mine) return;
      const done = await retract(standing.id).then(
        () => true,
        () => false,
      );
      if (done) setStanding(null);
    },
  };
}
