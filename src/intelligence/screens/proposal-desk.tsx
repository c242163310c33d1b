/**
 * How does a member judge pair after pair without leaving the keyboard?
 *
 * The list keeps its order while one works: what was judged stays reachable by going back, `z` takes the last
 * judgement of this sitting back, and the counter says what is left.
 *
 * @module
 */
import { Button, Group, Stack, Text } from "@mantine/core";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Refused, useKeys, useMay } from "../../safeguards/screens/index.ts";
import type { proposalSchema } from "../api.ts";
import { whyNow } from "../why-now.ts";
import { type Judgement, useJudging, type Verdict } from "./judging.ts";
import { PairBeside } from "./pair-beside.tsx";
import { StandingJudgement } from "./standing-judgement.tsx";
import { Verdicts } from "./verdicts.tsx";

type Proposal = z.infer<typeof proposalSchema>;

interface ProposalDeskProps {
  readonly proposals: readonly Proposal[];
  /** How many are open on the node, as it said when the list was read. */
  readonly open: number;
  readonly order: "teaches" | "strongest";
  /** Asks for more of the list; null when there is no more, or it is on its way. */
  readonly more: (() => void) | null;
}

/** A judgement of this sitting: made, or taken back (null). */
type Sitting = ReadonlyMap<string, Judgement | null>;

export function ProposalDesk({ proposals, open, order, more }: ProposalDeskProps): ReactElement {
  const { t } = useTranslation();
  const desk = useDesk(proposals);
  const { at, proposal, standing, sitting } = desk;
  useEffect(() => {
    if (more && at >= proposals.length - 3) more();
  }, [at, proposals.length, more]);
  useKeys([
    { key: "s", does: "keys.same", act: () => void desk.judge("same") },
    { key: "n", does: "keys.notSame", act: () => void desk.judge("not-same") },
    { key: "u", does: "keys.unsure", act: () => void desk.judge("unsure") },
    { key: "j", does: "keys.next", act: () => desk.go(at + 1) },
    { key: "k", does: "keys.previous", act: () => desk.go(at - 1) },
    { key: "ArrowRight", does: "keys.next", act: () => desk.go(at + 1) },
    { key: "ArrowLeft", does: "keys.previous", act: () => desk.go(at - 1) },
    { key: "z", does: "keys.undo", act: () => void desk.undo() },
    { key: "w", does: "keys.words", act: () => desk.wordsBox.current?.focus() },
  ]);
  const left = open - changeOfOpen(proposals, sitting);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text fw={600} role="status" data-left={left}>
          {t("queue.left", { count: left })}
        </Text>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t("queue.place", { at: at + 1, count: proposals.length })}
          </Text>
          <Button size="xs" variant="default" disabled={at === 0} onClick={() => desk.go(at - 1)}>
            {t("queue.previous")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={at >= proposals.length - 1}
            onClick={() => desk.go(at + 1)}
          >
            {t("queue.next")}
          </Button>
        </Group>
      </Group>
      {desk.failure ? <Refused failure={desk.failure} /> : null}
      {proposal ? (
        <>
          {standing === null && order === "teaches" ? <WhyNow proposal={proposal} /> : null}
          <StandingJudgement judgement={standing} counted={proposal.counted} retract={desk.retract} />
          <PairBeside a={proposal.a} b={proposal.b} weighed={proposal} />
          <Verdicts
            idle={desk.busy || standing !== null}
            words={desk.words}
            setWords={desk.setWords}
            wordsBox={desk.wordsBox}
            judge={(verdict) => void desk.judge(verdict)}
            undo={desk.busy || desk.last === null ? null : () => void desk.undo()}
          />
        </>
      ) : null}
    </Stack>
  );
}

/** One sentence: why this pair, and not another, comes now. */
function WhyNow({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const { t } = useTranslation();
  const { a, b, probability, counted } = proposal;
  const { odds, joins } = whyNow({ probability, counted, sizes: [a.subjectSize, b.subjectSize] });
  return (
    <Text size="sm" c="dimmed">
      {t(`queue.why.${odds}`)}
      {joins ? ` ${t("queue.why.joins", joins)}` : ""}
    </Text>
  );
}

/** Open proposals that this sitting has judged, minus those it has opened again. */
function changeOfOpen(proposals: readonly Proposal[], sitting: Sitting): number {
  return proposals.reduce((sum, { id, judgement }) => {
    if (!sitting.has(id)) return sum;
    const before = judgement === null ? 0 : 1;
    return sum + (sitting.get(id) ? 1 : 0) - before;
  }, 0);
}

function useDesk(proposals: readonly Proposal[]) {
  const { judge, retract, busy, failure } = useJudging();
  const mayJudge = useMay("record:judge");
  const [at, setAt] = useState(0);
  const [words, setWords] = useState("");
  const [sitting, setSitting] = useState<Sitting>(new Map());
  const [made, setMade] = useState<readonly string[]>([]);
  const wordsBox = useRef<HTMLTextAreaElement>(null);
  const proposal = proposals[at];
  const standing = proposal ? (sitting.get(proposal.id) ?? held(proposal, sitting)) : null;
  const go = (to: number) => {
    if (to < 0 || to >= proposals.length) return;
    setAt(to);
    setWords("");
  };
  const put = (id: string, judgement: Judgement | null) =>
    setSitting((before) => new Map(before).set(id, judgement));
  const takeBack = async (id: string, judgement: Judgement) => {
    await retract(judgement.id);
    put(id, null);
    setMade((before) => before.filter((one) => one !== id));
    go(proposals.findIndex((one) => one.id === id));
  };
  return {
    at,
    proposal,
    standing,
    sitting,
    last: made.at(-1) ?? null,
    busy,
    failure,
    words,
    setWords,
    wordsBox,
    go,
    async judge(verdict: Verdict) {
      if (!proposal || !mayJudge || busy || standing !== null) return;
      const said = words.trim() === "" ? null : words.trim();
      const judgement = await judge({ a: proposal.a.id, b: proposal.b.id, verdict, words: said }).catch(
        nothing,
      );
      if (!judgement) return;
      put(proposal.id, judgement);
      setMade((before) => [...before, proposal.id]);
      go(at + 1);
    },
    async undo() {
      const id = made.at(-1);
      const judgement = id === undefined ? null : (sitting.get(id) ?? null);
      if (id !== undefined && judgement && !busy) await takeBack(id, judgement).catch(nothing);
    },
    async retract() {
      if (proposal && standing?.mine && !busy) await takeBack(proposal.id, standing).catch(nothing);
    },
  };
}

/** A refusal is shown from `failure`; here there is only no judgement. */
function nothing(): null {
  return null;
}

function held(proposal: Proposal, sitting: Sitting): Judgement | null {
  return sitting.has(proposal.id) ? null : proposal.judgement;
}
