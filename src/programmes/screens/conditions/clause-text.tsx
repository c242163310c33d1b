/**
 * Where in the text do the proposed clauses stand?
 *
 * @module
 */
import { Box } from "@mantine/core";
import { type ReactElement, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Proposed } from "./clause-checker.tsx";

interface ClauseTextProps {
  readonly text: string;
  readonly clauses: readonly Proposed[];
  /** Which clause is in hand, counted from 0. */
  readonly at: number;
}

export function ClauseText({ text, clauses, at }: ClauseTextProps): ReactElement {
  const { t } = useTranslation();
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (at >= 0) here.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const inHand = clauses[at];
  return (
    <Box
      role="region"
      className="waymark-clause-text"
      tabIndex={0}
      aria-label={t("programmes.conditions.clauses.text")}
      dir="auto"
    >
      {piecesOf(text, clauses).map(({ from, to, marked }) =>
        marked ? (
          <mark
            key={from}
            ref={inHand?.from === from ? here : null}
            data-state={inHand?.from === from ? "here" : undefined}
          >
            {text.slice(from, to)}
          </mark>
        ) : (
          <span key={from}>{text.slice(from, to)}</span>
        ),
      )}
    </Box>
  );
}

/** The text in pieces; sentences with a clause are marked, each once. */
function piecesOf(text: string, clauses: readonly Proposed[]) {
  const pieces: { from: number; to: number; marked: boolean }[] = [];
  let end = 0;
  for (const { from, to } of clauses) {
    if (from < end) continue;
    if (from > end) pieces.push({ from: end, to: from, marked: false });
    pieces.push({ from, to, marked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ from: end, to: text.length, marked: false });
  return pieces;
}
