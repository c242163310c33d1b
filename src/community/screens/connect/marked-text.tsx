/**
 * Where in a post's words do the findings stand?
 *
 * The paragraph holds the words and nothing else, so that a selection in it can be read as a part of the text.
 *
 * @module
 */
import type { ReactElement, RefObject } from "react";
import type { Part } from "../../connect/blanked.ts";
import type { ModeratedPostView } from "../../connect/connect-api.ts";
import type { Decisions } from "../../connect/finding-decisions.ts";

interface MarkedTextProps {
  readonly post: Pick<ModeratedPostView, "text" | "findings" | "language">;
  readonly at: number;
  readonly decisions: Decisions;
  readonly words: RefObject<HTMLParagraphElement | null>;
}

export function MarkedText({ post, at, decisions, words }: MarkedTextProps): ReactElement {
  const { text, findings } = post;
  // Findings of two kinds may overlap: the text is cut wherever one begins or ends.
  const cuts = [0, text.length, ...findings.flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].sort((one, other) => one - other);
  return (
    <p ref={words} dir="auto" lang={post.language} className="waymark-post-words">
      {edges.slice(1).map((end, index) => {
        const start = edges[index] ?? 0;
        const held = [...findings.keys()].filter((one) => covers(findings[one], { start, end }));
        const words = text.slice(start, end);
        if (held.length === 0) return <span key={start}>{words}</span>;
        const state = held.includes(at) ? "here" : (decisions.choices[held[0] ?? 0] ?? "open");
        return (
          <mark key={start} data-state={state}>
            {words}
          </mark>
        );
      })}
    </p>
  );
}

function covers(finding: Part | undefined, { start, end }: Part): boolean {
  return finding !== undefined && finding.start <= start && end <= finding.end;
}

/** The part of the words that is selected; null when none is, or the selection goes beyond them. */
export function selectedPart(words: HTMLElement | null): Part | null {
  const selection = document.getSelection();
  if (!words || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(words);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}
